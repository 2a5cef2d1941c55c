import { heaviestOf, reasonsOf, type Weight } from "../core/reasons.ts";
import type { CertificationReport } from "../core/report.ts";

/** What the process ends with; `scs-conformance explain exit-codes` shows this table. */
export const exitCodes = {
  0: "The gate is satisfied: every selected main testcase passed, or whatever else the policy asks for, and at least one was judged.",
  1: "A main testcase of the selection failed, or another one that the policy counts.",
  2: "Usage or configuration: something has to be changed on our side, the message says what.",
  3: "Incomplete: nothing failed, but a main testcase of the selection could not be decided or was not tried.",
  4: "The subject is unusable: it cannot be reached, it refused the login, or the roles are too high or too low. Of publish: the monitor cannot be reached, or did not take everything.",
  5: "Integrity: a record or report is not what it says it is.",
  6: "Nothing else keeps the gate shut, but something that the run created is still there: scs-conformance cleanup.",
  7: "The verdicts satisfy the gate, but the policy asks for more: nothing flaky, or nothing in the way of a certificate.",
  70: "A bug in this tool.",
  130: "Interrupted by Ctrl-C; the report is written.",
  143: "Terminated; the report is written.",
} as const;

export type ExitCode = keyof typeof exitCodes;

const codes: Readonly<Record<Weight, ExitCode>> = { failure: 1, unusable: 4, open: 3, leak: 6, policy: 7 };

/** When several apply, the first of 130/143, 1, 4, 3, 6, 7, 0. Codes 2, 5 and 70 have no report to look at. */
export function exitCodeOf(report: CertificationReport, interruptedBy: "SIGINT" | "SIGTERM" | undefined): ExitCode {
  if (interruptedBy) return interruptedBy === "SIGINT" ? 130 : 143;
  const heaviest = heaviestOf(reasonsOf(report));
  return heaviest === undefined ? 0 : codes[heaviest];
}
