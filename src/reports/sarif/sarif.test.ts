import fc from "fast-check";
import { expect, test } from "vitest";
import { violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { expectPublished } from "../testing/published-schema.ts";
import { renderFullSarif, renderSarif } from "./sarif.ts";

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly kind: string;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
  readonly properties: { readonly notTried: readonly { readonly testcase: string }[] };
}

function runOf(document: string): Run {
  const parsed = JSON.parse(document) as { readonly runs: readonly [Run] };
  expectPublished("sarif", parsed);
  return parsed.runs[0];
}

test("a report is this document", async () => {
  await expect(renderSarif(exampleReport)).toMatchFileSnapshot("../snapshots/report.sarif.snap");
});

test.each(Object.entries({ exampleReport, passingReport, refusedReport }))(
  "%s follows the published schema",
  (_, report) => {
    runOf(renderSarif(report));
    runOf(renderFullSarif(report));
  },
);

test("an error is what keeps the gate shut with FAIL; whatever passed stands in the full document only", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const { results, tool, properties } = runOf(renderSarif(report));
      const ids = (wanted: (result: Run["results"][number]) => boolean) =>
        new Set(results.filter(wanted).map(({ ruleId }) => ruleId));
      const failed = report.headline.gate.reasons.filter((reason) => reason.startsWith("FAIL:"));
      expect(ids(({ level }) => level === "error")).toEqual(new Set(failed.map((reason) => reason.slice(5))));
      expect(ids(({ kind }) => kind === "fail")).toEqual(having(report, "FAIL"));
      expect(ids(({ kind }) => kind === "open")).toEqual(having(report, "DNF"));
      expect(ids(({ kind }) => kind === "pass")).toEqual(new Set());
      const untried = properties.notTried.map(({ testcase }) => testcase);
      expect(new Set([...untried, ...ids(({ kind }) => kind === "review")])).toEqual(having(report, "MISS"));
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      const full = runOf(renderFullSarif(report)).results.filter(({ kind }) => kind === "pass");
      expect(new Set(full.map(({ ruleId }) => ruleId))).toEqual(having(report, "PASS"));
    }),
    { numRuns: 30 },
  );
});

test("a finding is the same alert in the next run, and another object is another alert", () => {
  const prints = (report: CertificationReport) =>
    runOf(renderSarif(report)).results.map((each) => each.partialFingerprints["scsFinding/v1"]);
  const later = { ...exampleReport, id: "later", createdAt: "2026-10-01T00:00:00.000Z" };
  expect(prints(later)).toEqual(prints(exampleReport));
  expect(new Set(prints(exampleReport)).size).toBe(prints(exampleReport).length);
});

test("an object that is wrong a thousand times leaves room for the others", () => {
  const [first] = exampleResults;
  const findings = Array.from({ length: 1000 }, (_, index) => violation(`Wrong ${index}.`));
  const report = reportOn(first === undefined ? [] : [{ ...first, verdict: "FAIL", findings }]);
  const { results } = runOf(renderSarif(report));
  expect(results).toHaveLength(21);
  expect(results.at(-1)?.message.text).toBe("and 980 more in report.json");
});

function having({ results }: CertificationReport, verdict: string): Set<string> {
  return new Set(results.filter((result) => result.verdict === verdict).map(({ testcase }) => testcase));
}
