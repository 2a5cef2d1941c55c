import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { activeImpacts } from "./active-impacts.ts";
import { answering, component, id, impact, incident, nothing, page } from "./example-page.ts";
import { identified, ids } from "./ids.ts";
import type { Collection, Value } from "./page-facts.ts";
import { phaseList, phaseReferences } from "./phases.ts";
import { pluralPaths } from "./plural-paths.ts";
import { severityBands, severityNames, severityScale, severityValues } from "./severities.ts";

const misses = {
  "no page": [
    nothing,
    {
      message: "No status page was named.",
      cause: "needs-attestation",
      remedy: "--status-page URL (docs: suites/kaas/scs-0402-status-page/README.md)",
    },
  ],
} as const;

/** What nobody can decide without these collections. */
const unanswered = (...paths: readonly Collection[]) =>
  Object.fromEntries(
    paths.map((path) => [
      `no answer for ${path}`,
      [
        answering(path, 500),
        {
          message: "The status page does not answer as documented.",
          about: { kind: "status page", name: `https://status.example/${path}` },
          cause: "unexpected-response",
        },
      ] as const,
    ]),
  );

testTestcase(pluralPaths, {
  accepts: { "all collections": page() },
  rejects: {
    "one that is missing": [
      answering("severities", 404),
      {
        message: "A collection of the API is not there.",
        about: { kind: "status page", name: "https://status.example/severities" },
        expected: '{"data": […]}',
        actual: 404,
      },
    ],
    "one that answers something else": [
      answering("phases", 200),
      { expected: '{"data": {"generation": …, "phases": […]}}', actual: 200 },
    ],
  },
  leavesOpen: {
    "one that strangers may not read": [
      answering("incidents", 401),
      { message: "The status page does not let strangers read.", cause: "privilege", actual: 401 },
    ],
    "one that is forbidden": [answering("incidents", 403), { cause: "privilege", actual: 403 }],
    "one that fails": [answering("incidents", 500), { cause: "unexpected-response", actual: 500 }],
  },
  misses,
});

testTestcase(ids, {
  accepts: {
    UUIDs: page(),
    "in capitals": page({ impactTypes: [id(1).toUpperCase()] }),
    "none, which is told with what has no id": page({
      impactTypes: [id(1), null],
      components: [component({ id: undefined, impacts: [impact({ reference: undefined, type: null })] })],
    }),
  },
  rejects: {
    "a number": [
      page({ impactTypes: [7] }),
      { message: "An id is not a UUID.", about: { kind: "impact type", name: "7" }, actual: 7, deviation: "D0402-1" },
    ],
    "a word": [page({ components: [component({ id: "network" })] }), { actual: "network" }],
    "a reference": [
      page({ incidents: [incident({ impacts: [impact({ reference: "network" })] })] }),
      { about: { kind: "reference of an impact", name: "network" } },
    ],
    "a type": [page({ components: [component({ impacts: [impact({ type: "slow" })] })] }), { actual: "slow" }],
    "an incident's own": [
      page({ incidents: [incident({ id: "outage" })] }),
      { about: { kind: "incident", name: "outage" }, actual: "outage" },
    ],
    "a UUID with a letter too much": [page({ impactTypes: [`${id(1)}0`] })],
    "a UUID with a letter too much before it": [page({ impactTypes: [`0${id(1)}`] })],
  },
  leavesOpen: {
    "an empty page": [
      page({ impactTypes: [], components: [], incidents: [] }),
      { message: "The status page has no impact types, components and incidents, so nothing could be judged." },
    ],
    ...unanswered("impacttypes", "components", "incidents"),
  },
  misses,
});

testTestcase(identified, {
  accepts: {
    everything: page(),
    "an incident without updates": page({ incidents: [incident({ updates: [] })] }),
    "an impact that names neither what it affects nor its type": page({
      components: [component({ impacts: [impact({ reference: null, type: null })] })],
    }),
  },
  rejects: {
    "a component without an id": [
      page({ components: [component({ id: undefined })] }),
      { message: "There is a component without an id.", actual: "missing" },
    ],
    "an incident whose id is empty": [page({ incidents: [incident({ id: "" })] }), { actual: "" }],
    "an impact type without an id": [page({ impactTypes: [null] }), { about: { kind: "impact type", name: null } }],
    "phases without a generation": [
      page({ phases: { generation: undefined, names: ["open"] } }),
      { message: "There is a list of phases without a generation." },
    ],
    "phases of a generation below 0": [page({ phases: { generation: -1, names: ["open"] } })],
    "an update without a number": [
      page({ incidents: [incident({ updates: [0, "1"] })] }),
      { message: "An update has no number.", actual: "1" },
    ],
    "two updates of one number": [
      page({ incidents: [incident({ updates: [0, 1, 1, 1] })] }),
      {
        message: "Several updates of an incident have the same number.",
        about: { kind: "incident", name: id(3) },
        actual: 1,
      },
    ],
  },
  leavesOpen: unanswered("phases", "impacttypes", "components", "incidents"),
  misses,
});

