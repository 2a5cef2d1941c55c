import type { AnyTestcase, Entry } from "./testcase.ts";

/** One document in one version, as a scope version includes it. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly url: `https://${string}`;
  /** These decide. Empty: the scope includes the document, but nothing is there to test it. */
  readonly main: readonly Entry[];
  /** Official testcases that never decide. */
  readonly recommended: readonly Entry[];
  /** What the text asks beyond the official testcases, with ids of our own. */
  readonly extended: readonly AnyTestcase[];
}

/** A standard that no scope version includes: what tests it is shown, and nothing of it decides. */
export interface StandardAlongside extends Standard {
  readonly main: readonly [];
  readonly recommended: readonly [];
}

export const targets = ["main", "recommended", "extended"] as const;
export type TargetName = (typeof targets)[number];
