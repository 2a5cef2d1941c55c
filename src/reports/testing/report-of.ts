import type { Ingredients } from "../../core/assemble.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { ScopeVersion } from "../../core/scope.ts";
import type { TargetName } from "../../core/standard.ts";
import type { Pending } from "../../core/testcase.ts";
import { reportOn } from "./example-report.ts";
import { exampleResults } from "./example-results.ts";

/** Testcases `a`, `b` and so on, in a version `v9` that has the standards they stand in. */
export function reportOf(rows: readonly Partial<Result>[], changes: Partial<Ingredients> = {}): CertificationReport {
  const [pattern] = exampleResults;
  const results = rows.map((row, index): Result => ({
    ...(pattern as Result), // exampleResults is not empty
    testcase: String.fromCodePoint(97 + index),
    requirement: "It is as it should be.",
    findings: [],
    ...row,
  }));
  const ids = new Set(results.flatMap(({ standards }) => standards.map(({ standard }) => standard)));
  const version: ScopeVersion = {
    version: "v9",
    standards: [...ids].map((id) => ({
      id,
      title: "A standard",
      url: "https://docs.scs.community",
      main: members(results, id, "main"),
      recommended: members(results, id, "recommended"),
      // Only its declaration matters to a report.
      extended: members(results, id, "extended").map((each) => ({ ...each, needs: {}, judge: () => [] })),
    })),
  };
  return reportOn(results, { versions: [version], selection: [], ...changes });
}

function members(results: readonly Result[], id: string, wanted: TargetName): Pending[] {
  return results
    .filter(({ standards }) => standards.some(({ standard, target }) => standard === id && target === wanted))
    .map(({ testcase, requirement, level, url, section, lifetime }) => ({
      id: testcase,
      requirement,
      level,
      url,
      section,
      lifetime,
      pending: "not-implemented",
    }));
}
