import { diffOf, type TestcaseChange } from "../../core/diff.ts";
import { violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { reportOn } from "./example-report.ts";
import { exampleResults } from "./example-results.ts";

type Outcome = Partial<Pick<Result, "verdict" | "cause" | "findings">>;

const off = violation("It has 2 GiB.", {
  about: { kind: "flavor", name: "SCS-1V-4" },
  remedy: "openstack flavor delete SCS-1V-4",
});
const outcomes: Readonly<Record<string, Outcome>> = {
  "scs-0100-semantics-check": { verdict: "DNF", cause: "timeout", findings: [] },
  "scs-0100-syntax-check": { verdict: "MISS", cause: "interrupted", findings: [] },
  "scs-0101-entropy-avail": { verdict: "PASS", findings: [] },
  "scs-0101-rngd": { verdict: "FAIL", findings: [off] },
  "scs-0103-flavor-1v-4": { verdict: "FAIL", findings: [off] },
  "scs-0103-flavor-4v-16": { verdict: "PASS", findings: [] },
  "scs-0103-flavor-free": { verdict: "FAIL", findings: [off] },
};

const resultsBefore = exampleResults.filter(({ testcase }) => testcase !== "scs-0104-source-ubuntu");
const resultsNow = exampleResults
  .filter(({ testcase }) => testcase !== "scs-0116-presence")
  .map((result): Result => {
    const outcome = outcomes[result.testcase];
    const { cause: _, ...rest } = result;
    return outcome === undefined ? result : { ...rest, ...outcome };
  });
const now = reportOn(resultsNow, { date: "2026-09-15" });

/** Two reports in which everything happened that can happen from one to the other. */
export const reportBefore: CertificationReport = reportOn(resultsBefore);
export const reportNow: CertificationReport = {
  ...now,
  id: "later",
  createdAt: "2026-09-15T08:01:10.000Z",
  versions: now.versions.slice(0, 1),
  assessment: { ...now.assessment, tool: { ...now.assessment.tool, version: "1.5.0" } },
};

export const exampleDiff = diffOf(reportBefore, reportNow);

/** A testcase that no longer passes. */
export const change: TestcaseChange = {
  testcase: "a",
  requirement: "Something is offered.",
  target: "main",
  transition: "new-failure",
  base: { verdict: "PASS" },
  head: { verdict: "FAIL" },
  came: [],
  went: [],
};
