import type { Cause } from "./verdict.ts";

/** The object a finding is about, by the name its owner knows. */
export interface Thing {
  /** What it is, in the words of its API: `flavor`, `image`, `volume type`, `service`. */
  readonly kind: string;
  /** Null where the object has none. */
  readonly name: string | null;
  readonly id?: string;
}

/** One thing a testcase has to say. */
export interface Finding {
  /** A violation makes the testcase FAIL, an inconclusive finding DNF (or MISS, by its cause), a note changes nothing. */
  readonly level: "violation" | "inconclusive" | "note";
  /** A full sentence for the operator who must act. */
  readonly message: string;
  readonly about?: Thing;
  readonly expected?: unknown;
  readonly actual?: unknown;
  /** The command or change that mends it. */
  readonly remedy?: string;
  /** The official rule and the standard's text disagree here: the number in the register of deviations. */
  readonly deviation?: Deviation;
  /** When what the verdict rests on is good no more, if that is not a matter of when this tool looked; RFC 3339. */
  readonly until?: string;
  /** Only of an inconclusive finding. */
  readonly cause?: Cause;
}

export type Deviation = `D${number}` | `D${number}-${number}`;

type Details = Pick<Finding, "about" | "expected" | "actual" | "remedy" | "deviation" | "until">;

/** The cloud does not do what the standard asks. */
export function violation(message: string, details: Details = {}): Finding {
  return { level: "violation", message, ...details };
}

/** We do not know, and say why. */
export function inconclusive(message: string, details: Details & { readonly cause: Cause }): Finding {
  return { level: "inconclusive", message, ...details };
}

/** Worth knowing, without effect on the verdict. */
export function note(message: string, details: Details = {}): Finding {
  return { level: "note", message, ...details };
}
