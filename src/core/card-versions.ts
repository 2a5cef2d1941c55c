import { outcomeOf, type VersionOutcome } from "./aggregate.ts";
import type { Scope, ScopeVersion } from "./scope.ts";
import type { CardResult } from "./score-card.ts";

export interface VersionsWish {
  readonly scope: Scope;
  readonly versions: readonly ScopeVersion[];
  /** By the digests of their files: reports judged from recorded evidence, and those of runs that left something behind. */
  readonly recorded: ReadonlySet<string>;
  readonly leaked: ReadonlySet<string>;
}

/** What the results of a card mean for each version on that day. A part of a run is no obstacle, as long as the union is whole. */
export function cardVersions(
  { scope, versions, recorded, leaked }: VersionsWish,
  results: readonly CardResult[],
  at: Date,
): readonly VersionOutcome[] {
  const byId = new Map(results.map((result) => [result.testcase, result]));
  const date = at.toISOString().slice(0, 10);
  return versions.map((version) => {
    const main = version.standards.flatMap((standard) => standard.main.flatMap(({ id }) => byId.get(id) ?? []));
    const rests = (on: ReadonlySet<string>) =>
      main.some(({ expired, from }) => expired === undefined && from !== undefined && on.has(from.sha256));
    const circumstances = { date, partial: false, recorded: rests(recorded), leaked: rests(leaked) };
    const outcome = outcomeOf(scope, version, byId, circumstances);
    const stale = main.some(({ cause }) => cause === "expired") ? ["stale-result"] : [];
    return { ...outcome, blockers: [...stale, ...outcome.blockers] };
  });
}
