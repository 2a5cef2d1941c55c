import type { Ingredients } from "../core/assemble.ts";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import type { EvidenceSource } from "../run/evidence-source.ts";
import { planOf, type Plan } from "../run/plan.ts";
import { run } from "../run/run.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { scopes } from "../../suites/scopes/scopes.ts";
import { chooseScope } from "./choose-scope.ts";
import { preflights } from "./preflights.ts";

/** What the run of a report was going to do; for `asked`, other versions of its scope. */
export function planAgain(before: CertificationReport, asked: readonly string[] = []): Plan {
  const words = asked.length > 0 ? asked : before.versions.map(({ version }) => `${before.scope.id}@${version}`);
  const choice = chooseScope(scopes, words, before.scope.referenceDate);
  if (choice.scope.id !== before.scope.id) {
    throw new UsageError(`The run was one of ${before.scope.id}; its record cannot answer for ${choice.scope.id}.`);
  }
  const { selection, target, readOnly } = before.coverage;
  const preflight = preflights[choice.scope.layer];
  return planOf({ ...choice, date: before.scope.referenceDate, preflight, selection, target, readOnly });
}

/** What the recorded answers of a run come to with this tool. Whatever no answer shows is taken from the report. */
export async function judgedAgain(
  before: CertificationReport,
  plan: Plan,
  source: EvidenceSource,
): Promise<Ingredients> {
  const { preflight, subject, results } = await run(plan, source, () => undefined);
  return {
    ...plan,
    scopeSha256: scopeSha256(plan.scope),
    id: before.id,
    subject: { ...before.subject, ...subject },
    assessment: before.assessment,
    preflight,
    results,
    evidence: before.evidence,
    resources: before.resources,
    reproduce: before.reproduce,
  };
}
