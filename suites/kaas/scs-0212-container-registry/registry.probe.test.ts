import { describe, expect, test } from "vitest";
import { SiteConnection } from "../../../src/clients/http/site.ts";
import { Secret } from "../../../src/secret.ts";
import { serve, type Route } from "../../../src/testing/http-routes.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { TestClock } from "../../../src/testing/test-clock.ts";
import { registry } from "./registry.probe.ts";

type Routes = Readonly<Record<string, Route>>;

async function observe(routes: Routes, hasLogin = false) {
  await using server = await serve(routes);
  const login = hasLogin ? { user: "reader", password: new Secret("hunter2-hunter2") } : undefined;
  const options = { userAgent: "test", env: {}, clock: new TestClock(), random: () => 0, login };
  await using connection = new SiteConnection(new URL(server.url), options);
  const sites = { registry: connection.for({ purpose: "test" }) };
  const context = probeContext<unknown>(undefined, { inputs: { files: {}, companions: {}, sites } });
  const recorded: unknown = JSON.parse(JSON.stringify(registry.schema.parse(await registry.observe({}, context))));
  return { fact: registry.schema.parse(recorded), log: server.log };
}

const states = (found: Awaited<ReturnType<typeof observe>>) =>
  Object.fromEntries((found.fact?.answers ?? []).map(({ feature, state }) => [feature, state]));

const plain: Routes = {
  "GET /v2/": { status: 401, headers: { "www-authenticate": 'Bearer realm="https://a/token"' } },
};
const api = "GET /api/v2.0";
const anonymous: Routes = {
  ...plain,
  [`${api}/*`]: { status: 401, body: { errors: [{ code: "UNAUTHORIZED" }] } },
  [`${api}/systeminfo`]: { body: { auth_mode: "oidc_auth" } },
  [`${api}/projects?page_size=100`]: { body: [] },
};
const project = {
  project_id: 7,
  name: "library",
  registry_id: 2,
  metadata: { retention_id: "3", enable_content_trust_cosign: "true" },
};
const harbor: Routes = {
  ...anonymous,
  [`${api}/projects?page_size=100`]: { body: [{ project_id: 6, metadata: {} }, project] },
  [`${api}/projects/6/members?page_size=1`]: { body: [{ role_name: "projectAdmin", entity_name: "canary" }] },
  [`${api}/projects/6/webhook/events`]: { body: { event_type: ["PUSH_ARTIFACT"], notify_type: ["http"] } },
  [`${api}/audit-logs?page_size=1`]: { body: [{ username: "canary", operation: "create" }] },
  [`${api}/robots?page_size=1`]: { body: [] },
  [`${api}/scanners?page_size=10`]: { body: [{ name: "Trivy", disabled: false }] },
  [`${api}/replication/policies?page_size=1`]: { body: [] },
  [`${api}/quotas?page_size=1`]: { body: [{ hard: { storage: 1 } }] },
  [`${api}/system/gc/schedule`]: { body: { schedule: { type: "Weekly", cron: "0 0 0 * * 0" } } },
  "GET /metrics": { body: "# TYPE harbor_up gauge\nharbor_up 1\n" },
};

test("nobody has named a registry", async () => {
  expect(await registry.observe({}, probeContext<unknown>(undefined))).toBeNull();
});

