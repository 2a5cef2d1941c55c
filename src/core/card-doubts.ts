import { givenEnds } from "./card-results.ts";
import { expiry } from "./lifetime.ts";
import type { CertificationReport } from "./report.ts";
import { isJudged, type Result } from "./result.ts";

/** Clocks differ; by more than this, something is wrong. */
const toleranceMs = 5 * 60_000;

/** Why a report cannot be believed before anything is made of it, each as half a sentence that follows its name. */
export function doubtsAbout({ assessment, results }: CertificationReport, now: Date): readonly string[] {
  const { startedAt, finishedAt } = assessment;
  return [
    ...(Date.parse(finishedAt) > now.getTime() + toleranceMs
      ? [`is from the future: it was made at ${finishedAt}, and it is ${now.toISOString()} now`]
      : []),
    ...(Date.parse(startedAt) > Date.parse(finishedAt) ? [`ended before it began, at ${finishedAt}`] : []),
    ...twice(results).map((testcase) => `has ${testcase} twice`),
    ...results.flatMap((result) => [...late(result, finishedAt), ...untrueEnd(result)]),
  ];
}

/** A result that is younger than its report would take the place of what really is newer. */
function late({ testcase, startedAt }: Result, finishedAt: string): string[] {
  if (startedAt === undefined || Date.parse(startedAt) <= Date.parse(finishedAt) + toleranceMs) return [];
  return [`says that ${testcase} was asked at ${startedAt}, after its run had ended`];
}

function untrueEnd(result: Result): string[] {
  const { testcase, startedAt, lifetime, validUntil } = result;
  const ends =
    isJudged(result) && startedAt !== undefined ? [expiry(new Date(startedAt), lifetime), ...givenEnds(result)] : [];
  const end = ends.length === 0 ? undefined : Math.min(...ends.map((each) => each.getTime()));
  const said = validUntil === undefined ? undefined : Date.parse(validUntil);
  if (end === said) return [];
  const truth = end === undefined ? "has no end" : `expires at ${new Date(end).toISOString()}`;
  return [`says that ${testcase} is valid until ${validUntil ?? "no instant at all"}, but a result like that ${truth}`];
}

function twice(results: readonly Result[]): string[] {
  const seen = new Set<string>();
  return results.flatMap(({ testcase }) => (seen.size === seen.add(testcase).size ? [testcase] : []));
}
