import { expect, test } from "vitest";
import { HttpError, UnexpectedResponseError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { clusterConfig } from "../../testing/cluster-config.ts";
import { inTurn, serve, type Reply, type RoutesServer } from "../../testing/http-routes.ts";
import { TestClock } from "../../testing/test-clock.ts";
import type { Exchange } from "../http/exchange.ts";
import type { ClusterConfig } from "./cluster-config.ts";
import { connectCluster } from "./cluster.ts";

const patient = new AbortController().signal;

function clusterAt(server: RoutesServer, changes: Partial<ClusterConfig> = {}) {
  const options = { userAgent: "scs-conformance/0.1.0", env: {}, clock: new TestClock(), random: () => 0 };
  return connectCluster(clusterConfig({ server: server.url, ...changes }), options);
}

function status(code: number, message: string): Reply {
  return { status: code, body: { kind: "Status", apiVersion: "v1", status: "Failure", message, code } };
}

test("a request says who asks and on whose behalf, and is told to that one only", async () => {
  await using server = await serve({
    "GET /api/v1/nodes/a": { body: { kind: "Node" }, headers: { "audit-id": "4f2" } },
  });
  await using cluster = clusterAt(server);
  const seen: Exchange[] = [];
  const view = cluster.for({ purpose: "nodes (all)\r\n", onExchange: (exchange) => seen.push(exchange) });
  expect(await view.get("/api/v1/nodes/a", patient)).toEqual({ kind: "Node" });
  await cluster.get("/api/v1/nodes/a", patient);
  expect(server.log.map(({ headers }) => [headers["user-agent"], headers["authorization"]])).toEqual([
    ["scs-conformance/0.1.0 (nodes ?all???)", "Bearer test-token-0123456789"],
    ["scs-conformance/0.1.0", "Bearer test-token-0123456789"],
  ]);
  expect(seen).toMatchObject([
    { method: "GET", url: `${server.url}/api/v1/nodes/a`, attempt: 1, ms: 0, status: 200, requestId: "4f2" },
  ]);
});

test("a server may have a path of its own", async () => {
  await using server = await serve({ "GET /k8s/clusters/c-1/version?pretty=true&a=b": { body: { major: "1" } } });
  await using cluster = clusterAt(server, { server: `${server.url}/k8s/clusters/c-1/` });
  expect(await cluster.get("/version?pretty=true", patient, { a: "b", c: undefined })).toEqual({ major: "1" });
});

test("a refusal says in the API server's words who may not do what", async () => {
  const said = 'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "default"';
  await using server = await serve({
    "GET /api/v1/pods": { ...status(403, said), headers: { "audit-id": "4f2" } },
    "GET /api/v1/nodes": { status: 403, body: "<h1>no</h1>", headers: { "content-type": "text/html" } },
  });
  await using cluster = clusterAt(server);
  await expect(cluster.list("/api/v1/pods", patient)).rejects.toThrow(
    new HttpError({
      method: "GET",
      url: `${server.url}/api/v1/pods?limit=500`,
      status: 403,
      requestId: "4f2",
      body: said,
    }),
  );
  await expect(cluster.get("/api/v1/nodes", patient)).rejects.toThrow("answered 403: <h1>no</h1>");
});

test("a web page in place of an answer is no answer", async () => {
  await using server = await serve({ "GET /*": { body: "<html>", headers: { "content-type": "text/html" } } });
  await using cluster = clusterAt(server);
  await expect(cluster.get("/version", patient)).rejects.toThrow(UnexpectedResponseError);
  await expect(cluster.list("/api/v1/nodes", patient)).rejects.toThrow("answered with text/html instead of JSON");
  await expect(cluster.text("/metrics", patient)).rejects.toThrow("answered with a web page");
});

test("what is created, changed and deleted is said in the API server's types", async () => {
  await using server = await serve({
    "* /*": { status: 201, body: { metadata: { uid: "1" } } },
    "GET /metrics": { body: "up 1", headers: { "content-type": "text/plain" } },
  });
  await using cluster = clusterAt(server);
  await cluster.create("/api/v1/namespaces", { kind: "Namespace" }, patient, { dryRun: "All" });
  await cluster.send({ path: "/api/v1/nodes/a", method: "PATCH", json: {} }, patient);
  const json = [{ op: "test" }];
  const headers = { "Content-Type": "application/json-patch+json" };
  await cluster.send({ path: "/api/v1/nodes/a", method: "PATCH", json, headers }, patient);
  expect(await cluster.delete("/api/v1/namespaces/a", patient, "u-1")).toBe(true);
  expect(await cluster.text("/metrics", patient)).toBe("up 1");
  expect(server.log.map(({ method, path, headers, body }) => [method, path, headers["content-type"], body])).toEqual([
    ["POST", "/api/v1/namespaces?dryRun=All", "application/json", '{"kind":"Namespace"}'],
    ["PATCH", "/api/v1/nodes/a", "application/merge-patch+json", "{}"],
    ["PATCH", "/api/v1/nodes/a", "application/json-patch+json", '[{"op":"test"}]'],
    [
      "DELETE",
      "/api/v1/namespaces/a",
      "application/json",
      '{"apiVersion":"v1","kind":"DeleteOptions","preconditions":{"uid":"u-1"}}',
    ],
    ["GET", "/metrics", undefined, ""],
  ]);
});

test("a web page in place of the answer has deleted nothing", async () => {
  const page = { body: "<html>", headers: { "content-type": "text/html" } };
  await using server = await serve({ "DELETE /api/v1/namespaces/a": page });
  await using cluster = clusterAt(server);
  await expect(cluster.delete("/api/v1/namespaces/a", patient)).rejects.toThrow("answered with text/html");
});

const conflict = status(409, "Precondition failed");

test.each<[string, Reply, Reply, boolean | string]>([
  ["it is gone", status(404, "not found"), {}, false],
  ["another one has its name", conflict, { body: { metadata: { uid: "u-2" } } }, false],
  ["it went in between", conflict, status(404, "not found"), false],
  [
    "something else is in the way",
    conflict,
    { body: { metadata: { uid: "u-1" } } },
    "answered 409: Precondition failed",
  ],
  ["that is not allowed", status(403, "no"), {}, "answered 403: no"],
])("deleting one very object when %s", async (_, deleted, there, expected) => {
  await using server = await serve({ "DELETE /api/v1/pods/a": deleted, "GET /api/v1/pods/a": there });
  await using cluster = clusterAt(server);
  const deletion = cluster.delete("/api/v1/pods/a", patient, "u-1");
  expect(await deletion.catch(({ message }: Error) => message.replace(/^.* answered/, "answered"))).toBe(expected);
});

test("who was turned away at the door comes again, even with a create", async () => {
  const busy: Reply = { ...status(429, "too many requests"), headers: { "retry-after": "1" } };
  await using server = await serve({
    "POST /api/v1/pods": inTurn(busy, { status: 201, body: { kind: "Pod" } }),
    "POST /api/v1/nodes": { status: 503 },
  });
  await using cluster = clusterAt(server);
  expect(await cluster.create("/api/v1/pods", {}, patient)).toEqual({ kind: "Pod" });
  await expect(cluster.create("/api/v1/nodes", {}, patient)).rejects.toThrow("503");
  expect(server.log).toHaveLength(3);
});

test("somebody else is asked for without the user's own proof", async () => {
  await using server = await serve({ "GET /*": { body: {} } });
  await using cluster = clusterAt(server);
  const views = [
    cluster.as({ kind: "anonymous" }),
    cluster.as({ kind: "token", token: new Secret("other-token-0123456789") }),
    cluster.as({ kind: "impersonated", user: "system:node:a", groups: ["system:nodes"] }),
  ];
  for (const view of views) await view.get("/version", patient);
  const sent = server.log.map(({ headers }) =>
    ["authorization", "impersonate-user", "impersonate-group"].map((name) => headers[name]),
  );
  expect(sent).toEqual([
    [undefined, undefined, undefined],
    ["Bearer other-token-0123456789", undefined, undefined],
    ["Bearer test-token-0123456789", "system:node:a", "system:nodes"],
  ]);
  expect(views.map(({ credentials }) => credentials)).toEqual(["none", "token", "token"]);
});
