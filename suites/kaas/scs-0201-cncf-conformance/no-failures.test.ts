import { testTestcase, type Table } from "../../../src/testing/test-testcase.ts";
import { exampleFacts, exampleNode } from "../e2e/example-facts.ts";
import { endingIn, exampleResult } from "../e2e/example-results.ts";
import type { exceptionNeeds } from "../e2e/on-account.ts";
import { exceptionsJustified } from "./exceptions-justified.ts";
import { noFailures } from "./no-failures.ts";

type Rows = Table<typeof exceptionNeeds>["rejects"];

const all = exampleResult();
const facts = (result: typeof all) => ({ ...exampleFacts, results: [result] });
const secret = "[sig-node] Secrets should be consumable via the environment [Conformance]";
const affinity = "Services should have session affinity work for NodePort service";
const failedAffinity = facts(endingIn(all, affinity, "failed"));
const outside = [exampleNode("ExternalIP", "Hostname"), exampleNode("ExternalIP")];
const lapsed = "2027-07-01T00:00:00Z";

const accepts = {
  "a complete result": facts(all),
  "a failure that only nodes without internal addresses have": { ...failedAffinity, nodes: outside },
  "the same on the last day of the exception": {
    ...failedAffinity,
    nodes: outside,
    clock: { now: "2027-06-30T23:59:59Z" },
  },
};
const notThere = {
  message: "The test failed, and its exception is only for where no node has an address of the type InternalIP.",
  deviation: "D0201-11",
} as const;
const unjustified: Rows = {
  "a failure that only nodes without internal addresses have, where one has such an address": [
    { ...failedAffinity, nodes: [...outside, exampleNode("InternalIP")] },
    notThere,
  ],
  "the same where no node is seen": [{ ...failedAffinity, nodes: [] }, notThere],
  "an exception that has ended": [
    { ...failedAffinity, nodes: outside, clock: { now: lapsed } },
    { message: "The test failed, and its exception ended on 2027-06-30." },
  ],
};
const leavesOpen: Rows = {
  "a test that was left out": [facts(endingIn(all, secret, "skipped")), { deviation: "D0201-6" }],
  "a justified failure where another test was left out": [
    { ...facts(endingIn(endingIn(all, affinity, "failed"), secret, "skipped")), nodes: outside },
  ],
};
const misses: Rows = { "nothing handed in": [{ ...exampleFacts, results: [] }, { cause: "needs-attestation" }] };

testTestcase(noFailures, {
  accepts,
  rejects: {
    "a test that failed": [
      facts(endingIn(all, secret, "failed")),
      { message: "The test failed.", about: { kind: "test", name: secret } },
    ],
    "a cluster that did not become ready": [facts({ ...all, setUp: "failed" })],
    ...unjustified,
  },
  leavesOpen,
  misses,
});

testTestcase(exceptionsJustified, {
  accepts: { ...accepts, "a failure that nobody tolerates": facts(endingIn(all, secret, "failed")) },
  rejects: unjustified,
  leavesOpen,
  misses,
});
