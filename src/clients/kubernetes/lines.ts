import { unescape } from "node:querystring";
import { HttpClient, type HttpOptions } from "../http/http-client.ts";
import { Redactor } from "../http/redactor.ts";
import { wallClock, type Clock } from "../http/clock.ts";
import { proxyFor } from "../http/proxy.ts";
import type { ClientCertificate, ClusterConfig } from "./cluster-config.ts";

/** What the issue promises: fifty questions at once use no more connections than these. */
const connections = 3;

export type LineOptions = Omit<HttpOptions, "tls" | "proxy" | "connections" | "redactor">;

/** The connections to one API server. Who shows a certificate shows it to the connection, so each has its own. */
export class Lines implements AsyncDisposable {
  readonly redactor = new Redactor();
  readonly clock: Clock;
  readonly #config: ClusterConfig;
  readonly #options: LineOptions;
  readonly #clients = new Map<string, HttpClient>();
  readonly #others: HttpClient[] = [];

  constructor(config: ClusterConfig, options: LineOptions) {
    this.#config = config;
    this.#options = options;
    this.clock = options.clock ?? wallClock;
    const { password = "" } = (config.proxy === undefined ? null : URL.parse(config.proxy)) ?? {};
    this.redactor.add(unescape(password));
  }

  proxy(url: URL): string | undefined {
    return this.#config.proxy ?? proxyFor(url, this.#options.env);
  }

  with(certificate: ClientCertificate | undefined): HttpClient {
    const name = certificate?.cert ?? "";
    const known = this.#clients.get(name);
    if (known !== undefined) return known;
    const client = this.#open(certificate);
    this.#clients.set(name, client);
    return client;
  }

  #open(certificate: ClientCertificate | undefined): HttpClient {
    const { tls, proxy } = this.#config;
    const identity = certificate && { cert: certificate.cert, key: certificate.key.reveal() };
    return new HttpClient({
      ...this.#options,
      tls: { ...tls, ...identity },
      proxy,
      connections,
      redactor: this.redactor,
    });
  }

  /** To somebody else than the API server, who must not see what is for the API server only. */
  elsewhere(ca: string | undefined): HttpClient {
    const client = new HttpClient({ ...this.#options, tls: { verify: true, ca }, redactor: this.redactor });
    this.#others.push(client);
    return client;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#clients.values(), ...this.#others].map((client) => client[Symbol.asyncDispose]()));
  }
}
