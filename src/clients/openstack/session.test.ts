import { expect, test } from "vitest";
import { HttpError, LoginRefusedError, UnexpectedResponseError, UnreachableError, UsageError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { inTurn, serve, type RoutesServer } from "../../testing/http-routes.ts";
import { keystoneRoutes, keystoneToken } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { CloudConfig } from "./cloud-config.ts";
import { connect, type ConnectOptions } from "./cloud.ts";

const patient = new AbortController().signal;
const domain = { name: "Default" };

function cloudAt(server: RoutesServer, changes: Partial<CloudConfig> = {}, options: Partial<ConnectOptions> = {}) {
  const config = cloudConfig({ authUrl: `${server.url}/v3`, ...changes });
  return connect(config, { userAgent: "test/1", env: {}, clock: new TestClock(), random: () => 0, ...options });
}

function sentBody(server: RoutesServer, request = 0): unknown {
  return JSON.parse(server.log[request]?.body ?? "");
}

test("a login tells who we are", async () => {
  await using server = await serve(keystoneRoutes({ services: { compute: "/compute/v2.1" } }));
  const clock = new TestClock();
  await using cloud = cloudAt(server, {}, { clock });
  const { secret, ...facts } = await cloud.token(patient);
  expect(secret.reveal()).toBe("token-1");
  expect(facts).toEqual({
    user: { id: "u1", name: "demo" },
    project: { id: "p1", name: "demo", domain: { id: "default", name: "Default" } },
    roles: ["member", "reader"],
    catalog: [
      {
        type: "compute",
        name: "compute",
        endpoints: [{ interface: "public", region: "RegionOne", url: `${server.url}/compute/v2.1` }],
      },
    ],
    issuedAt: "2026-11-21T12:00:00.000000Z",
    expiresAt: "2026-11-21T13:00:00.000000Z",
    serverDate: "Sat, 21 Nov 2026 12:00:00 GMT",
    receivedAt: clock.now(),
  });
});

const scope = { kind: "unscoped" } as const;
const password = new Secret("word");
test.each<[string, CloudConfig["auth"], unknown]>([
  [
    "a password, user and project by name",
    {
      type: "password",
      user: { name: "demo", domain },
      password,
      scope: { kind: "project", project: { name: "p", domain } },
    },
    {
      identity: { methods: ["password"], password: { user: { name: "demo", domain, password: "word" } } },
      scope: { project: { name: "p", domain } },
    },
  ],
  [
    "a password, user and domain by id",
    { type: "password", user: { id: "u1" }, password, scope: { kind: "domain", domain: { id: "d1" } } },
    {
      identity: { methods: ["password"], password: { user: { id: "u1", password: "word" } } },
      scope: { domain: { id: "d1" } },
    },
  ],
  [
    "a token for the system",
    { type: "token", token: new Secret("old"), scope: { kind: "system" } },
    { identity: { methods: ["token"], token: { id: "old" } }, scope: { system: { all: true } } },
  ],
  [
    "a token for nothing",
    { type: "token", token: new Secret("old"), scope },
    { identity: { methods: ["token"], token: { id: "old" } }, scope: "unscoped" },
  ],
  [
    "an application credential by id",
    { type: "application-credential", credential: { id: "a1" }, secret: password },
    { identity: { methods: ["application_credential"], application_credential: { id: "a1", secret: "word" } } },
  ],
  [
    "an application credential by name",
    { type: "application-credential", credential: { name: "ci", user: { name: "demo", domain } }, secret: password },
    {
      identity: {
        methods: ["application_credential"],
        application_credential: { name: "ci", user: { name: "demo", domain }, secret: "word" },
      },
    },
  ],
])("the login sends %s", async (_, auth, expected) => {
  await using server = await serve(keystoneRoutes());
  await using cloud = cloudAt(server, { auth });
  await cloud.token(patient);
  expect(sentBody(server)).toEqual({ auth: expected });
});

test("an address with /v3 is taken as it is", async () => {
  await using server = await serve(keystoneRoutes());
  await using cloud = cloudAt(server, { authUrl: `${server.url}/v3/` });
  await cloud.token(patient);
  expect(server.log.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /v3/auth/tokens"]);
});

test.each<[string, (base: string) => { status: number; body: unknown }]>([
  ["by its choices", (base) => ({ status: 300, body: choices(`${base}/v3/`) })],
  ["by its choices at an inner address", () => ({ status: 300, body: choices("http://10.0.0.7:5000/v3/") })],
  ["even if the choices are forbidden", () => ({ status: 403, body: {} })],
  ["even if the choices are broken", () => ({ status: 500, body: {} })],
  ["even if the choices are a page", () => ({ status: 200, body: "<html>" })],
  ["even if there are none", () => ({ status: 200, body: { versions: [] } })],
])("an address without /v3 is completed %s", async (_, root) => {
  const { "POST /v3/auth/tokens": tokens = "reset" } = keystoneRoutes();
  await using server = await serve({
    "GET /identity/": ({ url }) => root(`${url.origin}/identity`),
    "POST /identity/v3/auth/tokens": tokens,
  });
  await using cloud = cloudAt(server, { authUrl: `${server.url}/identity` });
  expect((await cloud.token(patient)).user.name).toBe("demo");
});

test("an address at another path of the same host is followed", async () => {
  const { "POST /v3/auth/tokens": tokens = "reset" } = keystoneRoutes();
  await using server = await serve({
    "GET /": ({ url }) => ({ status: 300, body: choices(`${url.origin}/identity/v3/`) }),
    "POST /identity/v3/auth/tokens": tokens,
  });
  await using cloud = cloudAt(server, { authUrl: server.url });
  expect((await cloud.token(patient)).user.name).toBe("demo");
});

test("a Keystone that is busy is not taken for one without versions", async () => {
  await using server = await serve({ "GET /": { status: 503 } });
  await using cloud = cloudAt(server, { authUrl: server.url });
  await expect(cloud.token(patient)).rejects.toThrow(HttpError);
  expect(server.log.every(({ method }) => method === "GET")).toBe(true);
});

test("many callers share one login", async () => {
  await using server = await serve(keystoneRoutes());
  await using cloud = cloudAt(server);
  const callers = Array.from({ length: 20 }, (_, index) => cloud.for({ purpose: `probe-${index}` }).token(patient));
  const tokens = await Promise.all(callers);
  expect(new Set(tokens).size).toBe(1);
  expect(server.log).toHaveLength(1);
});

test("a caller who leaves does not take the shared login away", async () => {
  const leaving = new AbortController();
  await using server = await serve({
    "POST /v3/auth/tokens": (request) => (leaving.abort(new Error("leaving")), keystoneToken("token-1", request)),
  });
  await using cloud = cloudAt(server);
  const [left, stayed] = await Promise.allSettled([cloud.token(leaving.signal), cloud.token(patient)]);
  expect(left).toMatchObject({ status: "rejected", reason: { message: "leaving" } });
  expect(stayed).toMatchObject({ status: "fulfilled" });
  expect(server.log).toHaveLength(1);
});

test("a login that nobody waits for is stopped and can be begun again", async () => {
  const leaving = new AbortController();
  await using server = await serve({
    "POST /v3/auth/tokens": inTurn(
      () => (leaving.abort(new Error("leaving")), "hang"),
      (request) => keystoneToken("token-2", request),
    ),
  });
  await using cloud = cloudAt(server);
  await expect(cloud.token(leaving.signal)).rejects.toThrow("leaving");
  expect((await cloud.token(patient)).secret.reveal()).toBe("token-2");
});

test("a token is renewed shortly before it ends, whatever the clocks say", async () => {
  await using server = await serve(keystoneRoutes());
  const clock = new TestClock(Date.parse("2031-01-01T00:00:00Z"));
  await using cloud = cloudAt(server, {}, { clock });
  await cloud.token(patient);
  clock.pass(58 * 60_000 - 1);
  expect((await cloud.token(patient)).secret.reveal()).toBe("token-1");
  clock.pass(1);
  expect((await cloud.token(patient)).secret.reveal()).toBe("token-2");
});

test("a busy Keystone is asked again", async () => {
  await using server = await serve({
    "POST /v3/auth/tokens": inTurn({ status: 503 }, "reset", (request) => keystoneToken("token-1", request)),
  });
  await using cloud = cloudAt(server);
  expect((await cloud.token(patient)).user.id).toBe("u1");
  expect(server.log).toHaveLength(3);
});

test("a refused login is one clear sentence, and is not tried again", async () => {
  await using server = await serve({ "POST /v3/auth/tokens": ({ body }) => ({ status: 401, body: { echo: body } }) });
  await using cloud = cloudAt(server);
  const refused = cloud.token(patient);
  await expect(refused).rejects.toThrow(LoginRefusedError);
  await expect(refused).rejects.toThrow(
    `The cloud "test" refused the login: Keystone at ${server.url}/v3/auth/tokens does not accept the user "demo" (domain "Default") with its password for the project "demo".`,
  );
  await expect(cloud.token(patient)).rejects.toThrow(LoginRefusedError);
  expect(server.log).toHaveLength(1);
});

test("a second factor is named", async () => {
  await using server = await serve({
    "POST /v3/auth/tokens": { status: 401, headers: { "openstack-auth-receipt": "r" } },
  });
  await using cloud = cloudAt(server);
  await expect(cloud.token(patient)).rejects.toThrow("it asks for a second factor");
});

test.each<[string, unknown]>([
  ["without a token", {}],
  ["with a body of another kind", "<html>"],
])("a login that is answered %s is unexpected", async (_, body) => {
  await using server = await serve({ "POST /v3/auth/tokens": { status: 201, body } });
  await using cloud = cloudAt(server);
  await expect(cloud.token(patient)).rejects.toThrow(UnexpectedResponseError);
});

test("what a token lacks is named", async () => {
  await using server = await serve(keystoneRoutes({ token: { user: { id: 7 } } }));
  await using cloud = cloudAt(server);
  await expect(cloud.token(patient)).rejects.toThrow("lacks what the API documents (token.user.id, token.user.name)");
});

test("a broken entry of the catalog does not spoil the others", async () => {
  const fine = {
    type: "image",
    name: "glance",
    endpoints: [{ interface: "public", region: null, url: "http://i/" }, {}],
  };
  await using server = await serve(keystoneRoutes({ catalog: [{ name: "no type" }, null, fine] }));
  await using cloud = cloudAt(server);
  expect((await cloud.token(patient)).catalog).toEqual([
    { type: "image", name: "glance", endpoints: [{ interface: "public", region: undefined, url: "http://i/" }] },
  ]);
});

test("a redirect of the login is not followed", async () => {
  await using server = await serve({
    "POST /v3/auth/tokens": { status: 301, headers: { location: "https://cloud.example/v3/auth/tokens" } },
  });
  await using cloud = cloudAt(server);
  await expect(cloud.token(patient)).rejects.toThrow("was redirected to https://cloud.example/v3/auth/tokens");
});

test("an address that is none is the person's to mend", async () => {
  await using server = await serve({});
  await using cloud = cloudAt(server, { authUrl: "cloud.example:5000/v3" });
  await expect(cloud.token(patient)).rejects.toThrow(UsageError);
  const tls = { verify: true, caFile: "/nowhere/ca.pem" };
  expect(() => cloudAt(server, { tls })).toThrow('The `cacert` of the cloud "test", /nowhere/ca.pem, cannot be read.');
});

test("a Keystone that is not there is unreachable", async () => {
  const server = await serve({});
  await server[Symbol.asyncDispose]();
  await using cloud = cloudAt(server);
  await expect(cloud.token(patient)).rejects.toThrow(UnreachableError);
});

function choices(href: string): unknown {
  return { versions: { values: [{ id: "v3.14", status: "stable", links: [{ rel: "self", href }] }] } };
}

test("a percent sign in the password of an address need not begin a code", async () => {
  await using server = await serve(keystoneRoutes());
  await using cloud = cloudAt(server, { authUrl: `${server.url.replace("//", "//user:100%@")}/v3` });
  expect((await cloud.token(patient)).user.name).toBe("demo");
});
