import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleFacts } from "../e2e/example-facts.ts";
import { endingIn, exampleResult } from "../e2e/example-results.ts";
import { executedComplete } from "./executed-complete.ts";

const { version, clock } = exampleFacts;
const facts = (...results: ReturnType<typeof exampleResult>[]) => ({ results, version, clock });
const all = exampleResult();
const secret = "[sig-node] Secrets should be consumable via the environment [Conformance]";

testTestcase(executedComplete, {
  accepts: {
    "a complete result": facts(all),
    "tests that failed: they ran": facts(endingIn(all, "[sig-apps]", "failed")),
  },
  rejects: {
    "a test that skipped itself": [
      facts(endingIn(all, secret, "skipped-itself")),
      {
        message: "The test began, did not find in the cluster what it needs, and skipped itself.",
        about: { kind: "test", name: secret },
        deviation: "D0201-6",
      },
    ],
    "a test that skipped itself and ran in another result": [
      facts(endingIn(all, secret, "skipped-itself"), exampleResult({ sha256: "1".repeat(64) })),
    ],
    "a cluster that did not become ready": [facts({ ...all, setUp: "failed" })],
  },
  leavesOpen: {
    "a test that was left out": [
      facts(endingIn(all, secret, "skipped")),
      { message: "1 of the 446 required tests were left out.", actual: [secret], deviation: "D0201-6" },
    ],
    "a version of which nobody has listed the tests": [
      {
        ...facts({ ...all, server: "v1.39.0", suite: "v1.39.0" }),
        version: { gitVersion: "v1.39.0" },
      },
      { cause: "dependency" },
    ],
    "a dry run": [facts({ ...all, dryRun: true }), { deviation: "D0201-4" }, { deviation: "D0201-6" }],
  },
  misses: { "nothing handed in": [facts(), { cause: "needs-attestation" }] },
});
