import { expiry } from "../../core/lifetime.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";

/** What the official format knows: passed, not decided, failed. */
export type OfficialResult = 1 | 0 | -1;

export interface OfficialStandard {
  readonly id: string;
  /** Each official testcase stands in the first standard that has it. */
  readonly results: readonly Result[];
}

/** The testcases of the official scope: those of our own are not for its monitor. */
export function officialStandards({ versions, results }: CertificationReport): readonly OfficialStandard[] {
  const known = new Map(results.map((result) => [result.testcase, result]));
  const standards = new Map<string, Result[]>();
  const taken = new Set<string>();
  for (const { id, main, recommended, alongside } of versions.flatMap((version) => version.standards)) {
    if (alongside) continue;
    const own = standards.get(id) ?? [];
    standards.set(id, own);
    for (const testcase of [...main.testcases, ...recommended.testcases]) {
      const result = known.get(testcase);
      if (result === undefined || taken.has(testcase)) continue;
      taken.add(testcase);
      own.push(result);
    }
  }
  return [...standards].map(([id, own]) => ({ id, results: own })).filter((standard) => standard.results.length > 0);
}

/**
 * When the report's answers were complete. What is judged again is as old as its record, or else an old record would
 * count as today's.
 */
export function checkedAt({ assessment, evidence }: CertificationReport): Date {
  const ends = evidence.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  if (assessment.mode === "live" || ends.length === 0) return new Date(assessment.finishedAt);
  return new Date(Math.max(...ends));
}

/** What was not tried has no result, so that the monitor shows it as missing; nor has what is good no more. */
export function officialResult(result: Result, at: Date): OfficialResult | undefined {
  return hasExpired(result, at) ? undefined : officialResults[result.verdict];
}

const officialResults = { PASS: 1, DNF: 0, FAIL: -1, MISS: undefined } as const;

export function hasExpired({ validUntil }: Result, at: Date): boolean {
  return validUntil !== undefined && Date.parse(validUntil) <= at.getTime();
}

/** The monitor counts from the end of the run; what was handed in may end before. */
export function endsEarly({ validUntil, lifetime }: Result, at: Date): boolean {
  return validUntil !== undefined && Date.parse(validUntil) < expiry(at, lifetime).getTime();
}
