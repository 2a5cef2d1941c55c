import type { CardResult, ScoreCard } from "../../core/score-card.ts";
import { cardOf, madeAt, outcomes } from "../../core/testing/card-world.ts";

const { pass, fail, dnf } = outcomes;
const sha256s = ["aa0123456789bbcc", "dd0123456789eeff", "ab0123456789cdef"].map((start) => start.repeat(4));

/** From three reports: one result is new and took the place of another, one was not decided. */
export const card = digested(
  cardOf(
    "2026-12-20T12:00:00Z",
    madeAt("2026-12-19T22:00:00Z", { daily: fail, advice: fail }, { tool: "1.1.0", mode: "recorded" }),
    madeAt("2026-12-17T10:00:00Z", { weekly: dnf, advice: pass }),
    madeAt("2026-06-01T10:00:00Z", { yearly: pass }),
  ),
);
/** The same, when a result has expired and another was never there. */
export const later = digested(
  cardOf("2026-12-21T06:00:00Z", madeAt("2026-12-19T22:00:00Z", { daily: fail, weekly: pass, advice: pass })),
);

export const passing = digested(
  cardOf("2026-12-20T12:00:00Z", madeAt("2026-12-20T10:00:00Z", { daily: pass, weekly: pass, yearly: pass })),
);

/** Of the first card. */
export function resultOf(testcase: string): CardResult {
  const found = card.results.find((each) => each.testcase === testcase);
  if (found === undefined) throw new Error(`${testcase} is not on the card.`);
  return found;
}

/** With digests that can be told from each other. */
function digested(one: ScoreCard): ScoreCard {
  const reports = one.reports.map((each, index) => ({ ...each, sha256: sha256s[index] ?? "" }));
  return { ...one, reports };
}
