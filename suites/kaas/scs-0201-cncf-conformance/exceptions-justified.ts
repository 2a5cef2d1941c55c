import { testcase } from "../../../src/core/testcase.ts";
import { exceptionFor } from "../e2e/exceptions.ts";
import { justifiedFailures } from "../e2e/failures.ts";
import { clusterFacts, exceptionNeeds, onAccount, todayOf } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { conformance } from "../e2e/required-tests.ts";
import { common } from "./page.ts";

export const exceptionsJustified = testcase({
  ...common,
  id: "scs-0201-exceptions-justified",
  requirement: "Where the official list tolerates a failure, the reason that it gives is there.",
  level: "MUST",
  deviations: ["D0201-11"],
  needs: exceptionNeeds,
  judge: (facts) =>
    onAccount(conformance, facts, (account) => {
      const excused = {
        ...account,
        standings: account.standings?.filter((standing) => exceptionFor(standing) !== undefined),
        further: account.further.filter((standing) => exceptionFor(standing) !== undefined),
      };
      return [...justifiedFailures(excused, clusterFacts(facts), todayOf(facts)), ...open(account)];
    }),
});