test("a Harbor that shows everything shows thirteen features, is only read, and names of users are not kept", async () => {
  const found = await observe(harbor, true);
  expect(found.fact).toMatchObject({ isHarbor: true, hasLogin: true });
  expect(states(found)).toEqual({
    monitoring: "shown",
    "user-backends": "shown",
    "proxy-cache": "shown",
    "retention-policies": "shown",
    "content-trust": "shown",
    "audit-logs": "shown",
    "machine-identities": "shown",
    "vulnerability-scanning": "shown",
    replication: "shown",
    quotas: "shown",
    "garbage-collection": "shown",
    "role-based-access": "shown",
    automation: "shown",
  });
  expect(new Set(found.log.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(JSON.stringify(found.fact)).not.toMatch(/canary|hunter2/);
});

test("to a stranger Harbor shows by whom users are known, and refuses the rest", async () => {
  expect(states(await observe(anonymous))).toEqual({
    monitoring: "not-shown",
    "user-backends": "shown",
    "proxy-cache": "not-shown",
    "retention-policies": "not-shown",
    "content-trust": "not-shown",
    "audit-logs": "refused",
    "machine-identities": "refused",
    "vulnerability-scanning": "refused",
    replication: "refused",
    quotas: "refused",
    "garbage-collection": "refused",
  });
});

describe("an answer is no evidence", () => {
  test.each<[string, string, Route, string]>([
    ["without a single entry", "audit-logs", { body: [] }, `${api}/audit-logs?page_size=1`],
    ["that names nobody", "audit-logs", { body: [{ username: "" }] }, `${api}/audit-logs?page_size=1`],
    ["without a scanner", "vulnerability-scanning", { body: [] }, `${api}/scanners?page_size=10`],
    [
      "with a scanner that is off",
      "vulnerability-scanning",
      { body: [{ disabled: true }] },
      `${api}/scanners?page_size=10`,
    ],
    ["without a schedule", "garbage-collection", { body: {} }, `${api}/system/gc/schedule`],
    [
      "with a schedule that never comes",
      "garbage-collection",
      { body: { schedule: { type: "None" } } },
      `${api}/system/gc/schedule`,
    ],
    ["that is a page", "quotas", { body: "<html></html>" }, `${api}/quotas?page_size=1`],
    ["that there is nothing", "quotas", { status: 404 }, `${api}/quotas?page_size=1`],
    ["of users that Harbor keeps itself", "user-backends", { body: { auth_mode: "db_auth" } }, `${api}/systeminfo`],
    ["that is a page instead of metrics", "monitoring", { body: "<html>\n</html>\n" }, "GET /metrics"],
  ])("%s (%s)", async (_, feature, route, name) => {
    expect(states(await observe({ ...harbor, [name]: route }))[feature]).toBe("not-shown");
  });
});

test("that Harbor failed is kept", async () => {
  const route = { [`${api}/quotas?page_size=1`]: { status: 500 } };
  expect(states(await observe({ ...harbor, ...route }))["quotas"]).toBe("failed");
});

test.each<[string, Routes]>([
  ["lets strangers in", { "GET /v2/": { body: {} } }],
  ["asks for a token", plain],
  [
    "names its version",
    { "GET /v2/": { status: 403, headers: { "docker-distribution-api-version": "registry/2.0" } } },
  ],
])("another registry, which %s, shows no more than its metrics", async (_, routes) => {
  const found = await observe({ ...routes, "GET /metrics": { body: "up 1\n" } });
  expect(found.fact).toMatchObject({ isHarbor: false, hasLogin: false });
  expect(states(found)).toEqual({ monitoring: "shown" });
});

test("a portal that answers everything with its page is no Harbor", async () => {
  const found = await observe({ "GET /*": { body: "<html>\n</html>\n" } });
  expect(found.fact).toMatchObject({ isHarbor: false });
  expect(states(found)).toEqual({ monitoring: "not-shown" });
});

test.each<[string, Routes]>([
  ["has nothing there", {}],
  ["wants no login, but refuses", { "GET /v2/": { status: 401 } }],
])("what %s is no registry", async (_, routes) => {
  await expect(observe(routes)).rejects.toThrow("as no registry of the OCI distribution specification does");
});

test("a portal that answers everything with its page is no registry", async () => {
  const page = { body: "<html>", headers: { "content-type": "text/html" } };
  await expect(observe({ "GET /*": page })).rejects.toThrow("as no registry");
});

test("a registry that sends everybody elsewhere is not followed", async () => {
  await using other = await serve({ "* /*": { body: {} } });
  const asked = observe({ "GET /v2/": { status: 302, headers: { location: `${other.url}/v2/` } } }, true);
  await expect(asked).rejects.toThrow("which is another origin");
  expect(other.log).toEqual([]);
});
