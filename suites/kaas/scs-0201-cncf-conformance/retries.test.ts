import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleFacts } from "../e2e/example-facts.ts";
import { endingIn, exampleResult } from "../e2e/example-results.ts";
import { retries } from "./retries.ts";

const { version, clock } = exampleFacts;
const facts = (...results: ReturnType<typeof exampleResult>[]) => ({ results, version, clock });
const twice = exampleResult({ attempts: 2 });
const secret = "[sig-node] Secrets should be consumable via the environment [Conformance]";
const policy = "[sig-network] Netpol NetworkPolicy between server and client should support allow-all policy";

testTestcase(retries, {
  accepts: {
    "tests that had one attempt, without a log": facts(exampleResult({ attempts: 1, flaky: null })),
    "tests that had two and took one": facts(twice),
    "a test of network policies that was tried again": facts({ ...twice, flaky: [{ name: policy, attempts: 2 }] }),
    "a test that failed at all attempts": facts(endingIn(twice, secret, "failed")),
    "a result that does not say how many attempts there were, with its log": facts({ ...twice, attempts: null }),
  },
  rejects: {
    "a test that took two": [
      facts({ ...twice, flaky: [{ name: secret, attempts: 2 }] }),
      {
        message: "The test passed, but not at its first attempt.",
        about: { kind: "test", name: secret },
        expected: "1 attempt",
        actual: "2 attempts",
        deviation: "D0201-5",
      },
    ],
    "a test that the log does not name": [
      facts({ ...twice, flaky: [{ name: null, attempts: 3 }] }),
      { about: { kind: "test", name: null }, actual: "3 attempts" },
    ],
  },
  leavesOpen: {
    "two attempts and no log": [
      facts({ ...twice, flaky: null }),
      {
        message: "Tests may have been tried again, and only their log would tell which.",
        about: { kind: "result", name: null, id: "0".repeat(64) },
        actual: { attempts: 2 },
        cause: "dependency",
      },
    ],
    "nobody knows how many attempts, and no log": [facts({ ...twice, attempts: null, flaky: null })],
    "a test that was left out": [facts(endingIn(twice, secret, "skipped")), { deviation: "D0201-6" }],
  },
  misses: { "nothing handed in": [facts()] },
});
