import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { aboutTest, setUpFailures } from "../e2e/failures.ts";
import { onAccount, resultNeeds } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { conformance } from "../e2e/required-tests.ts";
import { common } from "./page.ts";

export const executedComplete = testcase({
  ...common,
  id: "scs-0201-executed-complete",
  requirement: "Every conformance test of the cluster's Kubernetes version can be run in it, and was.",
  level: "MUST",
  deviations: ["D0201-1", "D0201-2", "D0201-3", "D0201-4", "D0201-6"],
  needs: resultNeeds,
  judge: (facts) =>
    onAccount(conformance, facts, (account) => {
      const selfSkipped = (account.standings ?? []).filter(({ ending }) => ending === "skipped-itself");
      const lacking = selfSkipped.map((standing) =>
        violation("The test began, did not find in the cluster what it needs, and skipped itself.", {
          about: aboutTest(standing),
          expected: "it runs, as every conformance test can in a conformant cluster",
          remedy: "Look in e2e.log for what it lacked; often it is a second node that takes workloads.",
          deviation: "D0201-6",
        }),
      );
      return [...setUpFailures(account), ...lacking, ...open(account, selfSkipped)];
    }),
});
