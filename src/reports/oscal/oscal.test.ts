import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ingredients } from "../../core/assemble.ts";
import { violation } from "../../core/finding.ts";
import type { Result as Report } from "../../core/result.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { nameUuid } from "../name-uuid.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults, exampleStandards } from "../testing/example-results.ts";
import { expectPublished } from "../testing/published-schema.ts";
import { reportOf } from "../testing/report-of.ts";
import { renderOscal } from "./oscal.ts";

interface Finding {
  readonly uuid: string;
  readonly remarks?: string;
  readonly "related-risks"?: readonly unknown[];
  readonly target: {
    readonly "target-id": string;
    readonly status: { readonly state: string; readonly reason: string; readonly remarks?: string };
  };
  readonly "related-observations": readonly { readonly "observation-uuid": string }[];
}

interface Result {
  readonly title: string;
  readonly observations?: readonly {
    readonly uuid: string;
    readonly methods: readonly string[];
    readonly "relevant-evidence"?: readonly unknown[];
  }[];
  readonly risks?: readonly { readonly uuid: string }[];
  readonly "local-definitions": { readonly components: readonly { readonly description: string }[] };
  readonly findings?: readonly Finding[];
  readonly remarks: string;
}

function resultsOf(document: string): readonly Result[] {
  const parsed = JSON.parse(document) as { readonly "assessment-results": { readonly results: readonly Result[] } };
  expectPublished("oscal", parsed);
  return parsed["assessment-results"].results;
}

test("a report is this document", async () => {
  await expect(renderOscal(exampleReport)).toMatchFileSnapshot("../snapshots/assessment-results.oscal.json.snap");
});

test.each(Object.entries({ exampleReport, passingReport, refusedReport, nothing: reportOn([], { versions: [] }) }))(
  "%s follows the published schema",
  (_, report) => {
    resultsOf(renderOscal(report));
  },
);

test("an objective is satisfied exactly where the testcase passed, and what was not tried stands in the remarks", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const [newest] = report.versions;
      const [result] = resultsOf(renderOscal(report));
      const verdicts = new Map(report.results.map(({ testcase, verdict }) => [testcase, verdict]));
      for (const { target } of result?.findings ?? []) {
        const verdict = verdicts.get(target["target-id"]);
        expect(target.status.state).toBe(verdict === "PASS" ? "satisfied" : "not-satisfied");
        expect(target.status.reason).toBe({ PASS: "pass", FAIL: "fail", DNF: "other", MISS: "" }[verdict ?? "MISS"]);
      }
      const members = new Set(
        newest?.standards.flatMap(({ main, recommended, extended }) =>
          [main, recommended, extended].flatMap(({ testcases }) => testcases),
        ),
      );
      for (const testcase of members) {
        const found = result?.findings?.some(({ target }) => target["target-id"] === testcase) ?? false;
        expect(found).toBe((verdicts.get(testcase) ?? "MISS") !== "MISS");
        if (!found && verdicts.has(testcase)) expect(result?.remarks).toContain(testcase);
      }
    }),
    { numRuns: 30 },
  );
});

test("every finding has its observation, and no identity is there twice", () => {
  const results = resultsOf(renderOscal(exampleReport));
  const observed = results.flatMap(({ observations = [] }) => observations.map(({ uuid }) => uuid));
  const findings = results.flatMap(({ findings: all = [] }) => all);
  expect(findings.map((each) => each["related-observations"][0]?.["observation-uuid"])).toEqual(observed);
  const all = [...observed, ...findings.map(({ uuid }) => uuid)];
  expect(new Set(all).size).toBe(all.length);
});

const main = { standards: [{ standard: "scs-9001-v1", target: "main" }] } as const;
const broken = { ...main, verdict: "FAIL", findings: [violation("It is wrong.")] } as const;

