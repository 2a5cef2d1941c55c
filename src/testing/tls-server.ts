import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer, type TlsOptions } from "node:tls";
import { type FakeChoice, fakeFlight } from "../../fixtures/simulator/fake-flight.ts";

interface Listening extends AsyncDisposable {
  readonly port: number;
  /** How many connections came. */
  readonly connections: () => number;
  /** Whether anything was sent beyond handshakes. */
  readonly wasTalkedTo: () => boolean;
}

/** A real TLS server that says nothing. */
export async function tlsServer(options: TlsOptions, address = "127.0.0.1"): Promise<Listening> {
  let talk = false;
  const server = createServer(options, (socket) => {
    socket.on("error", () => undefined);
    socket.on("data", () => (talk = true));
  });
  server.on("tlsClientError", () => undefined);
  return { ...(await listening(server, address)), wasTalkedTo: () => talk };
}

/** A server that does with each connection what the test says. */
export async function tcpServer(serve: (socket: Socket, connection: number) => void): Promise<Listening> {
  let count = 0;
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    serve(socket, ++count);
  });
  return { ...(await listening(server, "127.0.0.1")), wasTalkedTo: () => false };
}

async function listening(server: Server, address: string): Promise<Omit<Listening, "wasTalkedTo">> {
  const open = new Set<Socket>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count++;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  return {
    // A server that listens on a port has an address object.
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** What old servers did and no library of today does: answers each offer with the first choice that it allows. */
export function fakeTls(choices: readonly FakeChoice[]) {
  return tcpServer((socket) => {
    socket.once("data", (hello: Buffer) => socket.end(fakeFlight(choices, hello)));
  });
}
