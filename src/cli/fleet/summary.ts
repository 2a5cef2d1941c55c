import type { Gate } from "../../core/gate.ts";
import type { Verdict } from "../../core/verdict.ts";
import { combine } from "../../core/verdict.ts";
import type { ExitCode } from "../exit-code.ts";

/** What became of many subjects: one line each, worst-of groups, and what the process ends with. Times are RFC 3339 in UTC. */
export interface FleetSummary {
  readonly apiVersion: "conformance.scs.community/v1";
  readonly kind: "FleetSummary";
  readonly id: string;
  readonly createdAt: string;
  /** The worst of all. */
  readonly verdict: Verdict;
  readonly exitCode: ExitCode;
  /** By name in byte order. */
  readonly subjects: readonly SubjectOutcome[];
  /** Only groups of which somebody was tested. */
  readonly groups: readonly GroupOutcome[];
}

export interface SubjectOutcome {
  readonly subject: string;
  /** MISS where there is no report. */
  readonly verdict: Verdict;
  readonly exitCode: ExitCode;
  readonly startedAt: string;
  readonly durationMs: number;
  /** Absent where no report came to be. */
  readonly report?: {
    readonly id: string;
    readonly path: string;
    readonly scope: string;
    readonly gate: Gate["result"];
    readonly certifiable: boolean;
    readonly text: string;
    readonly validUntil?: string;
  };
  /** Why there is no report. */
  readonly problem?: string;
}

export interface GroupOutcome {
  readonly group: string;
  readonly verdict: Verdict;
  readonly exitCode: ExitCode;
  /** Those of its subjects that were tested. */
  readonly subjects: readonly string[];
}

/** Of several exit codes the first of these is that of the whole. */
const worstFirst: readonly ExitCode[] = [143, 130, 70, 1, 5, 2, 4, 3, 6, 7, 0];

export function worstExit(codes: Iterable<ExitCode>): ExitCode {
  const seen = new Set(codes);
  return worstFirst.find((code) => seen.has(code)) ?? 2;
}

export interface Tested {
  readonly id: string;
  readonly createdAt: string;
  readonly subjects: readonly SubjectOutcome[];
  /** The subjects of each group, tested or not. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export function summaryOf({ id, createdAt, subjects, groups }: Tested): FleetSummary {
  const sorted = subjects.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));
  const outcomes = [...groups].flatMap(([group, members]) => {
    const tested = sorted.filter(({ subject }) => members.includes(subject));
    return tested.length === 0 ? [] : [{ group, ...worst(tested), subjects: tested.map(({ subject }) => subject) }];
  });
  return {
    apiVersion: "conformance.scs.community/v1",
    kind: "FleetSummary",
    id,
    createdAt,
    ...worst(sorted),
    subjects: sorted,
    groups: outcomes.sort((a, b) => (a.group < b.group ? -1 : 1)),
  };
}

function worst(outcomes: readonly SubjectOutcome[]): { readonly verdict: Verdict; readonly exitCode: ExitCode } {
  return {
    verdict: combine(outcomes.map(({ verdict }) => verdict)),
    exitCode: worstExit(outcomes.map(({ exitCode }) => exitCode)),
  };
}
