import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { makeCertificate } from "../../../fixtures/simulator/make-certificate.ts";
import { LoginRefusedError, TimeoutError, UnexpectedResponseError, UnreachableError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { clusterConfig } from "../../testing/cluster-config.ts";
import { inTurn, serve, type Route } from "../../testing/http-routes.ts";
import { httpProxy, socksProxy } from "../../testing/test-proxy.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { Exchange } from "../http/exchange.ts";
import type { ClusterConfig } from "./cluster-config.ts";
import { connectCluster } from "./cluster.ts";

const patient = new AbortController().signal;

interface World extends Partial<ClusterConfig> {
  readonly server: string;
  readonly clock?: TestClock;
  readonly env?: Readonly<Record<string, string>>;
}

function clusterAt({ clock = new TestClock(), env = {}, ...config }: World) {
  return connectCluster(clusterConfig(config), { userAgent: "t", env, clock, random: () => 0 });
}

const authority = makeCertificate({ subject: "authority", isAuthority: true });
const host = makeCertificate({ issuer: authority, names: ["kube.example"] });
const jane = makeCertificate({ issuer: authority, subject: "jane" });
const tls = { key: host.key, cert: host.cert, ca: authority.cert };
const certificate = { cert: jane.cert, key: new Secret(jane.key) };

test.each<[string, ClusterConfig["tls"], string | undefined]>([
  ["an authority that nobody trusts", { verify: true }, "the certificate is not trusted"],
  ["another name", { verify: true, ca: authority.cert }, "the certificate is for another host name"],
  ["the name that was asked for", { verify: true, ca: authority.cert, serverName: "kube.example" }, undefined],
  ["no verification", { verify: false }, undefined],
])("a server's certificate of %s", async (_, trust, expected) => {
  await using server = await serve({ "GET /version": { body: {} } }, { tls });
  await using cluster = clusterAt({ server: server.url, tls: trust });
  const answer = await cluster.get("/version", patient).catch((error: unknown) => error);
  if (expected === undefined) expect(answer).toEqual({});
  else expect(answer).toBeInstanceOf(UnreachableError);
  expect(answer instanceof Error ? answer.message : undefined).toEqual(expected && expect.stringContaining(expected));
});

test("a certificate is shown by its user only, beside a token, and by those who are impersonated", async () => {
  await using server = await serve({ "GET /version": { body: {} } }, { tls });
  const trust = { verify: true, ca: authority.cert, serverName: "kube.example" };
  const user = { name: "jane", certificate, token: new Secret("token-of-jane") };
  await using cluster = clusterAt({ server: server.url, tls: trust, user });
  expect(cluster.credentials).toBe("certificate");
  const views = [
    cluster,
    cluster.as({ kind: "anonymous" }),
    cluster.as({ kind: "impersonated", user: "joe" }),
    cluster.as({ kind: "token", token: new Secret("another-token") }),
    cluster,
  ];
  for (const view of views) await view.get("/version", patient);
  expect(server.log.map(({ peer, headers }) => [peer, headers["authorization"]])).toEqual([
    ["jane", "Bearer token-of-jane"],
    [undefined, undefined],
    ["jane", "Bearer token-of-jane"],
    [undefined, "Bearer another-token"],
    ["jane", "Bearer token-of-jane"],
  ]);
  expect(server.connections()).toBe(2);
});

test("a certificate that has ended is told as such when it is refused", async () => {
  await using server = await serve({
    "GET /version": { status: 401, body: { kind: "Status", message: "Unauthorized" } },
  });
  const validFrom = new Date("2026-10-01T00:00:00Z");
  const { cert, key } = makeCertificate({ validFrom, days: 30 });
  const clock = new TestClock(Date.parse("2026-10-31T00:00:00Z"));
  const user = { name: "jane", certificate: { cert, key: new Secret(key) } };
  await using cluster = clusterAt({ server: server.url, user, clock });
  await expect(cluster.get("/version", patient)).rejects.toThrow("answered 401: Unauthorized");
  clock.pass(1);
  await expect(cluster.get("/version", patient)).rejects.toThrow(
    new LoginRefusedError(
      'The certificate of the user "jane" ended on 2026-10-31T00:00:00.000Z; get a new kubeconfig.',
    ),
  );
});

test("the kubeconfig's user may be somebody else, and whoever is asked as comes in the place of that", async () => {
  await using server = await serve({ "GET /version": { body: {} } });
  const impersonate = { user: "jane", uid: "7", groups: ["dev", "ops"], extra: { "Example.org/Reason": ["a", "b"] } };
  await using cluster = clusterAt({ server: server.url, user: { name: "admin", impersonate } });
  for (const view of [cluster, cluster.as({ kind: "impersonated", user: "joe" }), cluster.as({ kind: "anonymous" })]) {
    await view.get("/version", patient);
  }
  const sent = server.log.map(({ headers }) =>
    Object.entries(headers).filter(([name]) => name.startsWith("impersonate")),
  );
  expect(sent).toEqual([
    [
      ["impersonate-user", "jane"],
      ["impersonate-uid", "7"],
      ["impersonate-group", "dev, ops"],
      ["impersonate-extra-example.org%2freason", "a, b"],
    ],
    [["impersonate-user", "joe"]],
    [],
  ]);
});

test("each group has a header of its own, because a name may hold a comma", async () => {
  const seen: (readonly string[] | undefined)[] = [];
  const server = createServer((incoming, outgoing) => {
    seen.push(incoming.headersDistinct["impersonate-group"]);
    outgoing.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await using _ = server;
  const { port } = server.address() as AddressInfo;
  await using cluster = clusterAt({ server: `http://127.0.0.1:${port}` });
  const groups = ["dev", "CN=ops, O=acme"];
  await cluster.as({ kind: "impersonated", user: "jane", groups }).get("/version", patient);
  expect(seen).toEqual([groups]);
});

test("a password is sent as kubectl sends it", async () => {
  await using server = await serve({ "GET /version": { body: {} } });
  const user = { name: "jane", password: { username: "jane", password: new Secret("päss") } };
  await using cluster = clusterAt({ server: server.url, user });
  await cluster.get("/version", patient);
  expect(server.log[0]?.headers["authorization"]).toBe(`Basic ${Buffer.from("jane:päss").toString("base64")}`);
  expect(cluster.credentials).toBe("password");
});

test("the proxy of the kubeconfig counts more than those of the environment, and keeps its password", async () => {
  const closed = "http://127.0.0.1:1";
  await using proxy = await serve({ "GET /version": { body: { proxied: true } } });
  const given = proxy.url.replace("//", "//me:canary-word@");
  await using cluster = clusterAt({ server: closed, proxy: given, env: { http_proxy: closed } });
  expect(await cluster.get("/version", patient)).toEqual({ proxied: true });
  expect(cluster.route(new URL(closed)).isProxied).toBe(true);
  await using other = clusterAt({ server: closed, proxy: closed.replace("//", "//me:canary-word@") });
  const failure = await other.get("/version", patient).catch((error: unknown) => error);
  expect((failure as Error).message).toContain("(through the proxy http://127.0.0.1:1)");
  expect(inspect([failure, other], { depth: 10, showHidden: true })).not.toContain("canary");
});

test.each([["http", httpProxy] as const, ["socks5", socksProxy] as const])(
  "through a proxy (%s) there are no more connections than without",
  async (_, runProxy) => {
    await using server = await serve({ "GET /*": { body: {} } }, { tls });
    await using proxy = await runProxy();
    const trust = { verify: true, ca: authority.cert, serverName: "kube.example" };
    const user = { name: "jane", certificate };
    await using cluster = clusterAt({ server: server.url, tls: trust, user, proxy: proxy.url });
    await Promise.all(Array.from({ length: 20 }, (_, id) => cluster.get(`/api/${id}`, patient)));
    expect(server.connections()).toBe(3);
    expect(proxy.log).toEqual(Array.from({ length: 3 }, () => `CONNECT ${new URL(server.url).host}`));
    expect(new Set(server.log.map(({ peer }) => peer))).toEqual(new Set(["jane"]));
  },
);

test("an API server that hangs is left at the deadline", async () => {
  const clock = new TestClock();
  await using server = await serve({
    "GET /version": () => {
      clock.expire();
      return "hang";
    },
  });
  await using cluster = clusterAt({ server: server.url, clock });
  const view = cluster.for({ purpose: "p", deadline: clock.now() + 5_000 });
  await expect(view.get("/version", patient)).rejects.toThrow(
    new TimeoutError(`GET ${server.url}/version was not answered within 5 s.`),
  );
});

test("nobody is led to another server with the user's proof", async () => {
  await using other = await serve({ "GET /*": { body: {} } });
  await using server = await serve({ "GET /*": { status: 302, headers: { location: `${other.url}/login` } } });
  await using cluster = clusterAt({ server: server.url });
  await expect(cluster.get("/version", patient)).rejects.toThrow(UnexpectedResponseError);
  expect(other.log).toEqual([]);
});

test("an API server that asks for patience gets it", async () => {
  const busy: Route = { status: 429, headers: { "retry-after": "7" } };
  await using server = await serve({ "* /*": inTurn(busy, { body: {} }, busy, { body: {} }, busy, { body: {} }) });
  const clock = new TestClock();
  await using cluster = clusterAt({ server: server.url, clock });
  await cluster.get("/version", patient);
  await cluster.create("/api/v1/namespaces", {}, patient);
  await cluster.delete("/api/v1/namespaces/a", patient);
  // In between it is asked a little more slowly.
  expect(clock.slept).toEqual([7_000, 100, 7_000, 180, 7_000]);
});

test("nothing of a login comes back out, even if the server repeats everything it was sent", async () => {
  const echo: Route = ({ headers, path }) => ({
    status: path.includes("html") ? 200 : 500,
    headers: { "audit-id": headers["authorization"] ?? "", "content-type": `text/${headers["authorization"]}` },
    body: JSON.stringify({ kind: "Status", message: `${JSON.stringify(headers)} ${path}` }),
  });
  await using server = await serve({ "* /*": echo });
  const user = { name: "jane", token: new Secret("canary-token") };
  await using cluster = clusterAt({ server: server.url, user });
  const seen: Exchange[] = [];
  const view = cluster.for({ purpose: "p", onExchange: (exchange) => seen.push(exchange) });
  const other = view.as({ kind: "token", token: new Secret("canary-other") });
  view.conceal(new Secret("canary-told"));
  const asked = [
    view.get("/error?q=canary-told", patient),
    view.get("/html", patient),
    other.list("/error", patient),
    other.delete("/canary-token", patient),
  ];
  const errors = (await Promise.allSettled(asked)).map((outcome) => outcome.status === "rejected" && outcome.reason);
  expect(errors.map((error) => (error as Error).name)).toEqual([
    "HttpError",
    "UnexpectedResponseError",
    "HttpError",
    "HttpError",
  ]);
  expect(inspect([errors, seen, cluster], { depth: 10, showHidden: true })).not.toMatch(/canary/);
});
