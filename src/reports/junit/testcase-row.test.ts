import { expect, test } from "vitest";
import type { Ingredients } from "../../core/assemble.ts";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { exampleReport } from "../testing/example-report.ts";
import { reportOf } from "../testing/report-of.ts";
import type { Outcome, Row } from "./row.ts";
import { suitesOf } from "./suites.ts";

const in9001 = (target: "main" | "recommended" | "extended") => ({
  standards: [{ standard: "scs-9001-v1", target }],
});
const main = in9001("main");
const broken = { verdict: "FAIL", findings: [violation("It is wrong.")] } as const;
const undecided = {
  verdict: "DNF",
  cause: "quota",
  findings: [inconclusive("There is no room.", { cause: "quota" })],
} as const;
const again = { evidence: exampleReport.evidence.map((item) => ({ ...item, repeated: 1 })) };
const flaky = "it passed, but a request behind it had to be repeated.";
const details = [
  "MUST: It is as it should be.",
  "- It is wrong.",
  "spec: https://docs.scs.community/standards/scs-0100",
  "evidence: evidence/flavors.json",
];
const outcome = (element: Outcome["element"], type: Outcome["type"], ...body: readonly string[]): Outcome => ({
  element,
  type,
  body: body.join("\n"),
});
const attachment = { output: "[[ATTACHMENT|evidence/flavors.json]]" };
const waiver = { ...exampleWaiver, testcase: "a", link: "https://tickets.example.org/4711" };
const baseline: Partial<Ingredients> = {
  policy: { profile: "ci", failOn: ["regression"] },
  baseline: new Map([["a", "FAIL"]]),
};

test.each<[string, Partial<Result>, Partial<Ingredients>, Partial<Row>]>([
  ["what passed is green", main, {}, {}],
  [
    "what it noted is shown, a line for each, with all that a finding knows",
    {
      ...main,
      findings: [
        note("There are others.", { about: { kind: "flavor", name: "f" }, expected: 1, actual: 2 }),
        note("There are many.", { remedy: "openstack flavor list" }),
      ],
    },
    {},
    {
      output: [
        "- note: flavor f: There are others.",
        "  expected:  1",
        "  actual:    2",
        "- note: There are many.",
        "  fix:       openstack flavor list",
      ].join("\n"),
    },
  ],
  ["what passed after a repeated request says so", main, again, { output: `- flaky: ${flaky}` }],
  [
    "it is red where the policy minds",
    main,
    { ...again, policy: { profile: "ci", failOn: ["flaky"] } },
    {
      outcome: outcome("error", "scs.flaky", `Flaky: ${flaky}`, ...details.filter((line) => !line.startsWith("-"))),
    },
  ],
  [
    "what failed is red, and says first what a reader has to know",
    { ...broken, ...main, findings: [note("There are others."), ...broken.findings, violation("It is bad.")] },
    {},
    {
      ...attachment,
      outcome: outcome(
        "failure",
        "scs.FAIL",
        "It is wrong. (and 1 more)",
        ...details.slice(0, 1),
        "- note: There are others.",
        "- It is wrong.",
        "- It is bad.",
        ...details.slice(2),
      ),
    },
  ],
  [
    "what failed without evidence has nothing attached",
    { ...broken, ...main, evidence: [] },
    {},
    { outcome: outcome("failure", "scs.FAIL", "It is wrong.", ...details.slice(0, 3)) },
  ],
  [
    "all of its evidence is named",
    { ...broken, ...main, evidence: ["vm-report", "flavors"] },
    {},
    {
      ...attachment,
      outcome: outcome(
        "failure",
        "scs.FAIL",
        "It is wrong.",
        ...details.slice(0, 3),
        "evidence: evidence/flavors.json, evidence/vm-report.json",
      ),
    },
  ],
  [
    "a failure that decides nothing is yellow",
    { ...broken, ...in9001("extended") },
    {},
    {
      outcome: outcome("skipped", "scs.extended.FAIL", "extended, does not decide: FAIL - It is wrong.", ...details),
    },
  ],
  [
    "it is red where the policy minds: FAIL",
    { ...broken, ...in9001("recommended") },
    { policy: { profile: "ci", failOn: ["recommended"] } },
    {
      ...attachment,
      outcome: outcome("failure", "scs.recommended.FAIL", "It is wrong.", ...details),
    },
  ],
  [
    "what somebody puts up with is yellow, and says who, why and until when",
    { ...broken, ...main },
    { waivers: [{ ...exampleWaiver, id: "W-0", testcase: "b" }, waiver] },
    {
      outcome: outcome(
        "skipped",
        "scs.waived",
        "waived until 2026-12-31 (W-1): FAIL - It is wrong.",
        "risk-accepted: New hardware comes.",
        "approved by assessor@example.org (operator)",
        "link: https://tickets.example.org/4711",
        ...details,
      ),
    },
  ],
  [
    "a waiver without a link has none",
    { ...broken, ...main },
    { waivers: [{ ...exampleWaiver, testcase: "a" }] },
    {
      outcome: outcome(
        "skipped",
        "scs.waived",
        "waived until 2026-12-31 (W-1): FAIL - It is wrong.",
        "risk-accepted: New hardware comes.",
        "approved by assessor@example.org (operator)",
        ...details,
      ),
    },
  ],
  [
    "a waiver that the policy does not honour helps nothing, and the row says why",
    { ...broken, ...main },
    { waivers: [{ ...waiver, id: "W-0", testcase: "b" }, waiver], policy: { profile: "certify", failOn: ["fail"] } },
    {
      ...attachment,
      outcome: outcome(
        "failure",
        "scs.FAIL",
        "It is wrong.",
        "waiver W-1: The policy honours only waivers of the forum: the FAIL counts.",
        ...details,
      ),
    },
  ],
  [
    "it helps nothing either where the policy does not mind",
    { ...broken, ...main },
    { waivers: [waiver], policy: { profile: "certify", failOn: ["dnf"] } },
    {
      outcome: outcome(
        "skipped",
        "scs.main.FAIL",
        "main, does not count by this policy: FAIL - It is wrong.",
        ...details,
      ),
    },
  ],
  [
    "a waiver that is over makes a failure of its own",
    { ...broken, ...main },
    { waivers: [{ ...waiver, expiresAt: "2026-09-13" }] },
    {
      ...attachment,
      outcome: outcome("failure", "scs.waiver-expired", "Waiver W-1 expired on 2026-09-13: It is wrong.", ...details),
    },
  ],
  [
    "what failed in the baseline as well is yellow where only what is new counts",
    { ...broken, ...main },
    baseline,
    {
      outcome: outcome(
        "skipped",
        "scs.main.FAIL",
        "main, known from the baseline, does not count: FAIL - It is wrong.",
        ...details,
      ),
    },
  ],
  [
    "what was not decided is red",
    { ...undecided, ...main },
    {},
    {
      outcome: outcome(
        "error",
        "scs.DNF.quota",
        "Did not finish (quota): There is no room.",
        ...lines("There is no room."),
      ),
    },
  ],
  [
    "it is yellow where the policy does not mind: DNF",
    { ...undecided, ...main },
    baseline,
    {
      outcome: outcome(
        "skipped",
        "scs.DNF.quota",
        "main, does not count by this policy: DNF - There is no room.",
        ...lines("There is no room."),
      ),
    },
  ],
  [
    "what was not tried and says nothing has its cause",
    { ...main, verdict: "MISS", cause: "not-implemented", findings: [note("It is new.")] },
    {},
    {
      outcome: outcome(
        "error",
        "scs.MISS.not-implemented",
        "Not tried (not-implemented): this tool cannot test it yet",
        ...details.slice(0, 1),
        "- note: It is new.",
        ...details.slice(2),
      ),
    },
  ],
])("%s", (_, result, changes, row) => {
  const [found] = rowsOf(reportOf([result], changes));
  expect({ ...found, properties: {} }).toEqual({ name: "a", durationMs: 412, properties: {}, ...row });
});

