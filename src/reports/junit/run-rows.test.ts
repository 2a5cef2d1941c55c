import { expect, test } from "vitest";
import type { Ingredients } from "../../core/assemble.ts";
import { inconclusive, note, violation } from "../../core/finding.ts";
import { exampleReport } from "../testing/example-report.ts";
import { reportOf } from "../testing/report-of.ts";
import type { Row } from "./row.ts";
import { suitesOf } from "./suites.ts";

const main = { standards: [{ standard: "scs-9001-v1", target: "main" }] } as const;
const preflight = { name: "preflight", durationMs: 0 } as const;
const completed = { name: "completed", durationMs: 67_000 } as const;
const green = { preflight: { verdict: "PASS", findings: [] } } as const;
const volume = { kind: "volume", name: "v1", reason: "it is\nin use" };
const server = { kind: "server", name: "s1", id: "7", reason: "it is locked" };
const dev = { profile: "dev", failOn: ["fail"] } as const;

test.each<[string, Partial<Ingredients>, readonly Row[]]>([
  ["a run without a word is green", green, [preflight, completed]],
  [
    "what the preflight noted is shown",
    { preflight: { verdict: "PASS", findings: [note("It is slow."), note("It is late.", { remedy: "ntpdate" })] } },
    [{ ...preflight, output: "It is slow.\nIt is late.\nfix: ntpdate" }, completed],
  ],
  [
    "a preflight that failed says about what, and what helps",
    {
      preflight: {
        verdict: "FAIL",
        findings: [violation("It may\ntoo much.", { about: { kind: "role", name: "admin" }, remedy: "openstack x\n" })],
      },
    },
    [
      {
        ...preflight,
        outcome: { element: "failure", type: "scs.FAIL", body: "role admin: It may too much.\nfix: openstack x\n" },
      },
      completed,
    ],
  ],
  [
    "one that did not finish says why",
    {
      preflight: {
        verdict: "DNF",
        cause: "unreachable",
        findings: ["Nobody answered.", "Nobody at all."].map((each) => inconclusive(each, { cause: "unreachable" })),
      },
    },
    [
      {
        ...preflight,
        outcome: {
          element: "error",
          type: "scs.DNF.unreachable",
          body: "Did not finish: Nobody answered.\nNobody at all.",
        },
      },
      completed,
    ],
  ],
  [
    "its cause stands for a finding, and a dependency for a cause",
    { preflight: { verdict: "MISS", findings: [] } },
    [
      {
        ...preflight,
        outcome: {
          element: "error",
          type: "scs.MISS.dependency",
          body: "Did not finish: The preflight failed: something it needs is not there.",
        },
      },
      completed,
    ],
  ],
  [
    "an interrupted run says how far it came",
    { ...green, assessment: { ...exampleReport.assessment, interrupted: true } },
    [
      preflight,
      {
        ...completed,
        outcome: { element: "error", type: "scs.MISS.interrupted", body: "Interrupted after 2 testcases of 3." },
      },
    ],
  ],
  [
    "what was created and is gone is worth a word",
    { ...green, resources: { created: 2, destroyed: 2, leaked: [] } },
    [preflight, completed, { name: "cleanup", durationMs: 0, output: "2 resources created and destroyed again." }],
  ],
  [
    "what is still there is red",
    { ...green, resources: { created: 2, destroyed: 0, leaked: [volume, server] } },
    [preflight, completed, leftBehind("error")],
  ],
  [
    "yellow where the policy does not mind, and nothing else is in the way",
    { ...green, policy: dev, resources: { created: 0, destroyed: 0, leaked: [volume, server] } },
    [preflight, completed, leftBehind("skipped")],
  ],
  [
    "each thing that keeps a certificate away is red where the policy asks for one",
    { ...green, selection: ["scs-9001"], policy: { profile: "certify", failOn: ["blocker"] } },
    [
      preflight,
      completed,
      blocked("partial-selection", "not all testcases were selected"),
      blocked("deprecated-version", "the version is deprecated"),
    ],
  ],
])("%s", (_, changes, rows) => {
  const report = reportOf([main, { ...main, verdict: "FAIL" }, { ...main, verdict: "DNF", cause: "quota" }], changes);
  expect(suitesOf(report).at(-1)?.rows).toEqual(rows);
});

test("a run in which nothing was judged is red", () => {
  const report = reportOf([{ ...main, verdict: "MISS", cause: "deselected" }], green);
  const body = "Nothing that decides was judged, and nothing judged is not a pass.";
  expect(suitesOf(report).at(-1)?.rows).toEqual([
    preflight,
    { ...completed, outcome: { element: "error", type: "scs.MISS.nothing-judged", body } },
  ]);
});

test("a run in which everything passed has no red row", () => {
  expect(suitesOf(reportOf([main], green)).at(-1)?.rows).toEqual([preflight, completed]);
});

function leftBehind(element: "error" | "skipped"): Row {
  const body = [
    "2 resources left behind. scs-conformance cleanup tries again.",
    "volume v1 (id unknown): it is in use",
    "server s1 (7): it is locked",
  ].join("\n");
  return { name: "cleanup", durationMs: 0, outcome: { element, type: "scs.leak", body } };
}

function blocked(blocker: string, words: string): Row {
  const body = `A certificate for v9 could not rest on this report: ${words}.`;
  return {
    name: `blocker ${blocker}@v9`,
    durationMs: 0,
    outcome: { element: "error", type: `scs.blocker.${blocker}`, body },
  };
}
