import type { Cause } from "./verdict.ts";

/** What came of asking one probe, as it is stored and judged again. */
export interface Evidence {
  readonly probe: string;
  readonly summary: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly exchanges: readonly Exchange[];
  readonly settled: Settled;
}

/** A failed probe is a value, not an exception: many testcases may ask for it. */
export type Settled = { readonly ok: true; readonly fact: unknown } | { readonly ok: false; readonly failure: Failure };

export interface Failure {
  readonly cause: Cause;
  /** A sentence for the operator. */
  readonly message: string;
  readonly remedy?: string;
}

/** One request to the subject. No headers, no bodies. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** Undefined when no answer came. */
  readonly status?: number;
  readonly durationMs: number;
  readonly requestId?: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Why no answer came. */
  readonly error?: string;
}
