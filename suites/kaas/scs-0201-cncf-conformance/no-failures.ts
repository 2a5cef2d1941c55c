import { testcase } from "../../../src/core/testcase.ts";
import { justifiedFailures, setUpFailures } from "../e2e/failures.ts";
import { clusterFacts, exceptionNeeds, onAccount, todayOf } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { conformance } from "../e2e/required-tests.ts";
import { common } from "./page.ts";

export const noFailures = testcase({
  ...common,
  id: "scs-0201-no-failures",
  requirement: "No conformance test fails, except where the reason for tolerating it is there.",
  level: "MUST",
  deviations: ["D0201-11"],
  needs: exceptionNeeds,
  judge: (facts) =>
    onAccount(conformance, facts, (account) => [
      ...setUpFailures(account),
      ...justifiedFailures(account, clusterFacts(facts), todayOf(facts)),
      ...open(account),
    ]),
});
