import type { Block, StandardOutcome } from "../core/aggregate.ts";
import type { Finding } from "../core/finding.ts";
import type { CertificationReport } from "../core/report.ts";
import { gates } from "../core/gate.ts";
import type { Result } from "../core/result.ts";
import { targets, type TargetName } from "../core/standard.ts";

/** The results of a report, sorted into what a reader does about them. Every rendering tells the same story. */
interface Outline {
  /** Keep the certificate away: to be mended. */
  readonly failed: readonly Result[];
  /** Recommended and extended testcases that failed: advice. */
  readonly advice: readonly Result[];
  /** Tried without an answer. */
  readonly undecided: readonly Result[];
  /** Not tried, although they belong to the scope. */
  readonly missing: readonly Result[];
  readonly passed: readonly Result[];
  readonly deselected: readonly Result[];
}

export function outlineOf({ results }: CertificationReport): Outline {
  const having = (verdict: Result["verdict"]) => results.filter((result) => result.verdict === verdict);
  return {
    failed: having("FAIL").filter(gates),
    advice: having("FAIL").filter((result) => !gates(result)),
    undecided: decidingFirst(having("DNF")),
    missing: decidingFirst(having("MISS").filter(({ cause }) => cause !== "deselected")),
    passed: having("PASS"),
    deselected: having("MISS").filter(({ cause }) => cause === "deselected"),
  };
}

function decidingFirst(results: readonly Result[]): Result[] {
  return [...results.filter(gates), ...results.filter((result) => !gates(result))];
}

/** The weightiest target a testcase stands in. */
export function targetOf({ standards }: Result): TargetName {
  return targets.find((target) => standards.some((each) => each.target === target)) ?? "extended";
}

/** `MUST`, or `recommended, SHOULD`: how much a testcase weighs. */
export function weightOf(result: Result): string {
  const target = targetOf(result);
  return target === "main" ? result.level : `${target}, ${result.level}`;
}

/** The standards of all versions, each once, by id in byte order; a standard in several versions keeps the newest's words. */
export function standardsOf({ versions }: CertificationReport): StandardOutcome[] {
  const found = new Map<string, StandardOutcome>();
  for (const standard of versions.flatMap(({ standards }) => standards)) {
    if (!found.has(standard.id)) found.set(standard.id, standard);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many testcases a block has; 0 where the target is empty. */
export function sizeOf({ counts }: Block): number {
  return counts.PASS + counts.FAIL + counts.DNF + counts.MISS;
}

/** Results with the same cause together, the most frequent cause first. */
export function byCause(results: readonly Result[]): [Result["cause"], readonly Result[]][] {
  const groups = Map.groupBy(results, ({ cause }) => cause);
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || ((a ?? "") < (b ?? "") ? -1 : 1));
}

/** Results that could not be decided for one and the same reason, such as a question that many of them needed. */
export interface Reason {
  readonly cause: Result["cause"];
  /** Absent where a testcase said nothing. */
  readonly finding?: Finding;
  readonly results: readonly Result[];
}

export function byReason(results: readonly Result[]): Reason[] {
  const groups = Map.groupBy(results, (result) => {
    const telling = tellingFindings(result);
    const [only] = telling;
    const isAlone = telling.length === 1 && only?.about === undefined && only?.actual === undefined;
    return isAlone ? JSON.stringify([result.cause, only?.message, only?.remedy]) : result.testcase;
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [finding] = tellingFindings(first);
    return [{ cause: first.cause, ...(finding === undefined ? {} : { finding }), results: group }];
  });
}

/** What made the verdict what it is. */
export function tellingFindings({ findings }: Result): readonly Finding[] {
  return findings.filter(({ level }) => level !== "note");
}
