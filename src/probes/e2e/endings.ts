/** How a test ended, in Ginkgo's words, best first. `skipped-itself`: it began, and said what it lacked. */
export const endings = [
  "passed",
  "skipped",
  "pending",
  "skipped-itself",
  "unknown",
  "interrupted",
  "aborted",
  "timedout",
  "panicked",
  "failed",
] as const;
export type Ending = (typeof endings)[number];

export function worse(a: Ending, b: Ending): Ending {
  return endings.indexOf(a) > endings.indexOf(b) ? a : b;
}

/** The cluster got it wrong; what was cut off says nothing. */
export function isFailure(ending: Ending): boolean {
  return ending === "failed" || ending === "panicked" || ending === "timedout";
}

export function ran(ending: Ending): boolean {
  return ending === "passed" || isFailure(ending);
}
