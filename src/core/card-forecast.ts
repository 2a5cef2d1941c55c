import type { VersionOutcome } from "./aggregate.ts";
import type { Standing } from "./card-results.ts";
import { validityOn, type Scope, type Validity } from "./scope.ts";
import type { Verdict } from "./verdict.ts";

/** What changes at one instant, if nobody runs anything until then. */
export interface Step {
  readonly at: string;
  /** The testcases whose results expire, by id in byte order. */
  readonly expires: readonly string[];
  /** The versions for which the scope's timeline has another word from then on. */
  readonly timeline: readonly { readonly version: string; readonly validity: Validity }[];
  /** What the versions come to from then on. */
  readonly versions: readonly {
    readonly version: string;
    readonly verdict: Verdict;
    readonly certifiable: boolean;
  }[];
}

interface Wish {
  readonly scope: Scope;
  readonly standings: readonly Standing[];
  readonly versions: readonly VersionOutcome[];
  readonly at: Date;
  readonly versionsAt: (at: Date) => readonly VersionOutcome[];
}

export function forecastOf({ scope, standings, versions, at, versionsAt }: Wish): readonly Step[] {
  const ends = standings.flatMap(({ newest }) => (newest === undefined ? [] : [newest.expiresAt.getTime()]));
  const switches = scope.timeline.map(({ date }) => Date.parse(date));
  const instants = [...new Set([...ends, ...switches])].filter((instant) => instant > at.getTime());
  return instants
    .sort((a, b) => a - b)
    .map((instant): Step => {
      const expires = standings
        .filter(({ newest }) => newest?.expiresAt.getTime() === instant)
        .map(({ entry }) => entry.id);
      const timeline = versions.flatMap(({ version }) => {
        const validity = validityOn(scope, version, dayOf(instant));
        return validityOn(scope, version, dayOf(instant - 1)) === validity ? [] : [{ version, validity }];
      });
      const outcomes = versionsAt(new Date(instant));
      return {
        at: new Date(instant).toISOString(),
        expires,
        timeline,
        versions: outcomes.map(({ version, verdict, certifiable }) => ({ version, verdict, certifiable })),
      };
    })
    .filter(({ expires, timeline }) => expires.length > 0 || timeline.length > 0);
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
