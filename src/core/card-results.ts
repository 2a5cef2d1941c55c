import { expiry } from "./lifetime.ts";
import type { CertificationReport } from "./report.ts";
import type { Result } from "./result.ts";
import type { CardResult, CardSource, Declared, ReportReference, Superseded } from "./score-card.ts";
import { worstFirst, type Cause, type Verdict } from "./verdict.ts";

/** What the reports say of one testcase, before the question of the time. */
export interface Standing extends Declared {
  /** The result that counts. */
  readonly newest?: Candidate;
  /** Further ones, the newest first. */
  readonly older: readonly Candidate[];
  /** Why there is none. */
  readonly cause: Cause;
}

export interface Candidate {
  readonly source: CardSource;
  readonly result: Result;
  readonly checkedAt: Date;
  readonly expiresAt: Date;
}

/** The newest result of each testcase, whatever its verdict: a DNF takes the place of an older PASS. */
export function cardResults(declared: readonly Declared[], sources: readonly CardSource[]): readonly Standing[] {
  const said = Map.groupBy(
    sources.flatMap((source) => source.report.results.map((result) => ({ source, result }))),
    ({ result }) => result.testcase,
  );
  return declared.map(({ entry, standards }) => {
    const all = said.get(entry.id) ?? [];
    const [newest, ...older] = all
      .filter(({ result }) => isResult(result))
      .map(({ source, result }): Candidate => {
        const checkedAt = checked(result, source.report);
        // By this tool's own declaration and table, whatever the report says.
        const ends = [expiry(checkedAt, entry.lifetime), ...givenEnds(result)].map((end) => end.getTime());
        return { source, result, checkedAt, expiresAt: new Date(Math.min(...ends)) };
      })
      .sort(newestFirst);
    // The sources are in order, the newest first.
    const untried = all
      .map(({ result }) => result.cause)
      .find((cause) => cause !== undefined && cause !== "deselected");
    return { entry, standards, ...(newest === undefined ? {} : { newest }), older, cause: untried ?? "deselected" };
  });
}

export function resultsAt(standings: readonly Standing[], at: Date): readonly CardResult[] {
  return standings.map(({ entry, standards, newest, older, cause }) => {
    const { id, requirement, level, url, lifetime } = entry;
    const declaration = { testcase: id, standards, requirement, level, url, lifetime };
    if (newest === undefined) return { ...declaration, verdict: "MISS", cause, superseded: [] };
    const { result, checkedAt, expiresAt, source } = newest;
    return {
      ...declaration,
      ...(isGood(newest, at)
        ? { ...verdictOf(result), ...marks(result) }
        : { verdict: "MISS", cause: "expired", expired: result.verdict }),
      from: reference(source),
      checkedAt: checkedAt.toISOString(),
      // Clocks differ a little: nothing is younger than now.
      ageMs: Math.max(0, at.getTime() - checkedAt.getTime()),
      expiresAt: expiresAt.toISOString(),
      superseded: older.filter((each) => each.result.verdict !== result.verdict && isGood(each, at)).map(superseded),
    };
  });
}

/** Valid while now is before the expiry. */
function isGood({ expiresAt }: Candidate, at: Date): boolean {
  return at.getTime() < expiresAt.getTime();
}

/**
 * A report contains a testcase if something came of it: whoever was not asked leaves the older result in force, as in the
 * official suite, where such a testcase has no line. An attestation that had expired was looked at.
 */
function isResult({ verdict, cause }: Pick<Result, "verdict" | "cause">): boolean {
  return verdict !== "MISS" || cause === "attestation-expired" || cause === "expired";
}

/** When the subject was asked; where nothing was, as after a refused login, when the run tried to. */
function checked({ startedAt }: Result, { assessment, evidence }: CertificationReport): Date {
  if (startedAt !== undefined) return new Date(startedAt);
  if (assessment.mode === "live") return new Date(assessment.finishedAt);
  // A judgement of a record is no younger than the record.
  const asked = evidence.map((item) => Date.parse(item.startedAt));
  return asked.length === 0 ? new Date(assessment.finishedAt) : new Date(Math.max(...asked));
}

/** What somebody attested or ran before is no younger because it was handed in again. */
export function givenEnds({ findings }: Result): readonly Date[] {
  return findings.flatMap(({ until }) => (until === undefined ? [] : [new Date(until)]));
}

/** Total, so that the order in which reports are given cannot matter: of one instant the worst counts, then what was seen live. */
function newestFirst(a: Candidate, b: Candidate): number {
  return (
    b.checkedAt.getTime() - a.checkedAt.getTime() ||
    worstFirst.indexOf(a.result.verdict) - worstFirst.indexOf(b.result.verdict) ||
    Number(isRecorded(a)) - Number(isRecorded(b)) ||
    (a.source.sha256 < b.source.sha256 ? -1 : 1)
  );
}

function isRecorded({ source }: Candidate): boolean {
  return source.report.assessment.mode === "recorded";
}

function verdictOf({ verdict, cause }: Result): { readonly verdict: Verdict; readonly cause?: Cause } {
  return { verdict, ...(cause === undefined ? {} : { cause }) };
}

function marks({ flaky, waiver }: Result): Pick<CardResult, "flaky" | "waiver"> {
  return { ...(flaky === undefined ? {} : { flaky }), ...(waiver === undefined ? {} : { waiver }) };
}

function reference({ report, sha256 }: CardSource): ReportReference {
  return { id: report.id, sha256 };
}

function superseded({ source, checkedAt, result }: Candidate): Superseded {
  return { from: reference(source), checkedAt: checkedAt.toISOString(), ...verdictOf(result) };
}