const severities = (...values: readonly unknown[]) =>
  page({ severities: values.map((value, index) => ({ name: `severity ${index}`, value: value as number })) });
const named = (...names: readonly unknown[]) =>
  page({ severities: names.map((name, value) => ({ name: name as string, value })) });
const none = {
  message: "The status page has no severities, so nothing could be judged.",
  cause: "dependency",
} as const;

testTestcase(severityNames, {
  accepts: { "three names": page() },
  rejects: {
    "one twice": [
      named("a", "a"),
      { message: "Several severities have the same name.", about: { kind: "severity", name: "a" } },
    ],
    none: [
      named(undefined),
      { message: "A severity has no name.", about: { kind: "severity", name: null }, actual: "missing" },
    ],
    "several without a name, which do not have the same one": [
      named(undefined, undefined, null, null, "", ""),
      ...["missing", "missing", "missing", "missing", "", ""].map((actual) => ({
        message: "A severity has no name.",
        actual,
      })),
    ],
    "numbers for names": [
      named(7, 7),
      { actual: 7 },
      { actual: 7 },
      { message: "Several severities have the same name.", about: { kind: "severity", name: null } },
    ],
  },
  leavesOpen: { "no severities": [severities(), none], ...unanswered("severities") },
  misses,
});

testTestcase(severityValues, {
  accepts: {
    "three values": page(),
    "no values, which is told with the scale": severities(undefined, undefined, null, null),
  },
  rejects: {
    "one twice": [
      severities(50, 100, 50),
      {
        message: "Several severities have the same value.",
        about: { kind: "severity", name: "severity 0" },
        actual: { value: 50, names: ["severity 0", "severity 2"] },
      },
    ],
  },
  leavesOpen: { "no severities": [severities(), none] },
  misses,
});

testTestcase(severityScale, {
  accepts: { "the ends of the scale": severities(0, 100), "100 alone": severities(100) },
  rejects: {
    "99 at most": [severities(0, 99), { message: "No severity has the value 100.", expected: 100, actual: [0, 99] }],
    "101": [severities(100, 101), { message: "The value of a severity is not on the scale.", actual: 101 }],
    "less than nothing": [severities(-1, 100), { actual: -1 }],
    "a fraction": [severities(0.5, 100), { actual: 0.5 }],
    "a text": [severities("50", 100), { actual: "50" }],
    "no value": [severities(undefined, 100), { actual: "missing" }],
  },
  leavesOpen: { "no severities": [severities(), none] },
  misses,
});

const hit = (severity: unknown, ...values: readonly unknown[]) =>
  page({
    severities: values.map((value, index) => ({ name: `severity ${index}`, value: value as number })),
    components: [component({ impacts: [impact({ severity: severity as number })] })],
    incidents: [],
  });

testTestcase(severityBands, {
  accepts: {
    "within a band": page(),
    "at its upper end": hit(100, 100),
    "at its lower end": hit(1, 100),
    maintenance: hit(0, 0, 100),
  },
  rejects: {
    "above all bands": [
      hit(51, 0, 50),
      {
        message: "The severity of an impact is in no band.",
        about: { kind: "impact of", name: id(2) },
        expected: [0, 50],
        actual: 51,
      },
    ],
    "maintenance that no severity is": [hit(0, 50, 100), { actual: 0 }],
    "an incident above all bands": [
      page({ severities: [{ name: "limited", value: 39 }], components: [] }),
      { about: { kind: "impact of", name: id(3) }, expected: [39], actual: 40 },
    ],
    "a band whose value is a text": [hit(40, "100"), { expected: [], actual: 40 }],
    "no severity": [
      hit(undefined, 100),
      { message: "The severity of an impact is not on the scale.", actual: "missing" },
    ],
    "a severity that is no whole number": [hit(1.5, 100), { actual: 1.5 }],
  },
  leavesOpen: {
    "no impacts": [
      page({ components: [], incidents: [] }),
      { message: "The status page has no impacts, so nothing could be judged." },
    ],
    ...unanswered("severities", "components", "incidents"),
  },
  misses,
});

const listed = (...names: readonly unknown[]) => page({ phases: { generation: 1, names: names as string[] } });

