import { gates } from "../../core/gate.ts";
import type { Refusal } from "../refusal.ts";
import type { Case } from "../case.ts";

/** Whether the report is from before the instant, and still good at it. */
export function timeFits(one: Case): readonly Refusal[] {
  return [...isPast(one), ...isFresh(one)];
}

/** Two clocks are never quite the same. */
const toleranceMs = 300_000;

function isPast({ report, wishes: { at } }: Case): readonly Refusal[] {
  const times = [
    ["createdAt", report.createdAt],
    ["assessment.startedAt", report.assessment.startedAt],
    ["assessment.finishedAt", report.assessment.finishedAt],
    ...report.evidence.map(({ startedAt }, index) => [`evidence[${index}].startedAt`, startedAt] as const),
  ] as const;
  const first = times.find(([, time]) => Date.parse(time) > at.getTime() + toleranceMs);
  if (first === undefined) return [];
  const [path, time] = first;
  return [
    {
      reason: "future",
      message: `The report is from the future: ${path} is ${time}, and it is looked at as of ${at.toISOString()}.`,
      remedy:
        "Set the clock, here or where the run was made; for an earlier instant on purpose, name a later one with --at.",
      path,
    },
  ];
}

function isFresh({ report, wishes: { at } }: Case): readonly Refusal[] {
  const old = report.results
    .map((result, index) => ({ result, index }))
    .filter(({ result }) => gates(result) && result.validUntil !== undefined)
    .filter(({ result }) => Date.parse(result.validUntil ?? "") <= at.getTime());
  const [first] = old.toSorted((a, b) => ((a.result.validUntil ?? "") < (b.result.validUntil ?? "") ? -1 : 1));
  if (first === undefined) return [];
  const { testcase, validUntil = "" } = first.result;
  const count = old.length === 1 ? "One result that decides has" : `${old.length} results that decide have`;
  return [
    {
      reason: "expired",
      message: `${count} expired at ${at.toISOString()}, ${testcase} as the first at ${validUntil}.`,
      remedy: "Run the testcases again; to see whether the report was good on an earlier day, name that with --at.",
      path: `results[${first.index}].validUntil`,
      testcase,
    },
  ];
}
