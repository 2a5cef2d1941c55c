import { inspect } from "node:util";
import { expect, test } from "vitest";
import { LoginRefusedError, UnexpectedResponseError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { serve, type Route, type RoutesServer } from "../../../testing/http-routes.ts";
import { testCertificate } from "../../../testing/test-certificate.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import type { Exchange } from "../../http/exchange.ts";
import type { OidcProvider } from "../cluster-config.ts";
import { connectCluster } from "../cluster.ts";

const patient = new AbortController().signal;
const noon = Date.parse("2026-11-21T12:00:00Z");

/** An id-token that ends so many seconds after noon. */
function idToken(name: string, seconds: number): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part({ name, exp: noon / 1000 + seconds })}.c2ln`;
}

const [old, one, two] = [idToken("old", -1), idToken("one", 600), idToken("two", 1200)] as const;

function issuer(token: Route, methods?: readonly string[]) {
  return serve(
    {
      "GET /realm/.well-known/openid-configuration": ({ headers }) => ({
        body: {
          token_endpoint: `https://${headers["host"] ?? ""}/token`,
          ...(methods && { token_endpoint_auth_methods_supported: methods }),
        },
      }),
      "POST /token": token,
    },
    { tls: testCertificate },
  );
}

function clusterAt(
  server: RoutesServer,
  idp: RoutesServer,
  provider: Partial<OidcProvider>,
  clock = new TestClock(noon),
) {
  const oidc = { issuer: `${idp.url}/realm/`, clientId: "kube", ca: testCertificate.cert, ...provider };
  const config = clusterConfig({ server: server.url, user: { name: "jane", oidc } });
  return connectCluster(config, { userAgent: "t", env: {}, clock, random: () => 0 });
}

function bearers({ log }: RoutesServer): readonly (string | undefined)[] {
  return log.map(({ headers }) => headers["authorization"]?.replace("Bearer ", ""));
}

test("an id-token is used until it ends, and then renewed once for all", async () => {
  await using server = await serve({ "GET /*": { body: {} } });
  await using idp = await issuer({ body: { id_token: two, refresh_token: "refresh-2" } });
  const clock = new TestClock(noon);
  const provider = {
    idToken: new Secret(one),
    refreshToken: new Secret("refresh-1"),
    clientSecret: new Secret("s&cret"),
  };
  await using cluster = clusterAt(server, idp, provider, clock);
  const seen: Exchange[] = [];
  const view = cluster.for({ purpose: "p", onExchange: (exchange) => seen.push(exchange) });
  await view.get("/version", patient);
  expect(idp.log).toHaveLength(0);
  clock.pass(595_000);
  await Promise.all(Array.from({ length: 9 }, () => view.get("/version", patient)));
  clock.pass(600_000);
  await view.get("/version", patient);
  expect(bearers(server)).toEqual([one, ...Array.from({ length: 10 }, () => two)]);
  const [, first, , second] = idp.log;
  expect(idp.log.map(({ method }) => method)).toEqual(["GET", "POST", "GET", "POST"]);
  expect(first?.headers["authorization"]).toBe(`Basic ${Buffer.from("kube:s%26cret").toString("base64")}`);
  expect(first?.body).toBe("grant_type=refresh_token&refresh_token=refresh-1");
  expect(second?.body).toBe("grant_type=refresh_token&refresh_token=refresh-2");
  expect(cluster.credentials).toBe("oidc");
  expect(inspect([seen, cluster], { depth: 10, showHidden: true })).not.toMatch(/refresh-\d|s(&|%26)cret|eyJ/);
});

