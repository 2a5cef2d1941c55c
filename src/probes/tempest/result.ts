/** How a test ended. `unfinished`: it was begun, and nothing more is known. */
export const outcomes = ["passed", "failed", "skipped", "unfinished"] as const;
export type Outcome = (typeof outcomes)[number];

/** What one of the formats says, test by test in its order; a test that was tried again stands there again. */
export interface Reading {
  readonly tests: readonly { readonly id: string; readonly outcome: Outcome }[];
  /** When the last of them ended, RFC 3339; undefined where the format does not say. */
  readonly madeAt: string | undefined;
  /** Why there may be more than could be read: half a sentence. */
  readonly damage: string | undefined;
}
