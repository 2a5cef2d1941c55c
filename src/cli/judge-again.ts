import type { Ingredients } from "../core/assemble.ts";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import type { EvidenceSource } from "../run/evidence-source.ts";
import { planOf, type Plan } from "../run/plan.ts";
import { run } from "../run/run.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { knownScopes } from "../../suites/scopes/known-scopes.ts";
import { chooseScope } from "./choose-scope.ts";

/** What the run of a report was going to do; for `asked`, other versions of its scope. */
export async function planAgain(before: CertificationReport, asked: readonly string[] = []): Promise<Plan> {
  const words = asked.length > 0 ? asked : before.versions.map(({ version }) => `${before.scope.id}@${version}`);
  const choice = await chooseScope(knownScopes, words, before.scope.referenceDate);
  if (choice.scope.id !== before.scope.id) {
    throw new UsageError(`The run was one of ${before.scope.id}; its record cannot answer for ${choice.scope.id}.`);
  }
  const { selection, target, readOnly } = before.coverage;
  return planOf({ ...choice, date: before.scope.referenceDate, selection, target, readOnly });
}

/** What the recorded answers of a run come to with this tool. Whatever no answer shows is taken from the report. */
export async function judgedAgain(
  before: CertificationReport,
  plan: Plan,
  source: EvidenceSource,
): Promise<Ingredients> {
  const { preflight, subject, results } = await run(plan, source, () => undefined);
  return ingredientsAgain({ ...before, preflight, results, subject: { ...before.subject, ...subject } }, plan, before);
}

/** What a report was made of. The baseline's verdicts stand in the results that the run wrote. */
export function ingredientsAgain(
  report: Omit<CertificationReport, "headline" | "versions">,
  plan: Plan,
  before: CertificationReport,
): Ingredients {
  const baseline = before.results.flatMap(({ testcase, baseline }) =>
    baseline === undefined ? [] : [[testcase, baseline] as const],
  );
  return {
    ...plan,
    scopeSha256: scopeSha256(plan.scope),
    id: report.id,
    subject: report.subject,
    assessment: report.assessment,
    preflight: report.preflight,
    results: report.results,
    evidence: report.evidence,
    resources: report.resources,
    reproduce: report.reproduce,
    policy: report.policy,
    waivers: report.waivers,
    baseline: new Map(baseline),
  };
}
