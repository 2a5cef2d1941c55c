import { connect, type Socket } from "node:net";
import { reason } from "../http/unreachable.ts";
import { clientHello, type Offer } from "./client-hello.ts";
import { readFlight, type ServerHello } from "./server-flight.ts";

export interface Peer {
  /** As the address names it, an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** Which of the host's addresses is asked, once that is known. */
  readonly address?: string | undefined;
}

/** What came of one ClientHello. */
export type Answer = (
  | { readonly kind: "hello"; readonly hello: ServerHello }
  /** The server, or somebody before it, ended the connection. */
  | { readonly kind: "refused"; readonly by: "alert" | "close" }
  | { readonly kind: "silent" }
  | { readonly kind: "not-tls"; readonly start: string }
  | { readonly kind: "unreachable"; readonly why: string }
) & {
  /** Absent where no connection came about. */
  readonly address?: string | undefined;
};

/** Begins a handshake and leaves when the server has shown what it chose. Nothing else is ever sent. */
export async function handshake(offer: Offer, peer: Peer, timeoutMs: number, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const socket = connect({ host: peer.address ?? peer.host, port: peer.port });
  const patience = setTimeout(() => resolve(outOfPatience(socket)), timeoutMs);
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener("abort", onAbort, { once: true });
  listen(socket, resolve);
  socket.once("connect", () => socket.write(clientHello(offer, peer.host)));
  try {
    const answer = await promise;
    return { address: socket.remoteAddress, ...answer };
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", onAbort);
    socket.destroy();
  }
}

/** No server's first messages are longer. */
const mostBytes = 256 * 1024;

function listen(socket: Socket, answer: (answer: Answer) => void): void {
  const chunks: Buffer[] = [];
  let isConnected = false;
  const read = (isOver: boolean) => {
    const received = Buffer.concat(chunks);
    const address = socket.remoteAddress;
    const flight = readFlight(received);
    if (flight.kind === "hello") answer({ ...flight, address });
    else if (flight.kind === "alert") answer({ kind: "refused", by: "alert", address });
    else if (flight.kind === "not-tls") answer({ ...flight, address });
    else if (received.length > mostBytes) answer({ kind: "not-tls", start: "", address });
    else if (isOver) answer({ kind: "refused", by: "close", address });
  };
  socket.once("connect", () => (isConnected = true));
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    read(false);
  });
  socket.once("end", () => read(true));
  socket.on("error", (error) => {
    if (isConnected) read(true);
    else answer({ kind: "unreachable", why: reason(error) });
  });
}

function outOfPatience(socket: Socket): Answer {
  if (socket.connecting) return { kind: "unreachable", why: "nobody answered the connection attempt in time" };
  return { kind: "silent", address: socket.remoteAddress };
}
