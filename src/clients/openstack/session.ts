import { LoginRefusedError, UsageError } from "../../errors.ts";
import { bare } from "../http/address.ts";
import type { Answer } from "../http/answer.ts";
import type { Sender } from "../http/exchange.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { CloudConfig } from "./cloud-config.ts";
import { discover } from "./discovery.ts";
import { loginInWords, loginRequest, secretsOf } from "./login-request.ts";
import { SingleFlight } from "../single-flight.ts";
import { tokenOf, type Token } from "./token.ts";

const renewBeforeMs = 120_000;

/** One login at one Keystone, kept fresh. */
export class Session {
  readonly #config: CloudConfig;
  readonly #http: HttpClient;
  readonly #login = new SingleFlight<Token>();
  #current: Token | undefined;
  #keystone: URL | undefined;
  #refusal: LoginRefusedError | undefined;

  constructor(config: CloudConfig, http: HttpClient) {
    this.#config = config;
    this.#http = http;
    for (const secret of secretsOf(config.auth)) http.redactor.add(secret);
  }

  async token(sender: Sender, signal: AbortSignal): Promise<Token> {
    // Asked again, a wrong password would only bring the account nearer to being locked.
    if (this.#refusal !== undefined) throw this.#refusal;
    if (this.#current !== undefined && this.#http.clock.now() < renewalOf(this.#current)) return this.#current;
    return this.#login.join((own) => this.#logIn(sender, own), signal);
  }

  /** A token other than the one that was refused; callers that met the same refusal share one login. */
  async renewed(refused: Token, sender: Sender, signal: AbortSignal): Promise<Token> {
    if (this.#current === refused) this.#current = undefined;
    return this.token(sender, signal);
  }

  async #logIn(sender: Sender, signal: AbortSignal): Promise<Token> {
    this.#keystone ??= await this.#findKeystone(sender, signal);
    const url = new URL(`${this.#keystone.href}/auth/tokens`);
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(loginRequest(this.#config.auth));
    // Repeatable: a token more does no harm.
    const answer = await this.#http.send({ method: "POST", url, headers, body, repeatable: true }, sender, signal);
    if (answer.status === 401 || answer.status === 403) {
      this.#refusal = this.#refused(answer);
      throw this.#refusal;
    }
    const secret = answer.header("x-subject-token");
    if (secret !== undefined) this.#http.redactor.add(secret);
    this.#current = tokenOf(answer.ok(), this.#http.clock.now());
    return this.#current;
  }

  async #findKeystone(sender: Sender, signal: AbortSignal): Promise<URL> {
    const { name, authUrl } = this.#config;
    const url = URL.parse(authUrl);
    if (url === null || !/^https?:$/.test(url.protocol)) {
      throw new UsageError(`The \`auth_url\` of the cloud "${name}" is not an http or https address.`);
    }
    if (url.password !== "") this.#http.redactor.add(decoded(url.password));
    const get = (document: URL): Promise<Answer> => this.#http.send({ method: "GET", url: document }, sender, signal);
    const found = await discover("identity", bare(url), get);
    return found.url;
  }

  #refused(answer: Answer): LoginRefusedError {
    const { name } = this.#config;
    const who = loginInWords(this.#config);
    const more = answer.header("openstack-auth-receipt") === undefined ? "" : "; it asks for a second factor";
    const message = `The cloud "${name}" refused the login: Keystone at ${answer.url} does not accept ${who}${more}.`;
    return new LoginRefusedError(this.#http.redactor.text(message), { cause: answer.error() });
  }
}

/** A percent sign need not begin a code. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Counted from when the token came, by its own lifetime: the two clocks need not agree.
function renewalOf({ issuedAt, expiresAt, serverDate, receivedAt }: Token): number {
  const start = Date.parse(issuedAt ?? serverDate ?? "");
  const lifetimeMs = Date.parse(expiresAt ?? "") - (Number.isNaN(start) ? receivedAt : start);
  if (Number.isNaN(lifetimeMs)) return Number.POSITIVE_INFINITY; // Then a 401 will tell.
  return receivedAt + lifetimeMs - Math.min(renewBeforeMs, lifetimeMs / 10);
}
