import { compareBranches } from "../../../src/release-data/kubernetes-version.ts";
import type { Answer } from "./deadlines.ts";

/** The last day of each branch. */
type Ends = Readonly<Record<string, string>>;

/**
 * Whether upstream has ended a branch; its last day still counts. Branches end in the order in which they began, so
 * a branch that the table lacks is ended when a newer one is, and maintained when an older one is.
 */
export function hasEnded(branch: string, ends: Ends, today: string): Answer {
  const end = ends[branch];
  if (end !== undefined) return end < today ? "yes" : "no";
  const others = Object.entries(ends);
  if (others.some(([other, day]) => compareBranches(other, branch) > 0 && day < today)) return "yes";
  return others.some(([other, day]) => compareBranches(other, branch) < 0 && day >= today) ? "no" : "unknown";
}