test("a testcase is red where it weighs most, and yellow in other standards", () => {
  const standards = [
    { standard: "scs-9001-v1", target: "extended" },
    { standard: "scs-9002-v1", target: "recommended" },
    { standard: "scs-9002-v1", target: "main" },
  ] as const;
  expect(rowsOf(reportOf([{ ...broken, standards }])).map(({ outcome }) => [outcome?.element, outcome?.type])).toEqual([
    ["skipped", "scs.extended.FAIL"],
    ["failure", "scs.FAIL"],
  ]);
});

test("a readable length is left of a long finding, of a failure's message and of a passed testcase's notes", () => {
  const long = "x".repeat(2000);
  const rows = rowsOf(
    reportOf([
      { ...broken, ...main, findings: [violation(long)] },
      { ...main, findings: [note(long)] },
    ]),
  );
  expect(rows[0]?.outcome?.body.split("\n")[0]).toBe(`${"x".repeat(399)}…`);
  expect(rows[1]?.output).toHaveLength(900);
});

test.each<[string, Partial<Result>, Partial<Ingredients>, Readonly<Record<string, string>>]>([
  [
    "of what passed: what was asked, and until when it holds",
    main,
    {},
    {
      "scs.verdict": "PASS",
      "scs.level": "MUST",
      "scs.requirement": "It is as it should be.",
      "scs.validUntil": "2026-09-28T00:00:00.000Z",
    },
  ],
  [
    "of what passed after a repeated request: that it is flaky",
    main,
    again,
    {
      "scs.verdict": "PASS",
      "scs.level": "MUST",
      "scs.requirement": "It is as it should be.",
      "scs.validUntil": "2026-09-28T00:00:00.000Z",
      "scs.flaky": "true",
    },
  ],
  [
    "of what failed: its target, the waiver and the baseline",
    { ...broken, ...in9001("extended") },
    { ...baseline, waivers: [waiver] },
    {
      "scs.verdict": "FAIL",
      "scs.level": "extended, MUST",
      "scs.validUntil": "2026-09-28T00:00:00.000Z",
      "scs.waiver": "W-1",
      "scs.baseline": "FAIL",
    },
  ],
])("properties tell %s", (_, result, changes, properties) => {
  expect(rowsOf(reportOf([result], changes))[0]?.properties).toEqual(properties);
});

/** Of testcases alone. */
function rowsOf(report: CertificationReport): readonly Row[] {
  return suitesOf(report)
    .flatMap(({ rows }) => rows)
    .filter(({ name }) => report.results.some(({ testcase }) => testcase === name));
}

function lines(finding: string): readonly string[] {
  return [...details.slice(0, 1), `- inconclusive: ${finding}`, ...details.slice(2)];
}
