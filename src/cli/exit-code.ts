import type { CertificationReport } from "../core/report.ts";

/** What the process ends with; `scs-conformance explain exit-codes` shows this table. */
export const exitCodes = {
  0: "The gate is satisfied: every selected main testcase passed, and at least one was judged.",
  1: "A main testcase of the selection failed.",
  2: "Usage or configuration: something has to be changed on our side, the message says what.",
  3: "Incomplete: nothing failed, but a main testcase of the selection could not be decided or was not tried.",
  4: "The subject is unusable: it cannot be reached, it refused the login, or the roles are too high or too low.",
  5: "Integrity: a record or report is not what it says it is.",
  6: "The gate is satisfied, but something that the run created is still there: scs-conformance cleanup.",
  70: "A bug in this tool.",
  130: "Interrupted by Ctrl-C; the report is written.",
  143: "Terminated; the report is written.",
} as const;

export type ExitCode = keyof typeof exitCodes;

/** When several apply, the first of 130/143, 1, 4, 3, 6, 0. Codes 2, 5 and 70 have no report to look at. */
export function exitCodeOf(
  { headline, preflight, resources }: CertificationReport,
  interruptedBy: "SIGINT" | "SIGTERM" | undefined,
): ExitCode {
  if (interruptedBy) return interruptedBy === "SIGINT" ? 130 : 143;
  if (headline.gate.result === "failed") return 1;
  if (preflight.verdict !== "PASS") return 4;
  if (headline.gate.result === "incomplete") return 3;
  return resources.leaked.length > 0 ? 6 : 0;
}
