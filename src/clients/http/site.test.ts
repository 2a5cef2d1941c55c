import { expect, test } from "vitest";
import { UnexpectedResponseError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { serve, type RoutesServer } from "../../testing/http-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { Exchange } from "./exchange.ts";
import { SiteConnection, type SiteOptions } from "./site.ts";

const patient = new AbortController().signal;
const login = { user: "reader", password: new Secret("hunter2-hunter2") };

function connect(server: RoutesServer, path = "", options: Partial<SiteOptions> = {}) {
  const clock = new TestClock();
  return new SiteConnection(new URL(server.url + path), {
    userAgent: "test",
    env: {},
    clock,
    random: () => 0,
    ...options,
  });
}

test("paths are asked for below the address, with who asks for what", async () => {
  await using server = await serve({
    "GET /api/things": { body: [1] },
    "OPTIONS /api/things": { headers: { allow: "GET" } },
  });
  await using connection = connect(server, "/api//");
  const site = connection.for({ purpose: "some-probe" });
  expect([site.url, site.hasLogin]).toEqual([`${server.url}/api`, false]);
  expect((await site.get("/things", patient)).text).toBe("[1]");
  expect((await site.options("/things", patient)).header("allow")).toBe("GET");
  expect(server.log.map(({ method, headers }) => [method, headers["user-agent"], headers["authorization"]])).toEqual([
    ["GET", "test (some-probe)", undefined],
    ["OPTIONS", "test (some-probe)", undefined],
  ]);
});

test("a login is sent to the address, to nobody else, and is not told", async () => {
  await using other = await serve({ "* /*": { body: {} } });
  await using server = await serve({
    "GET /a": { status: 302, headers: { location: "/b" } },
    "GET /b": { body: { echo: "hunter2-hunter2" } },
    "GET /out": { status: 302, headers: { location: `${other.url}/?secret=hunter2-hunter2` } },
  });
  await using connection = connect(server, "", { login });
  const seen: Exchange[] = [];
  const site = connection.for({ purpose: "p", onExchange: (exchange) => seen.push(exchange) });
  expect(site.hasLogin).toBe(true);
  expect((await site.get("/a", patient)).status).toBe(200);
  expect(server.log[0]?.headers["authorization"]).toBe(
    `Basic ${Buffer.from("reader:hunter2-hunter2").toString("base64")}`,
  );
  const out = site.get("/out", patient);
  await expect(out).rejects.toThrow(UnexpectedResponseError);
  await expect(out).rejects.toThrow("which is another origin, so it was not followed");
  await expect(out).rejects.not.toThrow("hunter2");
  expect(other.log).toEqual([]);
  expect(JSON.stringify(seen)).not.toContain("hunter2");
});

test("answers are bounded", async () => {
  await using server = await serve({ "GET /": { body: "x".repeat(4 * 1024 * 1024 + 1) } });
  await using connection = connect(server);
  await expect(connection.for({ purpose: "p" }).get("/", patient)).rejects.toThrow(
    "answered with more than 4194304 bytes",
  );
});
