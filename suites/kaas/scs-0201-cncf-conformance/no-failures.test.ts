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
const unlisted = { version: { gitVersion: "v1.39.0" }, results: [{ ...all, server: "v1.39.0", suite: "v1.39.0" }] };
const leavesOpen: Rows = {
  "a test that was left out": [facts(endingIn(all, secret, "skipped")), { deviation: "D0201-6" }],
  "a version of which nobody has listed the tests": [{ ...exampleFacts, ...unlisted }, { cause: "dependency" }],
  "a justified failure where another test was left out": [
    { ...facts(endingIn(endingIn(all, affinity, "failed"), secret, "skipped")), nodes: outside },
  ],
};
const withVendor = (name: string) => facts({ ...all, tests: [...all.tests, { name, ending: "failed" }] });
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
  accepts: {
    ...accepts,
    "a failure that nobody tolerates": facts(endingIn(all, secret, "failed")),
    "a failure of a vendor's test that nobody tolerates": withVendor("[sig-x] Vendor [Conformance]"),
  },
  rejects: {
    ...unjustified,
    "a failure of a further test that may fail with Cilium, without it": [
      withVendor("[sig-x] Vendor should allow egress access to server in CIDR block [Conformance]"),
      { message: "The test failed, and its exception is only for where the network is that of Cilium." },
    ],
  },
  leavesOpen,
  misses,
});
