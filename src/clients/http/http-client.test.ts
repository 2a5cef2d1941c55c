import { createSecureServer } from "node:http2";
import { createServer, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { HttpError, RateLimitedError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { inTurn, serve, type Route } from "../../testing/http-routes.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { HttpRequest } from "./attempt.ts";
import type { Exchange, Sender } from "./exchange.ts";
import { HttpClient, type HttpOptions } from "./http-client.ts";

const patient = new AbortController().signal;

function client(options: Partial<HttpOptions> = {}): HttpClient {
  return new HttpClient({ tls: { verify: true }, env: {}, clock: new TestClock(), random: () => 1, ...options });
}

function get(http: HttpClient, url: string, request: Partial<HttpRequest> = {}, sender: Partial<Sender> = {}) {
  const full = { method: "GET", ...request, url: new URL(url) } as const;
  return http.send(full, { userAgent: "test", ...sender }, patient);
}

const busy: Route = { status: 503 };

test("a busy server is asked again, after growing pauses", async () => {
  await using server = await serve({ "GET /": inTurn(busy, { status: 429 }, "reset", { body: { well: true } }) });
  const clock = new TestClock();
  await using http = client({ clock });
  const seen: Exchange[] = [];
  const answer = await get(http, server.url, {}, { onExchange: (exchange) => seen.push(exchange) });
  expect(answer.json()).toEqual({ well: true });
  expect(clock.slept).toEqual([500, 1000, 2000]);
  expect(seen.map(({ attempt, status, error }) => [attempt, status, error])).toEqual([
    [1, 503, undefined],
    [2, 429, undefined],
    [3, undefined, `${server.url}/ cannot be reached: the connection was closed before the answer was complete`],
    [4, 200, undefined],
  ]);
});

test("the pause is random in its second half", async () => {
  await using server = await serve({ "GET /": inTurn(busy, {}) });
  const clock = new TestClock();
  await using http = client({ clock, random: () => 0 });
  await get(http, server.url);
  expect(clock.slept).toEqual([250]);
});

test("after four attempts the last answer stands", async () => {
  await using server = await serve({ "GET /": busy });
  await using http = client();
  expect((await get(http, server.url)).status).toBe(503);
  expect(server.log).toHaveLength(4);
});

test.each([500, 501, 404, 403])("a status of %i is not asked again", async (status) => {
  await using server = await serve({ "GET /": { status } });
  await using http = client();
  expect((await get(http, server.url)).status).toBe(status);
  expect(server.log).toHaveLength(1);
});

test.each(["POST", "PUT", "PATCH", "DELETE"] as const)("a %s is never sent twice", async (method) => {
  await using server = await serve({ "* /busy": { ...busy, headers: { "retry-after": "1" } }, "* /reset": "reset" });
  await using http = client();
  expect((await get(http, `${server.url}/busy`, { method, body: "{}" })).status).toBe(503);
  await expect(get(http, `${server.url}/reset`, { method, body: "{}" })).rejects.toThrow(UnreachableError);
  expect(server.log).toHaveLength(2);
});

test("a POST that does no harm is repeated", async () => {
  await using server = await serve({ "POST /": inTurn(busy, { status: 201 }) });
  await using http = client();
  expect((await get(http, server.url, { method: "POST", repeatable: true })).status).toBe(201);
});

test.each([
  ["seconds", { "retry-after": "120" }],
  [
    "a date by the server's clock",
    { "retry-after": "Sat, 21 Nov 2026 09:02:00 GMT", date: "Sat, 21 Nov 2026 09:00:00 GMT" },
  ],
])("Retry-After in %s is waited for in full", async (_, headers) => {
  await using server = await serve({ "GET /": inTurn({ status: 429, headers }, {}) });
  const clock = new TestClock();
  await using http = client({ clock });
  expect((await get(http, server.url)).status).toBe(200);
  expect(clock.slept).toEqual([120_000]);
});

test("a wait that does not fit before the deadline is not begun", async () => {
  await using server = await serve({ "GET /": { status: 429, headers: { "retry-after": "120" } } });
  const clock = new TestClock();
  await using http = client({ clock });
  const answer = await get(http, server.url, {}, { deadline: clock.now() + 120_000 });
  expect(answer.status).toBe(429);
  expect(clock.slept).toEqual([]);
  await using other = client({ clock });
  expect((await get(other, server.url, {}, { deadline: clock.now() + 120_001 })).status).toBe(429);
  expect(clock.slept).toEqual([120_000]);
});

test("without a deadline nobody waits an hour", async () => {
  await using server = await serve({ "GET /": { status: 503, headers: { "retry-after": "3600" } } });
  const clock = new TestClock();
  await using http = client({ clock });
  await get(http, server.url);
  expect(clock.slept).toEqual([]);
});

test("an abort ends a wait at once, with the caller's reason", async () => {
  await using server = await serve({ "GET /": { status: 503, headers: { "retry-after": "60" } } });
  await using http = new HttpClient({ tls: { verify: true }, env: {} });
  const caller = new AbortController();
  const sender = { userAgent: "test", onExchange: () => setImmediate(() => caller.abort(new Error("enough"))) };
  await expect(http.send({ method: "GET", url: new URL(server.url) }, sender, caller.signal)).rejects.toThrow("enough");
  expect(server.log).toHaveLength(1);
});

test("an abort ends a request that hangs", async () => {
  const caller = new AbortController();
  await using server = await serve({ "GET /": () => (caller.abort(new Error("enough")), "hang") });
  await using http = client();
  const sent = http.send({ method: "GET", url: new URL(server.url) }, { userAgent: "test" }, caller.signal);
  await expect(sent).rejects.toThrow("enough");
});

test("a server that does not answer is given up after the time of one attempt", async () => {
  const clock = new TestClock();
  await using server = await serve({ "GET /slow": () => (clock.expire(), "hang") });
  await using http = client({ clock });
  const answer = get(http, `${server.url}/slow`);
  await expect(answer).rejects.toThrow(TimeoutError);
  await expect(answer).rejects.toThrow(`GET ${server.url}/slow was not answered within 60 s.`);
  expect(server.log).toHaveLength(1);
});

test("who has no time to wait until a busy server wants to be asked again is told so, and not that it was slow", async () => {
  const clock = new TestClock();
  const busy = { status: 429, headers: { "retry-after": "8" } };
  await using server = await serve({ "GET /busy": busy, "GET /other": { body: {} } });
  await using http = client({ clock });
  const deadline = clock.now() + 5_000;
  expect((await get(http, `${server.url}/busy`, {}, { deadline })).status).toBe(429);
  await expect(get(http, `${server.url}/other`, {}, { deadline })).rejects.toThrow(RateLimitedError);
  expect(server.log.map(({ path }) => path)).toEqual(["/busy"]);
});

test("no attempt lasts longer than the caller's patience", async () => {
  const clock = new TestClock();
  await using server = await serve({ "GET /slow": () => (clock.expire(), "hang") });
  await using http = client({ clock });
  const hurried = get(http, `${server.url}/slow`, {}, { deadline: clock.now() + 1500 });
  await expect(hurried).rejects.toThrow("within 1.5 s");
  await expect(get(http, `${server.url}/slow`, {}, { deadline: clock.now() })).rejects.toThrow("no time was left");
  expect(server.log).toHaveLength(1);
});

test("a refused connection and an unknown host are told in plain words", async () => {
  const closed = await serve({});
  await closed[Symbol.asyncDispose]();
  await using http = client();
  await expect(get(http, closed.url)).rejects.toThrow(`${closed.url}/ cannot be reached: connection refused`);
  const bothFamilies = closed.url.replace("127.0.0.1", "localhost");
  await expect(get(http, bothFamilies)).rejects.toThrow("cannot be reached: connection refused");
  await expect(get(http, "http://nowhere.invalid/")).rejects.toThrow(UnreachableError);
});

test("a broken body is fetched again, and at last is unreachable", async () => {
  await using server = await serve({ "GET /": { body: "half", cut: true } });
  await using http = client();
  await expect(get(http, server.url)).rejects.toThrow("the connection was closed before the answer was complete");
  expect(server.log).toHaveLength(4);
});

test("what does not speak HTTP is told so", async () => {
  const server = createServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")).listen(0, "127.0.0.1");
  await using http = client();
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await expect(get(http, `http://127.0.0.1:${port}/`)).rejects.toThrow("does not speak HTTP");
  server.close();
});

test("a certificate is trusted by its authority, or not looked at, or refused", async () => {
  await using server = await serve({ "GET /": { body: {} } }, { tls: testCertificate });
  await using strict = client();
  await using told = client({ tls: { verify: true, ca: testCertificate.cert } });
  await using blind = client({ tls: { verify: false } });
  await expect(get(strict, server.url)).rejects.toThrow("the certificate is not trusted: self-signed certificate");
  expect((await get(told, server.url)).status).toBe(200);
  expect((await get(blind, server.url)).status).toBe(200);
  await expect(get(told, server.url.replace("127.0.0.1", "localhost"))).rejects.toThrow("for another host name");
  await expect(get(blind, server.url.replace("https", "http"))).rejects.toThrow(UnreachableError);
});

test("HTTP/1.1 is spoken even to servers that offer more", async () => {
  const server = createSecureServer({ ...testCertificate, allowHTTP1: true }, (incoming, outgoing) => {
    outgoing.end(JSON.stringify({ version: incoming.httpVersion }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const http = client({ tls: { verify: true, ca: testCertificate.cert } });
  expect((await get(http, `https://127.0.0.1:${port}/`)).json()).toEqual({ version: "1.1" });
  await http[Symbol.asyncDispose]();
  await new Promise((resolve) => server.close(resolve));
});

test("a cloud gets at most eight requests at once", async () => {
  let atOnce = 0;
  let most = 0;
  await using server = await serve({
    "GET /": async () => {
      most = Math.max(most, ++atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      return {};
    },
  });
  await using http = client();
  await Promise.all(Array.from({ length: 50 }, () => get(http, server.url)));
  expect(most).toBeLessThanOrEqual(8);
  expect(server.log).toHaveLength(50);
});

test("https at a port that speaks http is told so", async () => {
  await using server = await serve({});
  await using http = client();
  await expect(get(http, server.url.replace("http", "https"))).rejects.toThrow("is it http instead of https?");
});

test("redirects are followed within the origin, for GET only", async () => {
  await using other = await serve({ "* /*": { body: { stolen: true } } });
  await using server = await serve({
    "* /a": { status: 301, headers: { location: "b/" } },
    "GET /b/": { status: 308, headers: { location: "/c?d=e" } },
    "GET /c": { body: { here: true } },
    "GET /out": { status: 302, headers: { location: `${other.url}/take?token=abc` } },
    "GET /loop": { status: 302, headers: { location: "/loop" } },
    "GET /lost": { status: 302 },
  });
  await using http = client();
  expect((await get(http, `${server.url}/a`)).json()).toEqual({ here: true });
  await expect(get(http, `${server.url}/a`, { method: "POST" })).rejects.toThrow("which only a GET may follow");
  const out = get(http, `${server.url}/out`, { headers: { "x-auth-token": "secret" } });
  await expect(out).rejects.toThrow(UnexpectedResponseError);
  await expect(out).rejects.toThrow(`was redirected to ${other.url}/take?token=redacted, which is another origin`);
  await expect(get(http, `${server.url}/loop`)).rejects.toThrow("more than 5 times");
  await expect(get(http, `${server.url}/lost`)).rejects.toThrow("to nowhere");
  expect(other.log).toEqual([]);
});

test("bodies have a limit, packed or not", async () => {
  await using server = await serve({
    "GET /large": { body: "x".repeat(1001) },
    "GET /bomb": { body: "x".repeat(100_000), gzip: true },
    "GET /fits": { body: "x".repeat(1000) },
  });
  await using http = client({ maxBodyBytes: 1000 });
  await expect(get(http, `${server.url}/large`)).rejects.toThrow(UnexpectedResponseError);
  await expect(get(http, `${server.url}/bomb`)).rejects.toThrow("answered with more than 1000 bytes");
  expect((await get(http, `${server.url}/fits`)).bytes).toHaveLength(1000);
});

test("compression is understood but not asked for", async () => {
  await using server = await serve({
    "GET /packed": { body: { well: true }, gzip: true },
    "GET /broken": { body: "no gzip", headers: { "content-encoding": "gzip" } },
    "GET /strange": { body: "?", headers: { "content-encoding": "zpaq" } },
  });
  await using http = client();
  expect((await get(http, `${server.url}/packed`)).json()).toEqual({ well: true });
  expect(server.log[0]?.headers["accept-encoding"]).toBe("identity");
  await expect(get(http, `${server.url}/broken`)).rejects.toThrow("cannot be unpacked");
  await expect(get(http, `${server.url}/strange`)).rejects.toThrow("unknown content encoding");
});

test.each<[string, Route, string]>([
  ["a captive portal", { body: "<html>", headers: { "content-type": "text/html" } }, "text/html instead of JSON"],
  ["truncated JSON", { body: '{"things": [', headers: { "content-type": "application/json" } }, "not valid JSON"],
  ["no body", {}, "not valid JSON"],
  ["a bare list", { body: [] }, "JSON that is not an object"],
  ["another list", { body: { stuff: [] } }, "without the list `things`"],
  ["a list of words", { body: { things: ["a"] } }, "something else than objects"],
])("%s is not the documented answer", async (_, reply, message) => {
  await using server = await serve({ "GET /": reply });
  await using http = client();
  const answer = (await get(http, server.url)).ok();
  expect(() => answer.list("things")).toThrow(UnexpectedResponseError);
  expect(() => answer.list("things")).toThrow(message);
});

test("an error says what, where, and under which request id", async () => {
  const headers = { "x-openstack-request-id": "req-81c0" };
  await using server = await serve({ "GET /flavors": { status: 403, headers, body: { forbidden: "x".repeat(500) } } });
  await using http = client();
  const answer = await get(http, `${server.url}/flavors`);
  expect(() => answer.ok()).toThrow(HttpError);
  expect(answer.error().message).toBe(
    `GET ${server.url}/flavors answered 403 (request req-81c0): {"forbidden":"${"x".repeat(186)}`,
  );
});

test("user info in an address is neither sent nor shown", async () => {
  await using server = await serve({ "GET /": { status: 404 } });
  await using http = client();
  const answer = await get(http, server.url.replace("//", "//someone:something@"));
  expect(answer.error().message).toBe(`GET ${server.url}/ answered 404`);
  expect(server.log[0]?.headers["authorization"]).toBeUndefined();
});
