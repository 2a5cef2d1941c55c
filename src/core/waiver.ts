export const waiverKinds = ["false-positive", "risk-accepted", "known-upstream-bug"] as const;
export const waiverAuthorities = ["operator", "forum"] as const;
export const waiverStates = ["active", "expired", "not-yet", "unused"] as const;

/** Somebody's word that a FAIL is put up with for a while. It can open the gate, and never changes a verdict. */
export interface Waiver {
  readonly id: string;
  readonly testcase: string;
  /** Names of clouds and clusters; absent for every one. */
  readonly subjects?: readonly string[];
  /** Only findings about such an object. */
  readonly match?: { readonly kind?: string; readonly name?: string };
  readonly kind: (typeof waiverKinds)[number];
  readonly justification: string;
  readonly link?: string;
  readonly approvedBy: string;
  /** `forum`: whoever issues certificates. `operator`: whoever runs the subject. */
  readonly authority: (typeof waiverAuthorities)[number];
  /** The first day it holds, YYYY-MM-DD in UTC. */
  readonly approvedAt: string;
  /** The last day it holds, YYYY-MM-DD in UTC. */
  readonly expiresAt: string;
}

/** A waiver, and what became of it in one report. */
export interface WaiverOutcome extends Waiver {
  /** `unused`: it holds, but there is no FAIL here that it speaks of. */
  readonly state: (typeof waiverStates)[number];
  /** Whether a FAIL does not count because of it. */
  readonly applied: boolean;
  /** A sentence about why it is so. */
  readonly message: string;
}
