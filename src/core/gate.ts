import type { Result } from "./result.ts";

/** What a pipeline that runs the selected testcases may go by. Truth is in the verdicts; this is policy. */
export interface Gate {
  readonly result: "passed" | "failed" | "incomplete";
  /** Every condition that keeps the gate shut, and its testcase: `FAIL:scs-0103-flavor-1v-4`, `flaky:scs-0100-syntax-check`. */
  readonly reasons: readonly string[];
}

/** Whether a result decides: a main testcase that was not deselected. */
export function gates({ standards, cause }: Pick<Result, "standards" | "cause">): boolean {
  return cause !== "deselected" && standards.some(({ target }) => target === "main");
}
