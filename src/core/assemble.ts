import { annotate } from "./annotate.ts";
import { outcomeOf, type StandardOutcome, type VersionOutcome } from "./aggregate.ts";
import { gates } from "./gate.ts";
import { usualPolicy, type Policy } from "./policy.ts";
import { gateOf, reasonsOf, type Basis } from "./reasons.ts";
import type { ResourceAccount } from "./resource.ts";
import { isJudged, type Result } from "./result.ts";
import type {
  Assessment,
  CertificationReport,
  Coverage,
  EvidenceItem,
  Headline,
  ReportPreflight,
  ReportSubject,
} from "./report.ts";
import type { Scope, ScopeVersion } from "./scope.ts";
import { combine, type Verdict } from "./verdict.ts";
import type { Waiver } from "./waiver.ts";

/** Everything a report is made of, once the run is over. */
export interface Ingredients {
  readonly id: string;
  readonly scope: Scope;
  /** Digest of the scope's data: scopeSha256. */
  readonly scopeSha256: string;
  readonly versions: readonly ScopeVersion[];
  readonly date: string;
  readonly selection: readonly string[];
  readonly target: Coverage["target"];
  readonly readOnly: boolean;
  readonly subject: ReportSubject;
  readonly assessment: Assessment;
  readonly preflight: ReportPreflight;
  readonly results: readonly Result[];
  readonly evidence: readonly EvidenceItem[];
  readonly resources: ResourceAccount;
  readonly reproduce: CertificationReport["reproduce"];
  /** By default what a pipeline usually goes by. */
  readonly policy?: Policy;
  readonly waivers?: readonly Waiver[];
  /** What the baseline of the policy came to, by testcase. */
  readonly baseline?: ReadonlyMap<string, Verdict>;
}

/** A pure function of the run's results: the same ingredients always make the same report. */
export function assemble(ingredients: Ingredients): CertificationReport {
  const { id, scope, date, assessment } = ingredients;
  const policy = ingredients.policy ?? usualPolicy;
  const { results, waivers } = annotate({ ...ingredients, policy });
  const verdicts = new Map(results.map((result) => [result.testcase, result]));
  const circumstances = {
    date,
    partial: isPartial(ingredients),
    recorded: assessment.mode === "recorded",
    leaked: ingredients.resources.leaked.length > 0,
  };
  const versions = ingredients.versions.map((version) => outcomeOf(scope, version, verdicts, circumstances));
  const { subject, preflight, resources } = ingredients;
  const basis = { policy, waivers, subject, versions, results, preflight, assessment, resources };
  return {
    apiVersion: "conformance.scs.community/v1",
    kind: "CertificationReport",
    id,
    createdAt: assessment.finishedAt,
    headline: headline(scope, basis),
    policy,
    waivers,
    scope: {
      id: scope.id,
      uuid: scope.uuid,
      name: scope.name,
      url: scope.url,
      referenceDate: date,
      sha256: ingredients.scopeSha256,
    },
    versions,
    subject,
    assessment,
    preflight,
    coverage: {
      declared: results.length,
      selected: results.filter(({ cause }) => cause !== "deselected").length,
      judged: results.filter(isJudged).length,
      selection: ingredients.selection,
      target: ingredients.target,
      readOnly: ingredients.readOnly,
      unassessedStandards: unassessed(versions),
    },
    results,
    evidence: ingredients.evidence,
    resources,
    reproduce: ingredients.reproduce,
  };
}

/** Whether main testcases may have been left out. */
function isPartial({ selection, target, readOnly }: Ingredients): boolean {
  return selection.length > 0 || readOnly || (target !== "main" && target !== "all");
}

function headline(scope: Scope, basis: Basis): Headline {
  const { versions, results } = basis;
  const deciding = results.filter(gates);
  const ends = deciding.flatMap(({ validUntil }) => validUntil ?? []).sort();
  const complete = deciding.length > 0 && ends.length === deciding.length;
  return {
    verdict: combine(versions.map(({ verdict }) => verdict)),
    gate: gateOf(reasonsOf(basis)),
    certifiable: versions.length > 0 && versions.every(({ certifiable }) => certifiable),
    text: versions.map((version) => sentence(scope, version, results)).join(" "),
    ...(complete && ends[0] !== undefined ? { validUntil: ends[0] } : {}),
  };
}

function sentence(
  scope: Scope,
  { version, verdict, counts, standards }: VersionOutcome,
  results: readonly Result[],
): string {
  const main = new Set(standards.flatMap((each) => each.main.testcases));
  const waived = results.filter(({ testcase, waiver }) => waiver !== undefined && main.has(testcase)).length;
  const total = counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
  const rest = (["FAIL", "DNF", "MISS"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => `${counts[each]} ${each}${each === "FAIL" && waived > 0 ? ` (${waived} waived)` : ""}`);
  return `${scope.name} ${version}: ${verdict} - ${[`${counts.PASS} of ${total} main testcases passed`, ...rest].join(", ")}.`;
}

function unassessed(versions: readonly VersionOutcome[]): string[] {
  const all = versions.flatMap(({ standards }) => standards).filter(isUnassessed);
  return [...new Set(all.map(({ id }) => id))].sort();
}

function isUnassessed({ main, alongside }: StandardOutcome): boolean {
  return main.cause === "not-assessed" && alongside === undefined;
}
