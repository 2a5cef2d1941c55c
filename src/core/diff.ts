import { driftOf, targetOf, type Drift } from "./diff-drift.ts";
import { arrivals } from "./diff-findings.ts";
import type { Finding } from "./finding.ts";
import type { Gate } from "./gate.ts";
import type { CertificationReport } from "./report.ts";
import type { Result } from "./result.ts";
import type { TargetName } from "./standard.ts";
import type { Cause, Verdict } from "./verdict.ts";

/** What became of a testcase from one report to another, in the order a reader wants to know it. */
export const transitions = [
  "new-failure",
  "newly-undecided",
  "newly-missing",
  "other-findings",
  "fixed",
  "decided-again",
  "added",
  "removed",
  "same",
] as const;
export type Transition = (typeof transitions)[number];

export interface ReportDiff {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** What is not as it was, beside the subject's answers: it comes before any testcase. */
  readonly drift: readonly Drift[];
  /** Of the versions of the scope that either report has, the head's first. */
  readonly versions: readonly VersionChange[];
  /** Every testcase that is not the same, by the order of the transitions, then by id in byte order. */
  readonly testcases: readonly TestcaseChange[];
  /** Over all testcases of both. */
  readonly counts: Readonly<Record<Transition, number>>;
}

export interface DiffSide {
  readonly id: string;
  readonly createdAt: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly gate: Gate["result"];
  readonly certifiable: boolean;
}

export interface VersionChange {
  readonly version: string;
  /** Absent where the report does not have the version. */
  readonly base?: Verdict;
  readonly head?: Verdict;
}

export interface TestcaseChange {
  readonly testcase: string;
  readonly requirement: string;
  /** The weightiest target it stands in, in the head if that has it. */
  readonly target: TargetName;
  readonly transition: Transition;
  /** Absent where the report does not have the testcase. */
  readonly base?: Outcome;
  readonly head?: Outcome;
  /** Findings of the head that the base does not have; notes are none. */
  readonly came: readonly Finding[];
  /** Findings of the base that the head does not have. */
  readonly went: readonly Finding[];
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly cause?: Cause;
}

/** What changed from one report to another. Only what they say is compared: who may compare them is asked elsewhere. */
export function diffOf(base: CertificationReport, head: CertificationReport): ReportDiff {
  const before = new Map(base.results.map((result) => [result.testcase, result]));
  const after = new Map(head.results.map((result) => [result.testcase, result]));
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = all.flatMap((id) => change(before.get(id), after.get(id)) ?? []);
  const having = (transition: Transition) => changes.filter((each) => each.transition === transition);
  return {
    base: side(base),
    head: side(head),
    drift: driftOf(base, head),
    versions: versionChanges(base, head),
    testcases: transitions.filter((each) => each !== "same").flatMap(having),
    // One member for each transition, which is what the type says.
    counts: Object.fromEntries(transitions.map((each) => [each, having(each).length])) as ReportDiff["counts"],
  };
}

function side({ id, createdAt, subject, headline }: CertificationReport): DiffSide {
  const { verdict, gate, certifiable } = headline;
  return { id, createdAt, subject: subject.name, verdict, gate: gate.result, certifiable };
}

function versionChanges(base: CertificationReport, head: CertificationReport): VersionChange[] {
  const before = new Map(base.versions.map(({ version, verdict }) => [version, verdict]));
  const after = new Map(head.versions.map(({ version, verdict }) => [version, verdict]));
  return [...new Set([...after.keys(), ...before.keys()])].map((version) => {
    const [was, is] = [before.get(version), after.get(version)];
    return { version, ...(was === undefined ? {} : { base: was }), ...(is === undefined ? {} : { head: is }) };
  });
}

function change(base: Result | undefined, head: Result | undefined): TestcaseChange | undefined {
  const known = head ?? base;
  if (known === undefined) return undefined;
  const [was, is] = [base?.findings ?? [], head?.findings ?? []];
  const [came, went] = [arrivals(was, is), arrivals(is, was)];
  return {
    testcase: known.testcase,
    requirement: known.requirement,
    target: targetOf(known),
    transition: transition(base, head, came.length + went.length > 0),
    ...(base === undefined ? {} : { base: outcome(base) }),
    ...(head === undefined ? {} : { head: outcome(head) }),
    came,
    went,
  };
}

function transition(base: Result | undefined, head: Result | undefined, isOther: boolean): Transition {
  if (base === undefined) return "added";
  if (head === undefined) return "removed";
  if (base.verdict === head.verdict) return isOther || base.cause !== head.cause ? "other-findings" : "same";
  switch (head.verdict) {
    case "FAIL":
      return "new-failure";
    case "DNF":
      return "newly-undecided";
    case "MISS":
      return "newly-missing";
    case "PASS":
      return base.verdict === "FAIL" ? "fixed" : "decided-again";
  }
}

function outcome({ verdict, cause }: Result): Outcome {
  return { verdict, ...(cause === undefined ? {} : { cause }) };
}
