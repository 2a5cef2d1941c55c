import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer, type TlsOptions } from "node:tls";

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

export interface FakeChoice {
  /** The version and suite that are chosen, by their numbers. */
  readonly version: number;
  readonly suite: number;
  readonly compression?: number;
  readonly renegotiates?: boolean;
  /** The length of the prime in bytes. */
  readonly primeBytes?: number;
}

/** What old servers did and no library of today does: answers each offer with the first choice that it allows. */
export function fakeTls(choices: readonly FakeChoice[]) {
  return tcpServer((socket) => {
    socket.once("data", (hello: Buffer) => {
      const version = hello.readUInt16BE(9);
      const suites = offeredSuites(hello);
      const choice = choices.find((each) => each.version === version && suites.includes(each.suite));
      socket.end(choice === undefined ? fatalAlert : flight(choice));
    });
  });
}

const fatalAlert = Buffer.from([21, 3, 0, 0, 2, 2, 40]);

function offeredSuites(hello: Buffer): number[] {
  const start = 44 + (hello[43] ?? 0);
  const count = hello.readUInt16BE(start) / 2;
  return Array.from({ length: count }, (_, index) => hello.readUInt16BE(start + 2 + 2 * index));
}

function flight({ version, suite, compression = 0, renegotiates = true, primeBytes }: FakeChoice): Buffer {
  const renegotiation = renegotiates ? Buffer.from([0, 5, 0xff, 1, 0, 1, 0]) : Buffer.alloc(0);
  const chosen = [0, ...u16(suite), compression];
  const hello = Buffer.concat([Buffer.from(u16(version)), Buffer.alloc(32, 7), Buffer.from(chosen), renegotiation]);
  const prime = primeBytes === undefined ? undefined : Buffer.alloc(primeBytes, 0xff);
  const messages = [
    message(2, hello),
    ...(prime === undefined ? [] : [message(12, Buffer.concat([Buffer.from(u16(prime.length)), prime]))]),
    message(14, Buffer.alloc(0)),
  ];
  return Buffer.concat(
    messages.map((each) => Buffer.concat([Buffer.from([22, ...u16(version), ...u16(each.length)]), each])),
  );
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 0, ...u16(body.length)]), body]);
}

function u16(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}
