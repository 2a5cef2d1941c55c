import type { CardResult, ScoreCard } from "../../core/score-card.ts";
import { counted, timeInWords } from "../in-words.ts";
import { capped } from "../capped.ts";
import { oneLine } from "../printable.ts";

const mostNames = 3;

export function isMain({ standards }: CardResult): boolean {
  return standards.some(({ target }) => target === "main");
}

/** `PASS`, `MISS expired (was PASS)` */
export function outcomeInWords({ verdict, cause, expired }: CardResult): string {
  const was = expired === undefined ? "" : ` (was ${expired})`;
  return `${cause === undefined ? verdict : `${verdict} ${cause}`}${was}`;
}

/** `5 h`, `3 days` */
export function ageInWords(ageMs: number): string {
  const hours = Math.floor(ageMs / 3_600_000);
  return hours < 48 ? `${hours} h` : counted(Math.floor(hours / 24), "day");
}

/** `prod1, region RegionOne` */
export function subjectInWords({ subject }: ScoreCard): string {
  return oneLine(subject.region === undefined ? subject.name : `${subject.name}, region ${subject.region}`);
}

/** What happens at a step: what expires, what the timeline says, and what the versions come to if that is another verdict. */
export function stepInWords(card: ScoreCard, index: number): readonly string[] {
  const step = card.forecast[index];
  if (step === undefined) return [];
  const before = card.forecast[index - 1]?.versions ?? card.versions;
  const was = new Map(before.map(({ version, verdict }) => [version, verdict]));
  const { shown, more } = capped(step.expires, mostNames);
  const names = `${shown.map(oneLine).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const verb = step.expires.length === 1 ? "expires" : "expire";
  return [
    ...(shown.length === 0 ? [] : [`${counted(step.expires.length, "result")} ${verb}: ${names}`]),
    ...step.timeline.map(({ version, validity }) => `${version} is ${validity} from then on`),
    ...step.versions
      .filter(({ version, verdict }) => was.get(version) !== verdict)
      .map(({ version, verdict }) => `${version}: ${was.get(version) ?? "none"} -> ${verdict}`),
  ];
}

/** Which results took the place of others that say something else, a sentence each. */
export function supersededInWords({ results }: ScoreCard): readonly string[] {
  return results.flatMap(({ testcase, verdict, expired, from, checkedAt, superseded }) =>
    from === undefined || checkedAt === undefined
      ? []
      : superseded.map(
          (old) =>
            `${testcase}: ${expired ?? verdict} of ${from.id} (${timeInWords(checkedAt)}) counts, not ${old.verdict} of ${old.from.id} (${timeInWords(old.checkedAt)}).`,
        ),
  );
}
