import { testcase } from "../../../src/core/testcase.ts";
import { officialFailures, setUpFailures } from "../e2e/failures.ts";
import { onAccount, resultNeeds } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { conformance } from "../e2e/required-tests.ts";
import { common } from "./page.ts";

/** Where the official suite passes what did not run, nothing is decided here. */
export const cncfK8sConformance = testcase({
  ...common,
  id: "cncf-k8s-conformance",
  requirement: "Every conformance test of the cluster's Kubernetes version passes.",
  level: "MUST",
  deviations: ["D0201-1", "D0201-2", "D0201-3", "D0201-4", "D0201-6", "D0201-11"],
  needs: resultNeeds,
  judge: (facts) =>
    onAccount(conformance, facts, (account) => [
      ...setUpFailures(account),
      ...officialFailures(account),
      ...open(account),
    ]),
});
