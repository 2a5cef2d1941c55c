import { isJudged, type Result } from "./result.ts";

/** What a pipeline that runs the selected testcases may go by. Truth is in the verdicts; this is policy. */
export interface Gate {
  readonly result: "passed" | "failed" | "incomplete";
  /** Every testcase that keeps the gate shut: `FAIL:scs-0103-flavor-1v-4`. */
  readonly reasons: readonly string[];
}

/** Whether a result decides: a main testcase that was not deselected. */
export function gates({ standards, cause }: Result): boolean {
  return cause !== "deselected" && standards.some(({ target }) => target === "main");
}

export function gateOf(results: readonly Result[]): Gate {
  const shut = results.filter((result) => gates(result) && result.verdict !== "PASS");
  const reasons = shut.map(({ verdict, testcase }) => `${verdict}:${testcase}`);
  if (shut.some(({ verdict }) => verdict === "FAIL")) return { result: "failed", reasons };
  if (shut.length > 0) return { result: "incomplete", reasons };
  return results.some(isJudged)
    ? { result: "passed", reasons }
    : { result: "incomplete", reasons: ["nothing was judged"] };
}
