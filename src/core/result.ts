import type { Finding } from "./finding.ts";
import type { TargetName } from "./standard.ts";
import type { Declaration } from "./testcase.ts";
import type { Cause, Verdict } from "./verdict.ts";

/** One testcase of a report: what it asks, what came of it, and on which evidence. */
export interface Result extends Omit<Declaration, "id" | "deviations"> {
  readonly testcase: string;
  readonly standards: readonly Membership[];
  readonly verdict: Verdict;
  /** Of every DNF and MISS. */
  readonly cause?: Cause;
  readonly findings: readonly Finding[];
  /** The probes whose answers were judged; each has a file of this name in the evidence folder. */
  readonly evidence: readonly string[];
  /** From the first of these questions to the last of their answers. */
  readonly startedAt?: string;
  readonly durationMs?: number;
  /** Of PASS and FAIL: when the result expires. */
  readonly validUntil?: string;
  /** Of a PASS: a request behind it had to be repeated. */
  readonly flaky?: true;
  /** Of a FAIL that is put up with: the id of the waiver, or of the first of several. */
  readonly waiver?: string;
  /** The verdict that the baseline has, where there is one and it has the testcase. */
  readonly baseline?: Verdict;
}

/** In which target of which standard a testcase stands. */
export interface Membership {
  readonly standard: string;
  readonly target: TargetName;
}

/** Only these are decided by what the subject showed. */
export function isJudged({ verdict }: Pick<Result, "verdict">): boolean {
  return verdict === "PASS" || verdict === "FAIL";
}
