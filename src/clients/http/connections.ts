import { Agent, ProxyAgent, type Dispatcher } from "undici";
import { proxyFor, type Environment } from "./proxy.ts";

/** Certificates as text, already read. */
export interface TlsMaterial {
  readonly verify: boolean;
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  /** The name that the server's certificate must have, when it is not that of its address. */
  readonly serverName?: string | undefined;
}

export interface ConnectionOptions {
  readonly tls: TlsMaterial;
  readonly env: Environment;
  /** The proxy for every address, instead of those of the environment. */
  readonly proxy?: string | undefined;
  /** How many connections an origin gets at most. */
  readonly connections?: number | undefined;
}

const perOrigin = 8;
const connectTimeoutMs = 10_000;

/** The pooled connections to one cloud, direct or through proxies. */
export class Connections implements AsyncDisposable {
  readonly #options: ConnectionOptions;
  readonly #dispatchers = new Map<string, Dispatcher>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  proxy(url: URL): string | undefined {
    return this.#options.proxy ?? proxyFor(url, this.#options.env);
  }

  to(url: URL): Dispatcher {
    const proxy = this.proxy(url) ?? "";
    const known = this.#dispatchers.get(proxy);
    if (known !== undefined) return known;
    const dispatcher = this.#open(proxy);
    this.#dispatchers.set(proxy, dispatcher);
    return dispatcher;
  }

  #open(proxy: string): Dispatcher {
    const { verify, ca, cert, key, serverName } = this.#options.tls;
    const tls = {
      rejectUnauthorized: verify,
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
      ...(serverName !== undefined && { servername: serverName }),
    };
    // HTTP/1.1 is what every cloud speaks; with one protocol, limits and broken connections behave alike everywhere.
    const pool = { connections: this.#options.connections ?? perOrigin, allowH2: false };
    if (proxy === "") return new Agent({ ...pool, connect: { ...tls, timeout: connectTimeoutMs } });
    // The cloud's own certificates say nothing about the proxy, so they are not shown to it.
    const agent = new ProxyAgent({ ...pool, uri: proxy, connectTimeout: connectTimeoutMs, requestTls: tls });
    return /^socks/i.test(proxy) ? agent.compose(capped(pool)) : agent;
  }

  /** Cuts what is still open: whoever leaves does not wait for answers. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
  }
}

/** For SOCKS the library reads the number of connections from each request, and from nowhere else. */
function capped(pool: { readonly connections: number }): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => dispatch(Object.assign({}, options, pool), handler);
}