test.each([
  ["in the body when the issuer wants that", ["client_secret_post"], "client_id=kube&client_secret=s", undefined],
  ["in a header when it takes both", ["client_secret_post", "client_secret_basic"], "refresh-1", "Basic a3ViZTpz"],
])("the client's secret is sent %s", async (_, methods, body, header) => {
  await using server = await serve({ "GET /*": { body: {} } });
  await using idp = await issuer({ body: { id_token: one } }, methods);
  const provider = { refreshToken: new Secret("refresh-1"), clientSecret: new Secret("s"), idToken: new Secret(old) };
  await using cluster = clusterAt(server, idp, provider);
  await cluster.get("/version", patient);
  expect(idp.log[1]?.body).toContain(body);
  expect(idp.log[1]?.headers["authorization"]).toBe(header);
});

test("without a client's secret the client says its name", async () => {
  await using server = await serve({ "GET /*": { body: {} } });
  await using idp = await issuer({ body: { id_token: one } });
  await using cluster = clusterAt(server, idp, {
    refreshToken: new Secret("refresh-1"),
    idToken: new Secret("opaque"),
  });
  await cluster.get("/version", patient);
  expect(idp.log[1]?.body).toBe("grant_type=refresh_token&refresh_token=refresh-1&client_id=kube");
});

test("an id-token that the cluster refuses is renewed", async () => {
  await using server = await serve({
    "GET /*": ({ headers }) => ({ status: headers["authorization"] === `Bearer ${two}` ? 200 : 401, body: {} }),
  });
  await using idp = await issuer({ body: { id_token: two } });
  await using cluster = clusterAt(server, idp, { refreshToken: new Secret("refresh-1"), idToken: new Secret(one) });
  expect(await cluster.get("/version", patient)).toEqual({});
});

test("an id-token that has ended and cannot be renewed is told as such", async () => {
  await using server = await serve({});
  await using idp = await issuer({});
  await using cluster = clusterAt(server, idp, { idToken: new Secret(old) });
  await expect(cluster.get("/version", patient)).rejects.toThrow(
    new LoginRefusedError(
      'The id-token of the user "jane" has ended or is not accepted, and the kubeconfig has no refresh-token to get another one; log in again.',
    ),
  );
  expect([...server.log, ...idp.log]).toEqual([]);
});

test("a refresh-token that is not accepted is told as such, and not tried again", async () => {
  await using server = await serve({});
  await using idp = await issuer(({ body }) => ({
    status: 400,
    body: { error: "invalid_grant", error_description: body },
  }));
  await using cluster = clusterAt(server, idp, { refreshToken: new Secret("canary-refresh") });
  const refusal = await cluster.get("/version", patient).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LoginRefusedError);
  expect((refusal as Error).message).toBe(
    `The issuer at ${idp.url}/token does not renew the login of the user "jane": invalid_grant. Log in again.`,
  );
  expect(inspect(refusal)).not.toContain("canary");
  await expect(cluster.get("/version", patient)).rejects.toBe(refusal);
  expect(idp.log).toHaveLength(2);
});

test.each<[string, Route]>([
  ["no id_token", { body: { access_token: "canary" } }],
  ["an id_token that no header can hold", { body: { id_token: "canary\ncanary" } }],
  ["a web page", { body: "<html>canary", headers: { "content-type": "text/html" } }],
  ["a redirection", { status: 302, headers: { location: "https://evil.example/" } }],
])("an issuer that answers with %s is told as such", async (_, token) => {
  await using server = await serve({});
  await using idp = await issuer(token);
  await using cluster = clusterAt(server, idp, { refreshToken: new Secret("refresh-1") });
  const failure = await cluster.get("/version", patient).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnexpectedResponseError);
  expect(inspect(failure)).not.toContain("canary");
});

test("an issuer whose certificate is not trusted gets nothing", async () => {
  await using server = await serve({});
  await using idp = await issuer({});
  const provider = { issuer: idp.url, clientId: "kube", refreshToken: new Secret("refresh-1") };
  const config = clusterConfig({ server: server.url, user: { name: "jane", oidc: provider } });
  await using cluster = connectCluster(config, { userAgent: "t", env: {}, clock: new TestClock(noon) });
  await expect(cluster.get("/version", patient)).rejects.toThrow("the certificate is not trusted");
  expect(idp.log).toEqual([]);
});
