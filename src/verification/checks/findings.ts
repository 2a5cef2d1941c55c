import type { Finding } from "../../core/finding.ts";
import type { Verdict } from "../../core/verdict.ts";
import type { Case } from "../case.ts";
import type { Refusal } from "../refusal.ts";

/** Whether verdicts and findings go together, for a report that cannot be judged again: what they weigh stands in every report. */
export function findingsFit({ report }: Case): readonly Refusal[] {
  const results = report.results.map((result, at) => ({ ...result, path: `results[${at}].verdict` }));
  const preflight = { ...report.preflight, testcase: undefined, path: "preflight.verdict" };
  return [preflight, ...results].flatMap(({ verdict, findings, testcase, path }) => {
    const why = contradiction(verdict, findings);
    if (why === undefined) return [];
    const where = testcase === undefined ? "The preflight" : `The result of ${testcase}`;
    return [
      {
        reason: "judgement" as const,
        message: `${where} is ${verdict} ${why}, which no run comes to.`,
        remedy:
          "Do not rely on this report: ask for one that was made from the full report, and name that with --full.",
        path,
        ...(testcase === undefined ? {} : { testcase }),
      },
    ];
  });
}

function contradiction(verdict: Verdict, findings: readonly Finding[]): string | undefined {
  const has = (wanted: Finding["level"]): boolean => findings.some(({ level }) => level === wanted);
  if (verdict === "FAIL") return has("violation") ? undefined : "without a violation";
  if (has("violation")) return "with a violation";
  if (verdict === "PASS" && has("inconclusive")) return "with something that could not be decided";
  return verdict === "DNF" && !has("inconclusive") ? "without anything that could not be decided" : undefined;
}
