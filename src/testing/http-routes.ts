import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";
import { gzipSync } from "node:zlib";

export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The name in the certificate that the client showed. */
  readonly peer: string | undefined;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes go out as they are, everything else as JSON. */
  readonly body?: unknown;
  readonly gzip?: boolean;
  /** The connection breaks in the middle of the body. */
  readonly cut?: boolean;
}

/** `hang` never answers, `reset` breaks the connection before an answer. */
type Fault = "hang" | "reset";

export type Route = Reply | Fault | ((request: SeenRequest) => Reply | Fault | Promise<Reply | Fault>);

export interface RoutesServer extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  /** Every request in the order of arrival. */
  readonly log: readonly SeenRequest[];
  /** How many connections came. */
  readonly connections: () => number;
}

export interface TestTls {
  readonly key: string;
  readonly cert: string;
  /** Who signs the clients' certificates; with it they are asked for one. */
  readonly ca?: string;
}

/**
 * A server on 127.0.0.1 that does what its routes say: `"GET /path"`, with a query where it matters, or with `*` at its
 * end; `"* /path"` is any method. The most exact route wins, no route is a 404.
 */
export async function serve(
  routes: Readonly<Record<string, Route>>,
  options: { readonly tls?: TestTls } = {},
): Promise<RoutesServer> {
  const log: SeenRequest[] = [];
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    void answer(incoming, outgoing, { routes, log });
  };
  const { tls } = options;
  const server =
    tls === undefined
      ? createServer(listener)
      : createTlsServer({ ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: false }, listener);
  let connections = 0;
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // Never a string or null: it listens on a TCP port.
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    log,
    connections: () => connections,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One reply after the other; the last one stays. */
export function inTurn(...replies: readonly [Route, ...Route[]]): Route {
  let next = 0;
  return (request) => {
    const reply = replies[Math.min(next++, replies.length - 1)] ?? "reset";
    return typeof reply === "function" ? reply(request) : reply;
  };
}

interface World {
  readonly routes: Readonly<Record<string, Route>>;
  readonly log: SeenRequest[];
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, { routes, log }: World): Promise<void> {
  try {
    const seen = await see(incoming);
    log.push(seen);
    const route = find(routes, seen);
    await reply(typeof route === "function" ? await route(seen) : route, outgoing);
  } catch (error) {
    outgoing.writeHead(500, { "content-type": "text/plain" }).end(`A route failed: ${String(error)}`);
  }
}

async function see(incoming: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "", url = "" } = incoming;
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
  const address = new URL(url, `http://${incoming.headers.host ?? "127.0.0.1"}`);
  const body = Buffer.concat(chunks).toString("utf8");
  const peer = incoming.socket instanceof TLSSocket ? peerOf(incoming.socket) : undefined;
  return { method, url: address, path: url, headers: Object.fromEntries(headers), body, peer };
}

function peerOf(socket: TLSSocket): string | undefined {
  const { subject } = socket.getPeerCertificate();
  return socket.authorized ? [subject.CN].flat()[0] : undefined;
}

function find(routes: World["routes"], { method, url, path }: SeenRequest): Route {
  const exact = [`${method} ${path}`, `${method} ${url.pathname}`, `* ${path}`, `* ${url.pathname}`];
  const fits = (route: string): boolean =>
    exact.some((name) => route.endsWith("*") && name.startsWith(route.slice(0, -1)));
  const prefix = Object.keys(routes)
    .filter(fits)
    .sort((a, b) => b.length - a.length);
  const name = [...exact, ...prefix].find((candidate) => Object.hasOwn(routes, candidate));
  return (
    routes[name ?? ""] ?? { status: 404, body: { error: { code: 404, message: `There is no ${method} ${path}.` } } }
  );
}

async function reply(route: Reply | Fault, outgoing: ServerResponse): Promise<void> {
  if (route === "hang") return;
  if (route === "reset") {
    outgoing.destroy();
    return;
  }
  const { status = 200, headers = {}, body = "", gzip = false, cut = false } = route;
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const plain = Buffer.from(isRaw ? body : JSON.stringify(body));
  const bytes = gzip ? gzipSync(plain) : plain;
  const type = isRaw ? {} : { "content-type": "application/json" };
  const encoding = gzip ? { "content-encoding": "gzip" } : {};
  const length = { "content-length": String(bytes.length + (cut ? 10 : 0)) };
  outgoing.writeHead(status, { ...type, ...encoding, ...length, ...headers });
  if (!cut) {
    outgoing.end(bytes);
    return;
  }
  await new Promise<void>((sent) => outgoing.write(bytes, () => sent()));
  outgoing.destroy();
}
