import type { Secret } from "../../secret.ts";
import type { Answer } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { HttpClient, type HttpOptions } from "./http-client.ts";

export interface SiteLogin {
  readonly user: string;
  readonly password: Secret;
}

export interface SiteOptions extends Pick<
  HttpOptions,
  "env" | "clock" | "random" | "attemptTimeoutMs" | "maxBodyBytes"
> {
  /** Product and version. */
  readonly userAgent: string;
  readonly login?: SiteLogin | undefined;
}

const maxBodyBytes = 4 * 1024 * 1024;

/** One address that is only read. Redirects stay within its origin, and so does the login. */
export class SiteConnection implements AsyncDisposable {
  readonly url: string;
  readonly #options: SiteOptions;
  readonly #http: HttpClient;

  constructor(url: URL, options: SiteOptions) {
    this.url = url.href.replace(/\/+$/, "");
    this.#options = options;
    this.#http = new HttpClient({ maxBodyBytes, ...options, tls: { verify: true } });
    if (options.login !== undefined) this.#http.redactor.add(options.login.password.reveal());
  }

  /** The same address on behalf of whoever asks. */
  for(caller: Caller) {
    const { login } = this.#options;
    const ask = (method: "GET" | "OPTIONS", path: string, signal: AbortSignal): Promise<Answer> => {
      const headers = { accept: "application/json, text/plain;q=0.9, */*;q=0.1", ...authorization(login) };
      const sender = { ...caller, userAgent: `${this.#options.userAgent} (${caller.purpose})` };
      // To ask what may be done does nothing, so it may be asked again.
      return this.#http.send({ method, url: new URL(this.url + path), headers, repeatable: true }, sender, signal);
    };
    return {
      url: this.url,
      hasLogin: login !== undefined,
      get: (path: string, signal: AbortSignal) => ask("GET", path, signal),
      options: (path: string, signal: AbortSignal) => ask("OPTIONS", path, signal),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#http[Symbol.asyncDispose]();
  }
}

function authorization(login: SiteLogin | undefined): Readonly<Record<string, string>> {
  if (login === undefined) return {};
  const proof = Buffer.from(`${login.user}:${login.password.reveal()}`).toString("base64");
  return { authorization: `Basic ${proof}` };
}
