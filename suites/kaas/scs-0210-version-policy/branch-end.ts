import { compareBranches } from "../../../src/release-data/kubernetes-version.ts";
import type { ReleaseData } from "../../../src/release-data/release-data.ts";
import type { Answer } from "./deadlines.ts";

type Ends = Pick<ReleaseData["endOfLife"], "branches" | "knownUntil">;

/** Upstream has put ends off, by 41 days at most, and never brought one forward. */
const mostDelayDays = 60;

/**
 * Whether upstream has ended a branch; its last day still counts. Branches end in the order in which they began, so
 * a branch that the table lacks is ended when a newer one is, and maintained when an older one is.
 */
export function hasEnded(branch: string, ends: Ends, today: string): Answer {
  const { branches, knownUntil } = ends;
  const answer = (end: string) => isPast(end, knownUntil, today);
  const own = branches[branch];
  if (own !== undefined) return answer(own);
  const others = Object.entries(branches);
  if (others.some(([other, end]) => compareBranches(other, branch) > 0 && answer(end) === "yes")) return "yes";
  return others.some(([other, end]) => compareBranches(other, branch) < 0 && answer(end) === "no") ? "no" : "unknown";
}

/** An end that had not come yet when the table was seen is a plan. */
function isPast(end: string, knownUntil: string, today: string): Answer {
  if (end >= today) return "no";
  const days = (Date.parse(today) - Date.parse(end)) / 86_400_000;
  return end >= knownUntil.slice(0, 10) && days <= mostDelayDays ? "unknown" : "yes";
}
