import { expect, test } from "vitest";
import { SiteConnection } from "../../../src/clients/http/site.ts";
import { serve, type Route } from "../../../src/testing/http-routes.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { TestClock } from "../../../src/testing/test-clock.ts";
import { id } from "./example-page.ts";
import { statusPage } from "./status-page.probe.ts";

async function observe(routes: Readonly<Record<string, Route>>) {
  await using server = await serve(routes);
  const options = { userAgent: "test", env: {}, clock: new TestClock(), random: () => 0 };
  await using connection = new SiteConnection(new URL(`${server.url}/api/`), options);
  const sites = { "status-page": connection.for({ purpose: "test" }) };
  const now = () => new Date("2026-11-21T10:00:00Z");
  const context = probeContext<unknown>(undefined, { now, inputs: { files: {}, companions: {}, sites } });
  const recorded: unknown = JSON.parse(JSON.stringify(statusPage.schema.parse(await statusPage.observe({}, context))));
  return { fact: statusPage.schema.parse(recorded), log: server.log };
}

const data = (content: unknown): Route => ({ body: { data: content } });
const impact = { reference: id(3), type: id(1), severity: 40, note: "canary" };
const incident = {
  id: id(3),
  displayName: "canary",
  description: "canary",
  beganAt: "2026-11-21T09:00:00Z",
  endedAt: null,
  phase: { generation: 1, order: 0 },
  affects: [{ ...impact, reference: id(2) }],
  updates: [0],
};
const routes: Readonly<Record<string, Route>> = {
  "GET /api/phases": data({ generation: 1, phases: ["open", "done"] }),
  "OPTIONS /api/phases": { status: 204, headers: { allow: "OPTIONS, get,POST" } },
  "GET /api/impacttypes": data([{ id: id(1), displayName: "slow" }]),
  "GET /api/severities": data([{ displayName: "broken", value: 100 }]),
  "GET /api/components": data([{ id: id(2), displayName: "canary", activelyAffectedBy: [impact] }]),
  "GET /api/incidents*": data([incident]),
};

test("nobody has named a page", async () => {
  expect(await statusPage.observe({}, probeContext<unknown>(undefined))).toBeNull();
});

test("a page is read, and never written to; what incidents say is not kept", async () => {
  const { fact, log } = await observe(routes);
  expect(fact).toMatchObject({
    phases: { generation: 1, names: ["open", "done"] },
    phaseMethods: ["OPTIONS", "GET", "POST"],
    impactTypes: [id(1)],
    severities: [{ name: "broken", value: 100 }],
    components: [{ id: id(2), impacts: [{ reference: id(3), type: id(1), severity: 40 }] }],
    incidents: [{ id: id(3), endedAt: null, phase: { generation: 1, order: 0 }, updates: [0] }],
  });
  expect(fact?.answers.every(({ isDocumented }) => isDocumented)).toBe(true);
  expect(JSON.stringify(fact)).not.toContain("canary");
  expect(log.map(({ method }) => method).sort()).toEqual(["GET", "GET", "GET", "GET", "GET", "OPTIONS"]);
  expect(log.map(({ path }) => decodeURIComponent(path))).toContain(
    "/api/incidents?start=2025-11-21T10:00:00.000Z&end=2027-11-21T10:00:00.000Z",
  );
});

test("an incident that a component names and the list lacks is asked for alone", async () => {
  const { fact } = await observe({
    ...routes,
    "GET /api/incidents*": data([]),
    [`GET /api/incidents/${id(3)}`]: data(incident),
  });
  expect(fact?.incidents?.map((each) => each.id)).toEqual([id(3)]);
  const unknown = await observe({
    ...routes,
    "GET /api/incidents*": data([]),
    [`GET /api/incidents/${id(3)}`]: { status: 404 },
  });
  expect(unknown.fact?.incidents).toEqual([]);
});

test("odd answers are kept as they are, and do not break the question", async () => {
  const { fact } = await observe({
    ...routes,
    "GET /api/phases": { body: [] },
    "GET /api/severities": data(["broken", null, { displayName: { de: "x" }, value: "100" }]),
    "GET /api/components": { body: "<html></html>" },
    "GET /api/impacttypes": data([{}]),
    "OPTIONS /api/phases": { status: 405, headers: { allow: "GET" } },
  });
  expect(fact?.answers.map(({ path, status, isDocumented }) => [path, status, isDocumented])).toEqual([
    ["phases", 200, false],
    ["impacttypes", 200, true],
    ["severities", 200, true],
    ["components", 200, false],
    ["incidents", 200, true],
  ]);
  expect(fact).toMatchObject({ phases: null, phaseMethods: null, impactTypes: [null], components: null });
  expect(fact?.severities).toEqual([{}, {}, { name: "(something else than a single value)", value: "100" }]);
});

test.each<[string, Readonly<Record<string, Route>>]>([
  ["a portal", { "* /*": { body: "<html></html>" } }],
  ["an empty server", {}],
])("%s is no status page", async (_, other) => {
  await expect(observe(other)).rejects.toThrow("answers as the API of a status page does.");
});

test("a page behind a login is known as one", async () => {
  const { fact } = await observe({ "* /*": { status: 401 } });
  expect(fact?.answers.every(({ status }) => status === 401)).toBe(true);
});

test("a page that sends everybody elsewhere is not followed", async () => {
  await using other = await serve({ "* /*": { body: {} } });
  const asked = observe({ "* /*": { status: 302, headers: { location: `${other.url}/login` } } });
  await expect(asked).rejects.toThrow("which is another origin");
  expect(other.log).toEqual([]);
});
