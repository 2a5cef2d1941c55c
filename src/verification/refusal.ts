/** What a refusal is about. */
export type Reason =
  | "schema"
  | "signature-missing"
  | "signature"
  | "signer"
  | "identity"
  | "statement"
  | "evidence"
  | "scope"
  | "tool"
  | "judgement"
  | "ledger"
  | "rendering"
  | "expired"
  | "future"
  | "not-certifiable"
  | "redaction";

/** One reason why a record is not accepted, in sentences: what is wrong, and what to do about it. */
export interface Refusal {
  readonly reason: Reason;
  readonly message: string;
  readonly remedy: string;
  /** Where in the report: `results[3].verdict`. */
  readonly path?: string;
  readonly testcase?: string;
}

/** What the checks of one part found. */
export interface Findings {
  readonly refusals: readonly Refusal[];
  /** Worth knowing, and no reason to refuse. */
  readonly notes: readonly string[];
}

export const nothing: Findings = { refusals: [], notes: [] };
