import { once } from "node:events";
import { connect } from "node:net";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { tcpServer } from "../../testing/tls-server.ts";
import { knock } from "./knock.ts";

const patience = { timeoutMs: 2_000, attempts: 3 };
const signal = new AbortController().signal;

test("a door that opens is open, and nothing is said", async () => {
  let heard = 0;
  await using server = await tcpServer((socket) => socket.on("data", () => heard++));
  const found = await knock({ host: "127.0.0.1", port: server.port }, patience, signal);
  expect(found).toEqual({ state: "open", address: "127.0.0.1", from: "127.0.0.1" });
  expect([server.connections(), heard]).toEqual([1, 0]);
});

test("a door behind which nobody listens is refused", async () => {
  const server = await tcpServer(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await knock({ host: "127.0.0.1", port: server.port }, patience, signal)).toEqual({ state: "refused" });
});

test("what this machine has no way to is not known", async () => {
  expect(await knock({ host: "no-such-host.invalid", port: 1 }, patience, signal)).toEqual({ state: "no-way" });
});

test("where nobody answers, it is filtered, however often one asks", async () => {
  await using host = await fullHouse();
  const found = await knock({ host: "127.0.0.1", port: host.port }, { timeoutMs: 150, attempts: 2 }, signal);
  expect(found).toEqual({ state: "filtered" });
});

test("whoever is called off stops at once", async () => {
  await expect(knock({ host: "127.0.0.1", port: 1 }, patience, AbortSignal.abort(new Error("off")))).rejects.toThrow(
    "off",
  );
});

/** A listener that accepts nobody, with so many before its door that the kernel drops whoever comes next. */
async function fullHouse(): Promise<AsyncDisposable & { readonly port: number }> {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
    const server = require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`,
    { eval: true },
  );
  const [port] = (await once(worker, "message")) as [number]; // what the worker posts
  const crowd = Array.from({ length: 8 }, () => connect({ host: "127.0.0.1", port }).on("error", () => undefined));
  await once(crowd[0] ?? worker, "connect");
  return {
    port,
    async [Symbol.asyncDispose]() {
      for (const socket of crowd) socket.destroy();
      await worker.terminate();
    },
  };
}
