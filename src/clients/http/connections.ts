import { Agent, ProxyAgent, type Dispatcher } from "undici";
import { proxyFor, type Environment } from "./proxy.ts";

/** Certificates as text, already read. */
export interface TlsMaterial {
  readonly verify: boolean;
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

const perOrigin = 8;
const connectTimeoutMs = 10_000;

/** The pooled connections to one cloud, direct or through the proxies of the environment. */
export class Connections implements AsyncDisposable {
  readonly #tls: TlsMaterial;
  readonly #env: Environment;
  readonly #dispatchers = new Map<string, Dispatcher>();

  constructor(tls: TlsMaterial, env: Environment) {
    this.#tls = tls;
    this.#env = env;
  }

  proxy(url: URL): string | undefined {
    return proxyFor(url, this.#env);
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
    const { verify, ca, cert, key } = this.#tls;
    const tls = {
      rejectUnauthorized: verify,
      ...(ca !== undefined && { ca }),
      ...(cert !== undefined && { cert }),
      ...(key !== undefined && { key }),
    };
    // HTTP/1.1 is what every OpenStack speaks; with one protocol, limits and broken connections behave alike everywhere.
    const pool = { connections: perOrigin, allowH2: false };
    if (proxy === "") return new Agent({ ...pool, connect: { ...tls, timeout: connectTimeoutMs } });
    // The cloud's own certificates say nothing about the proxy, so they are not shown to it.
    return new ProxyAgent({ ...pool, uri: proxy, connectTimeout: connectTimeoutMs, requestTls: tls });
  }

  /** Cuts what is still open: whoever leaves does not wait for answers. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
  }
}
