import type { Deviation, Finding } from "./finding.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Facts, Needs } from "./probe.ts";

/** What is known of a testcase before anybody can run it. Certificates refer to its id, which is stable for ever. */
export interface Declaration {
  readonly id: string;
  /** What the standard asks, in our words: one sentence. */
  readonly requirement: string;
  readonly level: "MUST" | "SHOULD" | "MAY";
  readonly url: `https://${string}`;
  /** How heavy it is: requests only, small resources, hours. */
  readonly section: "light" | "medium" | "heavy";
  readonly lifetime: Lifetime;
  /** Where the official rule and the text part, in the matters that it decides. */
  readonly deviations?: readonly Deviation[];
}

/** The unit that is judged. */
export interface Testcase<N extends Needs> extends Declaration {
  readonly needs: N;
  /** Pure and synchronous: the same facts always lead to the same findings. No findings is a PASS. */
  judge(facts: Facts<N>): readonly Finding[];
}

/** A testcase of a published scope that nobody can run yet: always MISS, never forgotten. */
export interface Pending extends Declaration {
  readonly pending: "not-implemented" | "needs-attestation";
}

// `any`: whoever only passes testcases on has no need of the types of their facts.
export type AnyTestcase = Testcase<any>;

export type Entry = AnyTestcase | Pending;

export function isPending(entry: Entry): entry is Pending {
  return "pending" in entry;
}

/** Gives a testcase its types: `judge` sees exactly the facts it needs. */
export function testcase<N extends Needs>(definition: Testcase<N>): Testcase<N> {
  return definition;
}
