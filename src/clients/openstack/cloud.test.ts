import { inspect } from "node:util";
import { expect, test } from "vitest";
import { EndpointMissingError, HttpError, LoginRefusedError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { inTurn, serve, type Route, type RoutesServer } from "../../testing/http-routes.ts";
import { keystoneRoutes, keystoneToken, type KeystoneOptions } from "../../testing/keystone-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { Exchange } from "../http/exchange.ts";
import type { CloudConfig } from "./cloud-config.ts";
import { connect } from "./cloud.ts";
import { catalog, roles } from "./identity.ts";
import { grantedMicroversion } from "./microversion.ts";

const patient = new AbortController().signal;

function cloudAt(server: RoutesServer, changes: Partial<CloudConfig> = {}) {
  const config = cloudConfig({ authUrl: `${server.url}/v3`, ...changes });
  return connect(config, { userAgent: "scs-conformance/0.1.0", env: {}, clock: new TestClock(), random: () => 0 });
}

function world(services: KeystoneOptions["services"], routes: Readonly<Record<string, Route>>): Promise<RoutesServer> {
  return serve({ ...keystoneRoutes({ services: services ?? {} }), ...routes });
}

function asked(server: RoutesServer): readonly string[] {
  return server.log.map(({ method, path }) => `${method} ${path}`);
}

const nova = { version: { id: "v2.1", status: "CURRENT", version: "2.96", min_version: "2.1", links: [] } };

test("requests say on whose behalf they are sent, and are told to that one only", async () => {
  await using server = await world({ image: "/image/v2" }, { "GET /image/v2/images": { body: { images: [] } } });
  await using cloud = cloudAt(server);
  const seen: Exchange[] = [];
  const view = cloud.for({ purpose: "images (all)\r\n", onExchange: (exchange) => seen.push(exchange) });
  await view.request({ service: "image", path: "/images", query: { limit: 5, tag: ["a", "b"] } }, patient);
  await cloud.request({ service: "image", path: "/images" }, patient);
  expect(server.log.map(({ headers }) => headers["user-agent"])).toEqual([
    "scs-conformance/0.1.0 (images ?all???)",
    "scs-conformance/0.1.0 (images ?all???)",
    "scs-conformance/0.1.0",
  ]);
  expect(seen).toEqual([
    { method: "POST", url: `${server.url}/v3/auth/tokens`, attempt: 1, ms: 0, status: 201 },
    { method: "GET", url: `${server.url}/image/v2/images?limit=5&tag=a&tag=b`, attempt: 1, ms: 0, status: 200 },
  ]);
});

test.each<[string, string, string, string]>([
  ["image", "/image", "GET /image/", "/image/v2"],
  ["image", "/image/v2", "", "/image/v2"],
  ["image", "/image/v2/", "", "/image/v2"],
  ["network", "/networking", "GET /networking/", "/networking/v2.0"],
  ["load-balancer", "/lb/v2.0", "", "/lb/v2.0"],
  ["compute", "/compute/v2.1", "GET /compute/v2.1/", "/compute/v2.1"],
  ["compute", "/compute/v2.1/p1", "GET /compute/v2.1/", "/compute/v2.1/p1"],
  ["compute", "/compute/v2/p1", "GET /compute/", "/compute/v2.1/p1"],
  ["block-storage", "/volume/v2/p1", "GET /volume/", "/volume/v3/p1"],
  ["placement", "/placement", "GET /placement/", "/placement"],
  ["compute", "/.//evil.example/v2.1/", "GET //evil.example/v2.1/", "//evil.example/v2.1"],
  ["object-store", "/v1/AUTH_p1", "", "/v1/AUTH_p1"],
])("%s at %s is found by %j at %s", async (type, listed, discovery, expected) => {
  await using server = await world({ [type]: listed }, { "GET /*": { status: 403 } });
  await using cloud = cloudAt(server);
  expect((await cloud.service(type, patient)).url.href).toBe(`${server.url}${expected}`);
  expect(asked(server).slice(1)).toEqual(discovery === "" ? [] : [discovery]);
});

const link = (href: string) => [{ rel: "self", href }];
test.each<[string, string, unknown]>([
  ["a list", "block-storage", { versions: [{ id: "v3.0", version: "3.71", min_version: "3.0", links: link("/v3/") }] }],
  [
    "nested values",
    "block-storage",
    { versions: { values: [{ id: "v3.0", max_version: "3.71", min_version: "3.0" }] } },
  ],
  ["one version", "block-storage", { version: { id: "v3.0", max_version: "3.71", min_version: "3.0" } }],
  [
    "links to an inner address",
    "block-storage",
    { versions: [{ id: "v3.0", version: "3.71", min_version: "3.0", links: link("https://10.0.0.7:8776/v3/") }] },
  ],
])("microversions are read from %s", async (_, type, body) => {
  await using server = await world({ [type]: "/prefix" }, { "GET /prefix/": { status: 300, body } });
  await using cloud = cloudAt(server);
  const { url, microversions } = await cloud.service(type, patient);
  expect({ path: url.href.slice(server.url.length), microversions }).toEqual({
    path: "/prefix/v3",
    microversions: { min: "3.0", max: "3.71" },
  });
});

test("a service is discovered once, however many ask", async () => {
  await using server = await world({ compute: "/v2.1" }, { "GET /v2.1/": { body: nova } });
  await using cloud = cloudAt(server);
  await Promise.all(Array.from({ length: 9 }, () => cloud.for({ purpose: "p" }).service("compute", patient)));
  await cloud.service("compute", patient);
  expect(asked(server)).toEqual(["POST /v3/auth/tokens", "GET /v2.1/"]);
});

test("a service that is busy when it is discovered is asked again later", async () => {
  await using server = await world(
    { compute: "/v2.1" },
    { "GET /v2.1/": inTurn({ status: 503 }, { status: 503 }, { status: 503 }, { status: 503 }, { body: nova }) },
  );
  await using cloud = cloudAt(server);
  await expect(cloud.service("compute", patient)).rejects.toThrow(HttpError);
  expect((await cloud.service("compute", patient)).microversions).toEqual({ min: "2.1", max: "2.96" });
});

test.each<[string, string, string | undefined]>([
  ["2.61", "2.96", "2.61"],
  ["2.61", "2.60", "2.60"],
  ["2.9", "2.60", "2.9"],
  ["2.0", "2.96", undefined],
])("of the wanted microversion %s and the newest %s the request names %s", async (wanted, version, expected) => {
  await using server = await world(
    { compute: "/v2.1" },
    { "GET /v2.1/": { body: { version: { ...nova.version, version } } }, "GET /v2.1/flavors": { body: {} } },
  );
  await using cloud = cloudAt(server);
  await cloud.request({ service: "compute", path: "/flavors", microversion: wanted }, patient);
  const { headers } = server.log[2] ?? {};
  expect(headers?.["openstack-api-version"]).toBe(expected && `compute ${expected}`);
  expect(headers?.["x-openstack-nova-api-version"]).toBe(expected);
});

test("a front end that does not know microversions is asked without, and says what it gave", async () => {
  const old: Route = { body: {}, headers: { "openstack-api-version": "compute 2.1" } };
  await using server = await world(
    { compute: "/v2.1" },
    {
      "GET /v2.1/": { status: 404 },
      "GET /v2.1/flavors": inTurn({ status: 406 }, old),
      "POST /v2.1/x": { status: 406 },
    },
  );
  await using cloud = cloudAt(server);
  const answer = await cloud.request({ service: "compute", path: "/flavors", microversion: "2.61" }, patient);
  expect(grantedMicroversion(answer)).toBe("2.1");
  expect(server.log.slice(2).map(({ headers }) => headers["openstack-api-version"])).toEqual([
    "compute 2.61",
    undefined,
  ]);
  const create = { service: "compute", path: "/x", method: "POST", json: {}, microversion: "2.61" } as const;
  await expect(cloud.request(create, patient)).rejects.toThrow("406");
  expect(server.log).toHaveLength(5);
});

function expiring(): Readonly<Record<string, Route>> {
  const served: Route = ({ headers }) => (headers["x-auth-token"] === "token-1" ? { status: 401 } : { body: {} });
  return { "* /image/v2/*": served };
}

test("callers whose token has ended share one new login, and ask again", async () => {
  await using server = await world({ image: "/image/v2" }, expiring());
  await using cloud = cloudAt(server);
  await cloud.token(patient);
  const callers = Array.from({ length: 6 }, (_, id) => cloud.request({ service: "image", path: `/${id}` }, patient));
  const answers = await Promise.all(callers);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(asked(server).filter((line) => line.startsWith("POST"))).toHaveLength(2);
  expect(server.log).toHaveLength(14);
});

test("a create is not sent twice even when the token has ended", async () => {
  await using server = await world({ image: "/image/v2" }, expiring());
  await using cloud = cloudAt(server);
  const create = () => cloud.request({ service: "image", path: "/images", method: "POST", json: {} }, patient);
  await expect(create()).rejects.toThrow("401");
  expect((await create()).status).toBe(200);
});

test("a second refusal of a token is an error", async () => {
  await using server = await world({ image: "/image/v2" }, { "GET /image/v2/x": { status: 401 } });
  await using cloud = cloudAt(server);
  await expect(cloud.request({ service: "image", path: "/x" }, patient)).rejects.toThrow(HttpError);
  expect(server.log).toHaveLength(4);
});

test("a login that is refused in the middle is told as such", async () => {
  await using server = await world(
    { image: "/image/v2" },
    {
      "POST /v3/auth/tokens": inTurn(
        (request) => keystoneToken("token-1", request, { services: { image: "/image/v2" } }),
        { status: 401 },
      ),
      "GET /image/v2/x": { status: 401 },
    },
  );
  await using cloud = cloudAt(server);
  await expect(cloud.request({ service: "image", path: "/x" }, patient)).rejects.toThrow(LoginRefusedError);
});

test("bodies are sent as JSON or as they are", async () => {
  await using server = await world({ image: "/image/v2" }, { "* /image/v2/*": { status: 204 } });
  await using cloud = cloudAt(server);
  await cloud.request({ service: "image", path: "/images", method: "POST", json: { name: "ä" } }, patient);
  const bytes = new TextEncoder().encode("raw");
  await cloud.request({ service: "image", path: "/images/1/file", method: "PUT", bytes }, patient);
  expect(server.log.slice(1).map(({ headers, body }) => [headers["content-type"], body])).toEqual([
    ["application/json", '{"name":"ä"}'],
    ["application/octet-stream", "raw"],
  ]);
});

test("roles and catalog are read from the login", async () => {
  await using server = await world({ volumev3: "/v3/p1" }, {});
  await using cloud = cloudAt(server);
  expect(await roles(cloud, patient)).toEqual(["member", "reader"]);
  expect(await catalog(cloud, patient)).toMatchObject([{ type: "volumev3", officialType: "block-storage" }]);
  expect(await cloud.region(patient)).toBe("RegionOne");
  await expect(cloud.service("dns", patient)).rejects.toThrow(EndpointMissingError);
});

test("nothing of a login comes back out, even if the server repeats everything it was sent", async () => {
  const canaries = ["canary/pass word+ä", "canary-token-0123456789"];
  const [password = "", token = ""] = canaries;
  const echo: Route = ({ headers, body, path }) => ({
    status: path.includes("html") ? 200 : 500,
    headers: {
      "content-type": `text/${headers["x-auth-token"] ?? "plain"}`,
      "x-openstack-request-id": `req-${headers["x-auth-token"] ?? ""}`,
      location: `/${encodeURIComponent(password)}`,
    },
    body: JSON.stringify({ headers, body, base64: Buffer.from(`demo:${password}`).toString("base64") }),
  });
  const services = { image: "/image/v2" };
  const fine: Route = (request) => keystoneToken(token, request, { services });
  await using server = await serve({
    "POST /v3/auth/tokens": inTurn(
      echo,
      (request) => ({ ...keystoneToken(token, request, { services }), status: 401, body: request }),
      fine,
    ),
    "* /image/v2/*": echo,
    "GET /image/v2/moved": ({ headers }) => ({
      status: 302,
      headers: { location: `http://x/${headers["x-auth-token"]}` },
    }),
  });
  const base = cloudConfig({ authUrl: `${server.url}/v3` });
  if (base.auth.type !== "password") throw new Error("The test needs a password.");
  const config = {
    ...base,
    authUrl: base.authUrl.replace("//", "//user:canary-in-url@"),
    auth: { ...base.auth, password: new Secret(password) },
  };
  const seen: unknown[] = [];
  const errors: unknown[] = [];
  const open = () => connect(config, { userAgent: "t", env: {}, clock: new TestClock() });
  const view = (cloud: ReturnType<typeof open>) =>
    cloud.for({ purpose: "p", onExchange: (exchange) => seen.push(exchange) });
  for (let round = 0; round < 2; round++) {
    await using cloud = open();
    errors.push(
      await view(cloud)
        .token(patient)
        .catch((error: unknown) => error),
    );
  }
  await using cloud = open();
  for (const path of ["/error", "/html", "/moved", `/x?token=${token}&q=${encodeURIComponent(password)}`]) {
    const answered = view(cloud).request({ service: "image", path }, patient);
    errors.push(await answered.then((answer) => answer.json()).catch((error: unknown) => error));
  }
  expect(errors.map((error) => (error as Error).name)).toEqual([
    "HttpError",
    "LoginRefusedError",
    "HttpError",
    "UnexpectedResponseError",
    "UnexpectedResponseError",
    "HttpError",
  ]);
  const shown = inspect([errors, seen, cloud], { depth: 10, showHidden: true });
  const forms = [
    ...canaries,
    encodeURIComponent(password),
    "canary-in-url",
    Buffer.from(password).toString("base64").slice(4, 16),
  ];
  for (const form of forms) expect(shown).not.toContain(form);
});
