/** Why a mutant survives that is no missing test. */
export interface Explanation {
  readonly file: string;
  /** A part of the mutant as the page shows it. */
  readonly change: string;
  readonly why: string;
}
