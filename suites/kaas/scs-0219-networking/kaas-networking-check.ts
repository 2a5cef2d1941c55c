import { testcase } from "../../../src/core/testcase.ts";
import { officialFailures, setUpFailures } from "../e2e/failures.ts";
import { onAccount, resultNeeds } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { networkPolicies } from "../e2e/required-tests.ts";
import { page } from "./page.ts";

/** Where the official suite passes what did not run, nothing is decided here. */
export const kaasNetworkingCheck = testcase({
  id: "kaas-networking-check",
  requirement: "Network policies work as Kubernetes documents them.",
  level: "MUST",
  url: page,
  section: "heavy",
  lifetime: "year",
  deviations: ["D0201-2", "D0201-3", "D0201-4", "D0201-6", "D0201-11", "D0219-1"],
  needs: resultNeeds,
  judge: (facts) =>
    onAccount(networkPolicies, facts, (account) => [
      ...setUpFailures(account),
      ...officialFailures(account),
      ...open(account),
    ]),
});
