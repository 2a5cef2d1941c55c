import { createServer, request } from "node:http";
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";

export interface TestProxy extends AsyncDisposable {
  readonly url: string;
  /** What it was asked for, in the order of arrival. */
  readonly log: readonly string[];
}

/** A proxy on 127.0.0.1 that passes on everything, in a tunnel where it is asked for one. */
export async function httpProxy(): Promise<TestProxy> {
  const log: string[] = [];
  const server = createServer((incoming, outgoing) => {
    log.push(`${incoming.method} ${incoming.url}`);
    request(incoming.url ?? "", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  server.on("connect", (incoming, client: Socket) => {
    log.push(`CONNECT ${incoming.url}`);
    const [host, port] = (incoming.url ?? "").split(":");
    tunnel(client, { host, port: Number(port) }, "HTTP/1.1 200 OK\r\n\r\n");
  });
  return listening(server, "http", log);
}

/** The same for SOCKS5, without a password. */
export async function socksProxy(): Promise<TestProxy> {
  const log: string[] = [];
  const server = createTcpServer((client) => {
    client.once("data", () => {
      client.write(Buffer.from([5, 0]));
      client.once("data", (asked: Buffer) => {
        const target = targetOf(asked);
        log.push(`CONNECT ${target.host}:${target.port}`);
        tunnel(client, target, Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      });
    });
  });
  return listening(server, "socks5", log);
}

interface Target {
  readonly host: string | undefined;
  readonly port: number;
}

function targetOf(asked: Buffer): Target {
  const isName = asked[3] === 3;
  const end = isName ? 5 + (asked[4] ?? 0) : 8;
  const host = isName ? asked.toString("latin1", 5, end) : asked.subarray(4, end).join(".");
  return { host, port: asked.readUInt16BE(end) };
}

function tunnel(client: Socket, { host, port }: Target, welcome: string | Buffer): void {
  const upstream = connect(port, host, () => {
    client.write(welcome);
    upstream.pipe(client).pipe(upstream);
  });
  for (const socket of [upstream, client]) socket.on("error", () => socket.destroy());
  client.on("close", () => upstream.destroy());
}

async function listening(server: Server, scheme: string, log: readonly string[]): Promise<TestProxy> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => open.add(socket.on("error", () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // Never a string or null: it listens on a TCP port.
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    log,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
