import { HttpError, UnexpectedResponseError } from "../../errors.ts";
import type { Redactor } from "./redactor.ts";

const shownCharacters = 200;
const shownCharactersOfMessage = 600;
/** OpenStack's, and the one by which Kubernetes' audit log knows a request. */
const idHeaders = ["x-openstack-request-id", "x-compute-request-id", "audit-id"];

export type Json = Readonly<Record<string, unknown>>;

export interface AnswerParts {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** What a server answered, whatever its status. What it shows of itself in errors is free of secrets. */
export class Answer {
  readonly method: string;
  readonly status: number;
  readonly bytes: Buffer;
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #redactor: Redactor;

  constructor({ method, url, status, headers, bytes }: AnswerParts, redactor: Redactor) {
    this.method = method;
    this.status = status;
    this.bytes = bytes;
    this.#url = url;
    this.#headers = headers;
    this.#redactor = redactor;
  }

  /** Where the answer came from, as it was asked; for computing, not for showing. */
  get address(): URL {
    return new URL(this.#url);
  }

  /** The same, for showing. */
  get url(): string {
    return this.#redactor.url(this.#url);
  }

  get text(): string {
    return this.bytes.toString("utf8");
  }

  header(name: string): string | undefined {
    return this.#headers[name.toLowerCase()];
  }

  get requestId(): string | undefined {
    const id = idHeaders.map((name) => this.header(name)).find((value) => value !== undefined);
    return id === undefined ? undefined : this.#excerpt(id);
  }

  /** This answer, or the error that its status means. */
  ok(): this {
    if (this.status >= 200 && this.status < 300) return this;
    if (this.status >= 400) throw this.error();
    throw this.unexpected(`answered with status ${this.status}`);
  }

  /** The JSON object that the API documents. */
  json(): Json {
    const type = this.header("content-type");
    if (type !== undefined && !/\bjson\b/i.test(type)) {
      throw this.unexpected(`answered with ${this.#excerpt(type)} instead of JSON`);
    }
    const value = parsed(this.text);
    if (value === undefined) throw this.unexpected("answered with something that is not valid JSON");
    if (!isJson(value)) throw this.unexpected("answered with JSON that is not an object");
    return value;
  }

  /** The objects of a list, which must be there under that name. */
  list(key: string): readonly Json[] {
    const list = this.json()[key];
    if (!Array.isArray(list)) throw this.unexpected(`answered without the list \`${key}\``);
    if (!list.every(isJson))
      throw this.unexpected(`answered with a list \`${key}\` that holds something else than objects`);
    return list;
  }

  /** The error that the status means; with what the server says in its own words, where the API has a place for them. */
  error(message?: string): HttpError {
    const { method, url, status, requestId } = this;
    const body = message === undefined ? this.#excerpt(this.text) : this.#excerpt(message, shownCharactersOfMessage);
    return new HttpError({ method, url, status, requestId, body });
  }

  unexpected(what: string): UnexpectedResponseError {
    const request = this.requestId === undefined ? "" : ` (request ${this.requestId})`;
    return new UnexpectedResponseError(`${this.method} ${this.url} ${what}${request}.`);
  }

  // Taken out before it is cut, or else the cut could leave half a secret.
  #excerpt(text: string, characters = shownCharacters): string {
    return this.#redactor.text(text.slice(0, 65_536)).replace(/\s+/g, " ").trim().slice(0, characters);
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The parser's own message quotes the body, secrets included.
  }
}
