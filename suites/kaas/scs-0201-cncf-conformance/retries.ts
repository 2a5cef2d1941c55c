import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { onAccount, resultNeeds } from "../e2e/on-account.ts";
import { open } from "../e2e/open.ts";
import { conformance } from "../e2e/required-tests.ts";
import { common } from "./page.ts";

export const retries = testcase({
  ...common,
  id: "scs-0201-retries",
  requirement: "Every conformance test passes at its first attempt.",
  level: "SHOULD",
  deviations: ["D0201-5"],
  needs: resultNeeds,
  judge: (facts) =>
    onAccount(conformance, facts, (account) => [...account.results.flatMap(triedAgain), ...open(account)]),
});

function triedAgain(result: E2eResult): readonly Finding[] {
  if (result.attempts === 1) return [];
  if (result.flaky === null) {
    return [
      inconclusive("Tests may have been tried again, and only their log would tell which.", {
        about: { kind: "result", name: null, id: result.sha256 },
        actual: { attempts: result.attempts },
        cause: "dependency",
        remedy: "Hand in the archive of Sonobuoy, or put e2e.log beside the JUnit file.",
        deviation: "D0201-5",
      }),
    ];
  }
  return result.flaky
    .filter(({ name }) => name === null || conformance.includes(name))
    .map(({ name, attempts }) =>
      violation("The test passed, but not at its first attempt.", {
        about: { kind: "test", name },
        expected: "1 attempt",
        actual: `${attempts} attempts`,
        deviation: "D0201-5",
      }),
    );
}