test("what somebody puts up with is not satisfied, and a risk that was accepted until a day", () => {
  const waivers = ["b", "a"].map((testcase) => ({
    ...exampleWaiver,
    id: `W-${testcase}`,
    testcase,
    approvedBy: "Jane Doe",
  }));
  const [result] = resultsOf(renderOscal(reportOf([broken, broken, broken], { waivers })));
  const [finding] = result?.findings ?? [];
  const [risk] = result?.risks ?? [];
  expect(finding?.target.status).toEqual({ state: "not-satisfied", reason: "fail" });
  expect(risk).toEqual({
    uuid: nameUuid("oscal", "20260914T080003Z-018f6f0e", "v9", "a", "risk"),
    title: "a is waived",
    description: "risk-accepted, approved by Jane Doe (operator)",
    statement: "New hardware comes.",
    props: [{ name: "waiver", ns: "https://scs.community/ns/conformance", value: "W-a" }],
    status: "deviation-approved",
    deadline: "2026-12-31T23:59:59Z",
    "related-observations": finding?.["related-observations"],
  });
  const related = result?.findings?.map((each) => each["related-risks"]);
  expect(related).toEqual([...(result?.risks ?? []).map(({ uuid }) => [{ "risk-uuid": uuid }]), undefined]);
  const uuids = [result?.risks, result?.findings, result?.observations].flatMap((all) => all ?? []);
  expect(new Set(uuids.map(({ uuid }) => uuid)).size).toBe(8);
});

test("a risk is another one in another run, and no risk where the policy does not honour the waiver", () => {
  const waivers = [{ ...exampleWaiver, testcase: "a" }];
  const risksOf = (changes: Partial<Ingredients>) =>
    resultsOf(renderOscal(reportOf([broken], { waivers, ...changes })))[0]?.risks?.map(({ uuid }) => uuid) ?? [];
  expect(risksOf({ id: "another" })).not.toEqual(risksOf({}));
  expect(risksOf({ policy: { profile: "certify", failOn: ["fail"] } })).toEqual([]);
});

test("what a person attested was examined, and all else was tested", () => {
  const [result] = resultsOf(renderOscal(reportOf([{ ...main, evidence: ["attestations"] }, main])));
  expect(result?.observations?.map(({ methods }) => methods)).toEqual([["EXAMINE"], ["TEST"]]);
});

test("evidence is named where there is some", () => {
  const [result] = resultsOf(renderOscal(reportOf([{ ...main, evidence: [] }, main])));
  expect(result?.observations?.map((each) => each["relevant-evidence"])).toEqual([
    undefined,
    [{ href: "evidence/flavors.json", description: "All flavors with their extra specs" }],
  ]);
});

test.each([
  [20, "- It is wrong."],
  [21, "- and 1 more in report.json"],
])("of %d things that are wrong the remarks end with %s", (count, last) => {
  const findings = Array.from({ length: count }, () => violation("It is wrong."));
  const [result] = resultsOf(renderOscal(reportOf([{ ...broken, findings }])));
  const lines = result?.findings?.[0]?.remarks?.split("\n");
  expect(lines).toHaveLength(count);
  expect(lines?.at(-1)).toBe(last);
});

test("the remarks say whether a certificate could rest on it, and what was not tried", () => {
  const remarks = (rows: readonly Partial<Report>[], changes: Partial<Ingredients> = {}) =>
    resultsOf(renderOscal(reportOf(rows, changes)))[0]?.remarks;
  const versions = [{ version: "v4", standards: [exampleStandards.naming] }];
  expect(resultsOf(renderOscal(reportOn(exampleResults.slice(0, 2), { versions, selection: [] })))[0]?.remarks).toBe(
    "Every testcase was tried.\n\nA certificate could rest on this result.",
  );
  const untried = { ...main, verdict: "MISS", cause: "not-implemented" } as const;
  expect(remarks([untried, main])).toBe(
    "Not tried: a (not-implemented).\n\nA certificate could not rest on this result: the verdict is MISS; the version is deprecated.",
  );
  const many = Array.from({ length: 102 }, (_, index) => ({ ...untried, testcase: `t${100 + index}` }));
  expect(remarks(many)).toMatch(/^Not tried: t100 \(not-implemented\), .*, t199 \(not-implemented\), and 2 more\./);
});

test.each([
  ["iaas", "The cloud under test."],
  ["kaas", "The cluster under test."],
] as const)("the subject of %s is %s", (layer, words) => {
  const subject = { ...exampleReport.subject, layer };
  const [result] = resultsOf(renderOscal({ ...exampleReport, subject }));
  expect(result?.["local-definitions"].components.map(({ description }) => description)).toEqual([words]);
});

test("a report of no version has a result that says so, as the model wants one", () => {
  const [result, ...others] = resultsOf(renderOscal(reportOn([], { versions: [] })));
  expect(others).toEqual([]);
  expect(result).toMatchObject({
    title: "SCS-compatible IaaS -: MISS",
    props: ["MISS", "draft", "false", "incomplete"].map((value) => ({ value })),
    "reviewed-controls": { "control-selections": [{ "include-all": {} }] },
    remarks: "Every testcase was tried.\n\nA certificate could not rest on this result: the verdict is MISS.",
  });
});
