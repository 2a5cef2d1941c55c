import { testcase } from "../../../src/core/testcase.ts";
import { justifiedFailures, setUpFailures } from "../e2e/failures.ts";
import { clusterFacts, exceptionNeeds, onAccount, todayOf } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { networkPolicies } from "../e2e/required-tests.ts";
import { page } from "./page.ts";

export const netpolE2e = testcase({
  id: "scs-0219-netpol-e2e",
  requirement: "No test of network policies fails, except where the reason for tolerating it is there.",
  level: "MUST",
  url: page,
  section: "heavy",
  lifetime: "year",
  deviations: ["D0201-11", "D0219-1"],
  needs: exceptionNeeds,
  judge: (facts) =>
    onAccount(networkPolicies, facts, (account) => [
      ...setUpFailures(account),
      ...justifiedFailures(account, clusterFacts(facts), todayOf(facts)),
      ...open(account),
    ]),
});
