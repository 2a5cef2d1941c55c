import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { expectPublished } from "../testing/published-schema.ts";
import { renderOscal } from "./oscal.ts";

interface Finding {
  readonly uuid: string;
  readonly target: {
    readonly "target-id": string;
    readonly status: { readonly state: string; readonly reason: string; readonly remarks?: string };
  };
  readonly "related-observations": readonly { readonly "observation-uuid": string }[];
}

interface Result {
  readonly title: string;
  readonly observations?: readonly { readonly uuid: string }[];
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
