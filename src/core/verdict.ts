/** What one testcase, standard or scope version came to (SCS-0003-v2). */
export type Verdict = "PASS" | "FAIL" | "DNF" | "MISS";

/** Why something was tried but could not be decided. */
export const dnfCauses = [
  "timeout",
  "unreachable",
  "unauthorized",
  "quota",
  "rate-limited",
  "privilege",
  "unexpected-response",
  "dependency",
  "cancelled",
  "tool-bug",
] as const;
export type DnfCause = (typeof dnfCauses)[number];

/** Why something that belongs to the scope was not tried. */
export const missCauses = [
  "deselected",
  "interrupted",
  "read-only",
  "needs-attestation",
  "attestation-expired",
  "expired",
  "not-implemented",
  "not-assessed",
  "not-recorded",
] as const;
export type MissCause = (typeof missCauses)[number];

export type Cause = DnfCause | MissCause;

/** The order of SCS-0003-v2: the first of these that occurs is the verdict of the whole. */
export const worstFirst: readonly Verdict[] = ["FAIL", "MISS", "DNF", "PASS"];

/** Nothing judged is MISS, never PASS. */
export function combine(verdicts: Iterable<Verdict>): Verdict {
  const seen = new Set(verdicts);
  return worstFirst.find((verdict) => seen.has(verdict)) ?? "MISS";
}

export function isMissCause(cause: Cause): cause is MissCause {
  return (missCauses as readonly Cause[]).includes(cause);
}
