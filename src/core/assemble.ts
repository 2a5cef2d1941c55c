import { outcomeOf, type StandardOutcome, type VersionOutcome } from "./aggregate.ts";
import { gateOf, gates } from "./gate.ts";
import { expiry } from "./lifetime.ts";
import { usualPolicy, type Policy } from "./policy.ts";
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
import { combine } from "./verdict.ts";

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
}

/** A pure function of the run's results: the same ingredients always make the same report. */
export function assemble(ingredients: Ingredients): CertificationReport {
  const { id, scope, date, assessment } = ingredients;
  const repeated = new Set(ingredients.evidence.flatMap(({ probe, repeated }) => (repeated > 0 ? [probe] : [])));
  const results = ingredients.results
    .map((result) => withFlakiness(withExpiry(result), repeated))
    .sort((a, b) => (a.testcase < b.testcase ? -1 : 1));
  const verdicts = new Map(results.map((result) => [result.testcase, result]));
  const circumstances = {
    date,
    partial: isPartial(ingredients),
    recorded: assessment.mode === "recorded",
    leaked: ingredients.resources.leaked.length > 0,
  };
  const versions = ingredients.versions.map((version) => outcomeOf(scope, version, verdicts, circumstances));
  return {
    apiVersion: "conformance.scs.community/v1",
    kind: "CertificationReport",
    id,
    createdAt: assessment.finishedAt,
    headline: headline(scope, versions, results),
    policy: ingredients.policy ?? usualPolicy,
    waivers: [],
    scope: {
      id: scope.id,
      uuid: scope.uuid,
      name: scope.name,
      url: scope.url,
      referenceDate: date,
      sha256: ingredients.scopeSha256,
    },
    versions,
    subject: ingredients.subject,
    assessment,
    preflight: ingredients.preflight,
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
    resources: ingredients.resources,
    reproduce: ingredients.reproduce,
  };
}

/** Whether main testcases may have been left out. */
function isPartial({ selection, target, readOnly }: Ingredients): boolean {
  return selection.length > 0 || readOnly || (target !== "main" && target !== "all");
}

function withExpiry(result: Result): Result {
  if (!isJudged(result) || result.startedAt === undefined) return result;
  const ends = [expiry(new Date(result.startedAt), result.lifetime), ...givenEnds(result)];
  return { ...result, validUntil: new Date(Math.min(...ends.map((end) => end.getTime()))).toISOString() };
}

/** It passed in the end, but somebody should know that the subject was not there at once. */
function withFlakiness(result: Result, repeated: ReadonlySet<string>): Result {
  const { flaky: _, ...rest } = result;
  const isFlaky = result.verdict === "PASS" && result.evidence.some((probe) => repeated.has(probe));
  return isFlaky ? { ...rest, flaky: true } : rest;
}

/** What somebody attested or ran before is no younger because it was handed in again. */
function givenEnds({ findings }: Result): readonly Date[] {
  return findings.flatMap(({ until }) => (until === undefined ? [] : [new Date(until)]));
}

function headline(scope: Scope, versions: readonly VersionOutcome[], results: readonly Result[]): Headline {
  const deciding = results.filter(gates);
  const ends = deciding.flatMap(({ validUntil }) => validUntil ?? []).sort();
  const complete = deciding.length > 0 && ends.length === deciding.length;
  return {
    verdict: combine(versions.map(({ verdict }) => verdict)),
    gate: gateOf(results),
    certifiable: versions.length > 0 && versions.every(({ certifiable }) => certifiable),
    text: versions.map((version) => sentence(scope, version)).join(" "),
    ...(complete && ends[0] !== undefined ? { validUntil: ends[0] } : {}),
  };
}

function sentence(scope: Scope, { version, verdict, counts }: VersionOutcome): string {
  const total = counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
  const rest = (["FAIL", "DNF", "MISS"] as const)
    .filter((each) => counts[each] > 0)
    .map((each) => `${counts[each]} ${each}`);
  return `${scope.name} ${version}: ${verdict} - ${[`${counts.PASS} of ${total} main testcases passed`, ...rest].join(", ")}.`;
}

function unassessed(versions: readonly VersionOutcome[]): string[] {
  const all = versions.flatMap(({ standards }) => standards).filter(isUnassessed);
  return [...new Set(all.map(({ id }) => id))].sort();
}

function isUnassessed({ main, alongside }: StandardOutcome): boolean {
  return main.cause === "not-assessed" && alongside === undefined;
}
