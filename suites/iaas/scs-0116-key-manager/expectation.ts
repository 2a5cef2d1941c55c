import { inconclusive, violation, type Deviation, type Finding } from "../../../src/core/finding.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import type { Attempt } from "../../../src/probes/openstack/attempt.ts";

/** What a member must be able to do, and how its failure reads. */
export interface Expectation {
  readonly operation: string;
  /** As it follows "A member may not". */
  readonly act: string;
  /** What is wrong when it was granted and came out otherwise. */
  readonly otherwise: string;
  readonly deviation?: Deviation;
  /** Coming out otherwise says nothing about rights. */
  readonly isUnclear?: true;
}

export const about = { kind: "service", name: "key-manager" } as const;

/** A refusal for lack of rights is a violation; any other one says nothing about rights. */
export function judged(expectations: readonly Expectation[], attempts: readonly Attempt[]): readonly Finding[] {
  return expectations.flatMap((expectation) => {
    const attempt = attempts.find(({ operation }) => operation === expectation.operation);
    return attempt === undefined || attempt.outcome === "done" ? [] : [finding(expectation, attempt)];
  });
}

function finding({ act, otherwise, deviation, isUnclear }: Expectation, { refusal }: Attempt): Finding {
  const expected = `a member can ${act}`;
  const number = deviation === undefined ? {} : { deviation };
  if (refusal === null) {
    if (isUnclear) return inconclusive(otherwise, { about, expected, cause: "unexpected-response" });
    return violation(otherwise, { about, expected, ...number });
  }
  const details = { about, expected, actual: refusal.message };
  if (refusal.status === 403) {
    const message = `A member may not ${act}, though the role must be as good as Barbican's creator.`;
    return violation(message, { ...details, remedy });
  }
  const message = `Whether a member can ${act} is open: the key manager refused it, though not for lack of rights.`;
  return inconclusive(message, { ...details, cause: causeOf(refusal) });
}

const remedy =
  "Let Barbican enforce its new defaults ([oslo_policy] enforce_new_defaults = true), or allow the role member in its policy what the role creator may.";
