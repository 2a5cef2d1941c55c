import fc from "fast-check";
import { expect, test } from "vitest";
import { violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Waiver } from "../../core/waiver.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { reportOf } from "../testing/report-of.ts";
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
    readonly locations: readonly [
      { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
    ];
    readonly suppressions?: readonly unknown[];
    readonly properties: Readonly<Record<string, unknown>>;
    readonly partialFingerprints: Readonly<Record<string, string>>;
  }[];
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
  readonly properties: { readonly notTried: readonly { readonly testcase: string }[] };
}

const other: Waiver = {
  ...exampleWaiver,
  id: "W-0",
  testcase: "scs-0103-flavor-4v-16-100s",
  justification: "Spring comes.",
  expiresAt: "2026-10-31",
};

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

test("what somebody puts up with is an error that was accepted, and says until when and why", () => {
  const { results } = runOf(renderSarif(reportOn(exampleResults, { waivers: [other, exampleWaiver] })));
  const suppressed = results.filter(({ suppressions }) => suppressions !== undefined);
  const accepted = (justification: string) => [{ kind: "external", status: "accepted", justification }];
  expect(suppressed.map(({ ruleId, kind, level, suppressions }) => [ruleId, kind, level, suppressions])).toEqual([
    ["scs-0103-flavor-4v-16", "fail", "error", accepted("W-1, until 2026-12-31: New hardware comes.")],
    ["scs-0103-flavor-4v-16", "fail", "error", accepted("W-1, until 2026-12-31: New hardware comes.")],
    ["scs-0103-flavor-4v-16-100s", "fail", "error", accepted("W-0, until 2026-10-31: Spring comes.")],
  ]);
});

test("nobody accepted what the policy does not honour", () => {
  const policy = { profile: "certify", failOn: ["fail"] } as const;
  const { results } = runOf(renderSarif(reportOn(exampleResults, { waivers: [exampleWaiver], policy })));
  const failed = results.filter(({ ruleId }) => ruleId === "scs-0103-flavor-4v-16");
  expect(failed.map(({ level, suppressions }) => [level, suppressions])).toEqual([
    ["error", undefined],
    ["error", undefined],
  ]);
});

test.each([
  ["not-implemented", "notTried"],
  ["needs-attestation", "review"],
  ["attestation-expired", "review"],
] as const)("what was not tried for the cause %s stands under %s", (cause, place) => {
  const standards = [{ standard: "scs-9001-v1", target: "main" }] as const;
  const { results, properties } = runOf(renderSarif(reportOf([{ standards, verdict: "MISS", cause }])));
  expect(results.map(({ kind, level, properties: of }) => [kind, level, of])).toEqual(
    place === "review" ? [["review", "none", { verdict: "MISS", cause }]] : [],
  );
  expect(properties.notTried).toEqual(place === "review" ? [] : [{ testcase: "a", cause }]);
});

test("a testcase that passed after a repeated request is marked in the full document", () => {
  const evidence = exampleReport.evidence.map((item) => ({ ...item, repeated: 1 }));
  const { results } = runOf(renderFullSarif(reportOn(exampleResults.slice(0, 1), { evidence })));
  expect(results.map(({ properties }) => properties)).toEqual([{ verdict: "PASS", flaky: true }]);
});

test.each([
  [true, { verdict: "PASS" }, false],
  [false, { verdict: "PASS" }, true],
  [false, { verdict: "FAIL" }, false],
  [false, { verdict: "DNF", cause: "timeout" }, false],
] as const)(
  "the tool could do its work: %s, as the preflight was %j and the run interrupted: %s",
  (fine, preflight, interrupted) => {
    const { invocations } = runOf(
      renderSarif({
        ...exampleReport,
        preflight: { ...preflight, findings: [] },
        assessment: { ...exampleReport.assessment, interrupted },
      }),
    );
    expect(invocations[0].executionSuccessful).toBe(fine);
  },
);

test("an alert points at the evidence, or at the report where there is none", () => {
  const [flavors, report] = [exampleReport.evidence, []].map((evidence) => {
    const { results } = runOf(renderSarif(reportOn(exampleResults.slice(5, 6), { evidence })));
    return results[0]?.locations[0].physicalLocation.artifactLocation.uri;
  });
  expect([flavors, report]).toEqual(["evidence/flavors.json", "report.json"]);
});

test("an alert has a text, whatever the finding says", () => {
  const [first] = exampleResults;
  const results = first === undefined ? [] : [{ ...first, verdict: "FAIL", findings: [violation("")] } as const];
  expect(runOf(renderSarif(reportOn(results))).results.map(({ message }) => message.text)).toEqual(["-"]);
});

test("a run has one path, whatever the cloud is called", () => {
  const subject = { ...exampleReport.subject, name: "a/b" };
  expect(runOf(renderSarif({ ...exampleReport, subject })).automationDetails.id).toBe(
    "scs-compatible-iaas/v5.1/v4/a_b/20260914T080003Z-018f6f0e",
  );
});

function having({ results }: CertificationReport, verdict: string): Set<string> {
  return new Set(results.filter((result) => result.verdict === verdict).map(({ testcase }) => testcase));
}
