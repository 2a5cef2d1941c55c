import type { Ingredients } from "./assemble.ts";
import { expiry } from "./lifetime.ts";
import { honouredBy, type Policy } from "./policy.ts";
import { isJudged, type Result } from "./result.ts";
import { waive, type Waived } from "./waiving.ts";

type Notes = Pick<Ingredients, "results" | "evidence" | "subject" | "date" | "waivers" | "baseline"> & {
  readonly policy: Policy;
};

/** What a report says of each result beside its verdict, which stays: until when it holds, whether it is flaky, who puts up with it. */
export function annotate({ results, evidence, subject, date, policy, waivers = [], baseline }: Notes): Waived {
  const repeated = new Set(evidence.filter((item) => item.repeated > 0).map(({ probe }) => probe));
  const annotated = results
    .map((result) => withBaseline(withFlakiness(withExpiry(result), repeated), baseline))
    .sort((a, b) => (a.testcase < b.testcase ? -1 : 1));
  return waive(annotated, waivers, {
    subject: subject.name,
    date: policy.waivers?.date ?? date,
    honoured: honouredBy(policy),
  });
}

function withExpiry(result: Result): Result {
  if (!isJudged(result) || result.startedAt === undefined) return result;
  const ends = [expiry(new Date(result.startedAt), result.lifetime), ...givenEnds(result)];
  return { ...result, validUntil: new Date(Math.min(...ends.map((end) => end.getTime()))).toISOString() };
}

/** What somebody attested or ran before is no younger because it was handed in again. */
function givenEnds({ findings }: Result): readonly Date[] {
  return findings.flatMap(({ until }) => (until === undefined ? [] : [new Date(until)]));
}

/** It passed in the end, but somebody should know that the subject was not there at once. */
function withFlakiness(result: Result, repeated: ReadonlySet<string>): Result {
  const { flaky: _, ...rest } = result;
  const isFlaky = result.verdict === "PASS" && result.evidence.some((probe) => repeated.has(probe));
  return isFlaky ? { ...rest, flaky: true } : rest;
}

function withBaseline(result: Result, baseline: Ingredients["baseline"]): Result {
  const { baseline: _, ...rest } = result;
  const before = baseline?.get(result.testcase);
  return before === undefined ? rest : { ...rest, baseline: before };
}
