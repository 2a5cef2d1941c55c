import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleFacts } from "../e2e/example-facts.ts";
import { endingIn, exampleResult } from "../e2e/example-results.ts";
import { conformance, networkPolicies } from "../e2e/required-tests.ts";
import { kaasNetworkingCheck } from "./kaas-networking-check.ts";
import { netpolE2e } from "./netpol-e2e.ts";

const all = exampleResult({ skip: "\\[Disruptive\\]|NoExecuteTaintManager" }, networkPolicies);
const { version, clock } = exampleFacts;
const facts = (...results: (typeof all)[]) => ({ results, version, clock });
const inCluster = (...results: (typeof all)[]) => ({ ...exampleFacts, results });
const denial = "should support a 'default-deny-all' policy";
const updated = "should allow ingress access from updated namespace";
const remedy =
  "Run it alone to see why: sonobuoy run --wait --e2e-focus 'Netpol NetworkPolicy between server and client should support a .default-deny-all. policy'";

testTestcase(kaasNetworkingCheck, {
  accepts: {
    "a complete result": facts(all),
    "failures of all that may fail in every cluster": facts(
      [updated, "SCTPConnectivity", "CIDR"].reduce((result, part) => endingIn(result, part, "failed"), all),
    ),
    "a result with the conformance tests in it, of which one failed": facts({
      ...all,
      focus: "NetworkPolicy|\\[Conformance\\]",
      tests: [...all.tests, ...endingIn(exampleResult(), "[sig-apps]", "failed").tests],
    }),
  },
  rejects: {
    "a policy that is not heeded": [facts(endingIn(all, denial, "failed")), { message: "The test failed.", remedy }],
  },
  leavesOpen: {
    "a test that was left out": [
      facts(endingIn(all, denial, "skipped")),
      { message: "1 of the 50 required tests were left out.", deviation: "D0201-6" },
    ],
    "tests that may fail, but were left out": [facts(endingIn(all, "SCTPConnectivity", "skipped"))],
    "a dry run": [facts({ ...all, dryRun: true }), { deviation: "D0201-4" }, { deviation: "D0201-6" }],
    "one test fewer than the version has": [
      { ...facts({ ...all, server: "v1.37.1", suite: "v1.37.1" }), version: { gitVersion: "v1.37.1" } },
      { message: "1 of the 51 required tests are not in the result." },
    ],
  },
  misses: { "a result of the conformance tests only": [facts(exampleResult({}, conformance))] },
});

const withCilium = { networkPlugins: ["cilium"] };
const old = { server: "v1.35.4", suite: "v1.35.4" };

testTestcase(netpolE2e, {
  accepts: {
    "a complete result": inCluster(all),
    "ranges of addresses that Cilium does not apply": { ...inCluster(endingIn(all, "CIDR", "failed")), ...withCilium },
    "SCTP that Cilium does not support": { ...inCluster(endingIn(all, "SCTPConnectivity", "failed")), ...withCilium },
    "a test that fails at times before 1.36": {
      ...inCluster({ ...endingIn(all, updated, "failed"), ...old }),
      version: { gitVersion: "v1.35.4" },
    },
  },
  rejects: {
    "a policy that is not heeded": [inCluster(endingIn(all, denial, "failed")), { message: "The test failed." }],
    "the same with Cilium": [{ ...inCluster(endingIn(all, denial, "failed")), ...withCilium }],
    "a range of addresses that another network does not apply": [
      inCluster(endingIn(all, "should allow egress access to server in CIDR block", "failed")),
      { message: "The test failed, and its exception is only for where the network is that of Cilium." },
    ],
    "SCTP that another network does not support": [
      inCluster(endingIn(all, "using SCTP should enforce policy based on Ports", "failed")),
      { deviation: "D0201-11" },
    ],
    "a test that fails at times before 1.36, in 1.36": [
      inCluster(endingIn(all, updated, "failed")),
      { message: "The test failed, and its exception is only for where Kubernetes is older than 1.36." },
    ],
  },
  leavesOpen: { "a test that was left out": [inCluster(endingIn(all, denial, "skipped"))] },
  misses: { "nothing handed in": [inCluster()] },
});
