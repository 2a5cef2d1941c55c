import type { Judgeable } from "./judge.ts";
import type { Facts, Needs } from "./probe.ts";

/** What must hold before anything else is asked. It is judged like a testcase: anything but PASS stops the run. */
export interface Preflight<N extends Needs> extends Judgeable<N> {
  /** What the report says of the subject and of who asked. */
  describe(facts: Facts<N>): SubjectDetails;
}

export interface SubjectDetails {
  readonly region?: string;
  readonly credentials?: Credentials;
}

export interface Credentials {
  readonly kind: string;
  readonly roles: readonly string[];
  readonly project?: string;
}

// `any`: whoever only passes a preflight on has no need of the types of its facts.
export type AnyPreflight = Preflight<any>;
