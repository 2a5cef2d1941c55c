import { createServer, type IncomingMessage } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { binaryFrame, handshake } from "../../fixtures/simulator/web-socket.ts";
import type { TestTls } from "./http-routes.ts";

/** An opened websocket, seen from the server. */
export interface OpenedSocket {
  /** A frame of a stream: 1 is what a command writes, 2 its complaints, 3 how it ended. */
  send(stream: number, data: string | Buffer): void;
  close(): void;
}

interface ExecServer extends AsyncDisposable {
  readonly url: string;
  readonly log: readonly IncomingMessage[];
}

/** A server on 127.0.0.1 that goes over to a websocket, or answers as `refuse` says. */
export async function execServer(
  serve: (socket: OpenedSocket, request: IncomingMessage) => void,
  options: {
    readonly tls?: TestTls;
    readonly refuse?: (request: IncomingMessage) => readonly [number, unknown] | undefined;
  } = {},
): Promise<ExecServer> {
  const { tls, refuse } = options;
  const server =
    tls === undefined
      ? createServer()
      : createTlsServer({ ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: false });
  const log: IncomingMessage[] = [];
  const open = new Set<Duplex>();
  server.on("request", (_, outgoing) => void outgoing.writeHead(404).end());
  server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    log.push(request);
    open.add(socket.on("error", () => undefined));
    const refusal = refuse?.(request);
    if (refusal !== undefined) {
      const [status, body] = refusal;
      const text = JSON.stringify(body);
      socket.end(
        `HTTP/1.1 ${status} No\r\ncontent-type: application/json\r\naudit-id: 4f2\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
      );
      return;
    }
    const protocol = request.headers["sec-websocket-protocol"]?.split(",")[0] ?? "";
    socket.write(handshake(request.headers, protocol));
    const send: OpenedSocket["send"] = (stream, data) =>
      void socket.write(binaryFrame(Buffer.concat([Buffer.from([stream]), Buffer.from(data)])));
    serve({ send, close: () => socket.destroy() }, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // Never a string or null: it listens on a TCP port.
  return {
    url: `${tls === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    log,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
