import fc from "fast-check";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { targets } from "../../core/standard.ts";
import { dnfCauses, missCauses } from "../../core/verdict.ts";
import { exampleReport, reportOn } from "./example-report.ts";
import { exampleResults } from "./example-results.ts";

type Outcome = Pick<Result, "verdict" | "cause">;

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>({ verdict: "PASS" }, { verdict: "FAIL" }),
  fc.constantFrom(...dnfCauses).map((cause): Outcome => ({ verdict: "DNF", cause })),
  fc.constantFrom(...missCauses).map((cause): Outcome => ({ verdict: "MISS", cause })),
);

const standards = fc.uniqueArray(
  fc.record({
    standard: fc.constantFrom("scs-0100-v3.1", "scs-0103-v1", "scs-0128-v1"),
    target: fc.constantFrom(...targets),
  }),
  { minLength: 1, maxLength: 4, selector: ({ standard, target }) => `${standard} ${target}` },
);

const results: fc.Arbitrary<Result[]> = fc
  .tuple(...exampleResults.map(() => fc.tuple(outcome, standards)))
  .map((drawn) =>
    exampleResults.map(({ cause: _, ...result }, index) => {
      const [ended, memberships] = drawn[index] ?? [{ verdict: "PASS" }, []];
      return { ...result, ...ended, standards: memberships };
    }),
  );

/** Reports on the same testcases with any verdicts, each in any targets of a few standards. */
export const arbitraryReport: fc.Arbitrary<CertificationReport> = fc
  .record({ results, interrupted: fc.boolean(), preflight: fc.constantFrom("PASS", "FAIL", "DNF") })
  .map(({ results: drawn, interrupted, preflight }) =>
    reportOn(drawn, {
      assessment: { ...exampleReport.assessment, interrupted },
      preflight:
        preflight === "DNF" ? { verdict: "DNF", cause: "timeout", findings: [] } : { verdict: preflight, findings: [] },
    }),
  );