testTestcase(phaseList, {
  accepts: {
    "phases that can be read and added": page(),
    "a page that does not say what may be done": page({ phaseMethods: null }),
    "questions about it": page({ phaseMethods: ["OPTIONS", "HEAD", "GET"] }),
  },
  rejects: {
    "a phase twice": [
      listed("open", "done", "open"),
      { about: { kind: "status page", name: "https://status.example/phases" }, actual: "open" },
    ],
    "phases without a name": [
      listed("open", "", null, 7),
      { message: "A phase has no name.", actual: "" },
      { message: "A phase has no name.", actual: "missing" },
      { message: "A phase has no name.", actual: 7 },
    ],
    ...Object.fromEntries(
      ["PUT", "PATCH", "DELETE"].map((method) => [
        method,
        [
          page({ phaseMethods: ["GET", method] }),
          { message: "The status page lets its phases be changed or deleted.", actual: ["GET", method] },
        ] as const,
      ]),
    ),
  },
  leavesOpen: {
    "an empty list": [
      listed(),
      { message: "The status page has no phases, so nothing could be judged.", cause: "dependency" },
    ],
    ...unanswered("phases"),
  },
  misses,
});

test("that a page does not say what may be done with its phases is told", () => {
  expect(phaseList.judge(page({ phaseMethods: null }))).toMatchObject([
    { level: "note", about: { kind: "status page", name: "https://status.example/phases" } },
  ]);
});

const phase = (generation: unknown, order: unknown) =>
  page({ incidents: [incident({ phase: { generation: generation as number, order: order as number } })] });

testTestcase(phaseReferences, {
  accepts: {
    "a phase of the list": page(),
    "the last one, counted from 1": phase(1, 2),
    "a phase of an older list": page({
      phases: { generation: 2, names: ["open"] },
      incidents: [incident({ phase: { generation: 1, order: 7 } })],
    }),
  },
  rejects: {
    "no generation": [
      phase(undefined, 1),
      {
        message: "An incident does not name its phase by two numbers.",
        about: { kind: "incident", name: id(3) },
        actual: { generation: null, order: 1 },
      },
    ],
    "a phase before the first": [phase(1, -1), { actual: { generation: 1, order: -1 } }],
    "a phase between two": [phase(1, 0.5), { actual: { generation: 1, order: 0.5 } }],
    "no order": [phase(1, undefined), { actual: { generation: 1, order: null } }],
    "a phase by its name": [phase("investigating", 0), { actual: { generation: "investigating", order: 0 } }],
    "a list to come": [
      phase(2, 0),
      { message: "An incident is in a phase that is not there.", actual: { generation: 2, order: 0 } },
    ],
    "a phase behind the last one": [phase(1, 3), { expected: "generation up to 1, order up to 2" }],
  },
  leavesOpen: {
    "no incidents": [page({ incidents: [] }), { cause: "dependency" }],
    "incidents without a phase": [page({ incidents: [incident({ phase: null })] }), { cause: "dependency" }],
    ...unanswered("phases", "incidents"),
  },
  misses,
});

const times = (beganAt: Value, endedAt: Value) => page({ incidents: [incident({ beganAt, endedAt })] });

testTestcase(activeImpacts, {
  accepts: {
    "an incident without an end": page(),
    "one that ends later": times("2026-11-21T09:00:00Z", "2026-11-21T11:00:00+00:00"),
    "one that ended within the last minute": times("2026-11-21T09:00:00Z", "2026-11-21T09:59:00Z"),
    "one that begins within a minute": times("2026-11-21T10:01:00Z", null),
    "one that does not say when": times(null, null),
    "one that says it in no words": times(9999, 7),
  },
  rejects: {
    "one that has ended": [
      times("2026-11-21T09:00:00Z", "2026-11-21T09:58:59Z"),
      {
        message: "A component names an incident that has ended.",
        about: { kind: "component", name: id(2) },
        actual: { incident: id(3), beganAt: "2026-11-21T09:00:00Z", endedAt: "2026-11-21T09:58:59Z" },
      },
    ],
    "one that has not begun": [
      times("2026-11-21T10:01:01Z", null),
      { message: "A component names an incident that has not begun." },
    ],
  },
  leavesOpen: {
    "an incident that is not there": [
      page({ incidents: [] }),
      {
        message: "A component names an incident that could not be found.",
        actual: id(3),
        cause: "unexpected-response",
      },
    ],
    "an impact that names no incident": [
      page({ components: [component({ impacts: [impact({ reference: undefined })] })] }),
      { actual: "missing", cause: "unexpected-response" },
    ],
    "no component that is affected": [page({ components: [component({ impacts: [] })] }), { cause: "dependency" }],
    ...unanswered("components", "incidents"),
  },
  misses,
});
