import { scoreCard } from "../core/assemble-card.ts";
import { doubtsAbout } from "../core/card-doubts.ts";
import { cardGroups, versionsOf, type CardGroup } from "../core/card-groups.ts";
import type { CardSource, ScoreCard } from "../core/score-card.ts";
import { IntegrityError, UsageError } from "../errors.ts";
import { declaredBy } from "../run/plan.ts";
import { scopeSha256 } from "../scope-digest.ts";
import { scopes } from "../../suites/scopes/scopes.ts";
import type { FoundReport } from "./find-reports.ts";

interface Wish {
  readonly found: readonly FoundReport[];
  /** Reports that are known to exist and were not asked for. */
  readonly neighbours: readonly FoundReport[];
  readonly at: Date;
  readonly now: Date;
}

/** A card for each subject and scope of the reports that were found. */
export function makeCards({ found, neighbours, at, now }: Wish): readonly ScoreCard[] {
  for (const { report, shown } of found) {
    const [doubt, ...more] = doubtsAbout(report, now);
    if (doubt === undefined) continue;
    throw new IntegrityError(`${shown} ${doubt}${more.length === 0 ? "" : ` (and ${more.length} more like that)`}.`);
  }
  const believable = neighbours.filter(
    ({ report }) => report.assessment.mode === "live" && doubtsAbout(report, now).length === 0,
  );
  return cardGroups(found).map((group) => {
    const card = cardOf(group, at);
    refuseOmission(group, card, believable);
    return card;
  });
}

function cardOf(group: CardGroup, at: Date): ScoreCard {
  const scope = scopes.find(({ uuid }) => uuid === group.scopeUuid);
  const [first] = group.sources;
  if (scope === undefined) {
    const name = first?.report.scope.name ?? "";
    throw new UsageError(
      `${first?.report.id} is of the scope ${name} (${group.scopeUuid}), which this tool does not know.`,
    );
  }
  const versions = versionsOf(scope, group);
  if (versions.length === 0) {
    throw new UsageError(`${first?.report.id} has no version of ${scope.name} that this tool knows.`);
  }
  const { subject, sources } = group;
  const declared = declaredBy(versions);
  return scoreCard({ scope, scopeSha256: scopeSha256(scope), versions, declared, subject, sources, at });
}

/** SCS-0003-v2: of a report that is known to exist, every testcase must be in a newer report of the list. */
function refuseOmission(group: CardGroup, card: ScoreCard, neighbours: readonly FoundReport[]): void {
  const given = new Set(group.sources.map(({ sha256 }) => sha256));
  const omitted = neighbours.filter((each) => !given.has(each.sha256) && belongsTo(group, each));
  if (omitted.length === 0) return;
  const { results } = cardOf({ ...group, sources: [...group.sources, ...omitted] }, new Date(card.at));
  for (const { shown, sha256 } of omitted) {
    const missed = results.filter(({ from, expired }) => from?.sha256 === sha256 && expired === undefined);
    const [first] = missed;
    if (first === undefined) continue;
    const others = missed.length === 1 ? "" : ` and ${missed.length - 1} more`;
    throw new UsageError(
      `${shown} has the newest result of ${first.testcase}${others}, and no report may be left out that does (SCS-0003-v2). Merge it, too.`,
    );
  }
}

function belongsTo({ subject, scopeUuid }: CardGroup, { report }: CardSource): boolean {
  return (
    report.scope.uuid === scopeUuid &&
    report.subject.name === subject.name &&
    report.subject.layer === subject.layer &&
    (report.subject.region === undefined || subject.region === undefined || report.subject.region === subject.region)
  );
}
