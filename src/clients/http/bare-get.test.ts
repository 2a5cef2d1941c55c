import { expect, test } from "vitest";
import { serve } from "../../testing/http-routes.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { tcpServer } from "../../testing/tls-server.ts";
import { bareGet } from "./bare-get.ts";

const signal = new AbortController().signal;
const at = (url: string, scheme: "http" | "https") => {
  const { hostname: host, port } = new URL(url);
  return { scheme, host, port: Number(port), path: "/pods" };
};

test.each(["http", "https"] as const)("a stranger gets the status by %s, without a login", async (scheme) => {
  await using server = await serve(
    { "GET /pods": { status: 401, body: "Unauthorized" } },
    scheme === "https" ? { tls: testCertificate } : {},
  );
  expect(await bareGet(at(server.url, scheme), 5_000, signal)).toBe(401);
  expect(server.log.map(({ headers }) => headers["authorization"])).toEqual([undefined]);
});

test("a server with TLS does not answer without", async () => {
  await using server = await serve({ "GET /pods": { body: "pods" } }, { tls: testCertificate });
  expect(await bareGet(at(server.url, "http"), 5_000, signal)).toBeUndefined();
});

test("a server that is silent is waited for no longer than allowed", async () => {
  await using server = await tcpServer(() => undefined);
  expect(
    await bareGet({ scheme: "http", host: "127.0.0.1", port: server.port, path: "/" }, 50, signal),
  ).toBeUndefined();
});

test("whoever is called off stops", async () => {
  await using server = await tcpServer(() => undefined);
  const off = AbortSignal.timeout(20);
  const asking = bareGet({ scheme: "http", host: "127.0.0.1", port: server.port, path: "/" }, 5_000, off);
  await expect(asking).rejects.toThrow("timeout");
});
