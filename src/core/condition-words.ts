import type { Condition } from "./policy.ts";

/** Each condition of `--fail-on`, as the end of "The gate is shut by". */
export const conditionWords: Readonly<Record<Condition, string>> = {
  fail: "a main testcase that failed and is not waived",
  dnf: "a main testcase that could not be decided",
  miss: "a main testcase that was selected and not tried",
  regression:
    "a main testcase that is worse than in the baseline: FAIL and was not, or open and had passed or was not there",
  recommended: "a recommended testcase of the level MUST that failed and is not waived",
  extended: "an extended testcase of the level MUST that failed and is not waived",
  flaky: "a main testcase that passed only after a request had to be repeated",
  "waiver-expired": "a testcase that failed, and whose waiver has expired",
  leak: "something that the run created and could not delete",
  blocker: "whatever stands in the way of a certificate, but standards without a testcase, which no run can mend",
};
