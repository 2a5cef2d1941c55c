import { expect } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { exampleFacts } from "../e2e/example-facts.ts";
import { endingIn, exampleResult, namesIn } from "../e2e/example-results.ts";
import { conformance, networkPolicies } from "../e2e/required-tests.ts";
import { cncfK8sConformance } from "./cncf-k8s-conformance.ts";

const { version, clock } = exampleFacts;
const facts = (...results: ReturnType<typeof exampleResult>[]) => ({ results, version, clock });
const all = exampleResult();
const secret = "[sig-node] Secrets should be consumable via the environment [Conformance]";
const affinity = "Services should have session affinity work for NodePort service";
const alone = (ending: "passed" | "skipped") => endingIn(exampleResult({ parallel: true }), "[Serial]", ending);
const rest = exampleResult({
  sha256: "1".repeat(64),
  focus: "\\[Serial\\].*\\[Conformance\\]",
  tests: all.tests.map(({ name }) => ({ name, ending: name.includes("[Serial]") ? "passed" : "skipped" })),
});
const about = { kind: "test", name: secret };

testTestcase(cncfK8sConformance, {
  accepts: {
    "a complete result": facts(all),
    "a parallel run that left nothing out": facts(alone("passed")),
    "a parallel run, and one of what must run alone": facts(alone("skipped"), rest),
    "the same in the other order": facts(rest, alone("skipped")),
    "what may fail in every cluster": facts(endingIn(all, affinity, "failed")),
    "a test that passed at its second attempt": facts({ ...all, flaky: [{ name: secret, attempts: 2 }], attempts: 2 }),
    "a failure in a result of network policies": facts(
      all,
      endingIn(exampleResult({}, networkPolicies), "CIDR", "failed"),
    ),
    "a test of a kind that no conformance test is": facts({ ...all, others: { known: 4, ran: 1 } }),
    "a patch since": { ...facts(all), version: { gitVersion: "v1.36.6" } },
    "what a vendor adds to the version": { ...facts(all), version: { gitVersion: "v1.36.3+k3s1" } },
    "a result that says no version, with exactly the tests of this one": facts({ ...all, server: null, suite: null }),
    "a result that says no time": facts({ ...all, madeAt: null }),
    "a result on the last day of its year": { ...facts(all), clock: { now: "2027-10-31T23:59:59Z" } },
    "tests whose tags stand elsewhere": facts({
      ...all,
      tests: all.tests.map(({ name, ending }) => ({
        name: `${name.replace(/ \[Conformance\]/, "")} [NodeConformance] [Conformance]`,
        ending,
      })),
    }),
  },
  rejects: {
    "a test that failed": [
      facts(endingIn(all, secret, "failed")),
      {
        message: "The test failed.",
        about,
        expected: "passed",
        actual: "failed",
        remedy:
          "Run it alone to see why: sonobuoy run --wait --e2e-focus 'Secrets should be consumable via the environment'",
      },
    ],
    "a test that panicked": [facts(endingIn(all, secret, "panicked")), { about, actual: "panicked" }],
    "a test that took too long": [facts(endingIn(all, secret, "timedout")), { about, actual: "timedout" }],
    "a test that failed and passed when it was run again": [
      facts(endingIn(all, secret, "failed"), { ...all, sha256: "1".repeat(64) }),
      { about },
    ],
    "a conformance test of a vendor that failed": [
      facts({ ...all, tests: [...all.tests, { name: "[sig-x] Vendor [Conformance]", ending: "failed" }] }),
      { about: { kind: "test", name: "[sig-x] Vendor [Conformance]" } },
    ],
    "a cluster that did not become ready": [
      facts({ ...all, setUp: "failed", tests: all.tests.map(({ name }) => ({ name, ending: "skipped" })) }),
      { message: "The cluster did not become ready for the tests, so that their preparation failed." },
    ],
    "a failure where others were left out": [
      facts(endingIn(endingIn(all, secret, "failed"), "[sig-apps]", "skipped")),
      { about },
    ],
  },
  leavesOpen: {
    "one test that is missing": [
      facts(endingIn(all, secret, "missing")),
      {
        message: "1 of the 446 required tests are not in the result.",
        actual: ["[sig-node] Secrets should be consumable via the environment"],
        deviation: "D0201-6",
        cause: "dependency",
      },
    ],
    "one that was left out": [facts(endingIn(all, secret, "skipped")), { deviation: "D0201-6", actual: [secret] }],
    "one that is pending": [facts(endingIn(all, secret, "pending")), { deviation: "D0201-6", actual: [secret] }],
    "one that skipped itself": [
      facts(endingIn(all, secret, "skipped-itself")),
      {
        message: "1 of the 446 required tests did not find in the cluster what they need, and skipped themselves.",
        deviation: "D0201-6",
      },
    ],
    "one that was cut off": [facts(endingIn(all, secret, "interrupted")), { deviation: "D0201-3" }],
    "one that was given up": [facts(endingIn(all, secret, "aborted")), { deviation: "D0201-3" }],
    "one of which nobody knows how it ended": [facts(endingIn(all, secret, "unknown")), { deviation: "D0201-3" }],
    "a parallel run without what must run alone": [
      facts(alone("skipped")),
      {
        message: "29 of the 446 required tests must run alone, so the parallel run left them out.",
        deviation: "D0201-1",
      },
    ],
    "a parallel run that left out others as well": [
      facts(endingIn(alone("skipped"), secret, "skipped")),
      { deviation: "D0201-1" },
      { deviation: "D0201-6", actual: [secret] },
    ],
    "only what must run alone": [facts(rest), { message: "417 of the 446 required tests were left out." }],
    "a dry run": [facts({ ...all, dryRun: true }), { deviation: "D0201-4" }, { deviation: "D0201-6" }],
    "patience of Sonobuoy that ended": [
      facts({ ...all, plugin: "timeout", tests: [] }),
      { message: "Sonobuoy waited for the result of the tests until its patience ended.", deviation: "D0201-2" },
      { message: "Not one of the required tests ran.", deviation: "D0201-6" },
    ],
    "an error of Sonobuoy beside tests that all passed": [facts({ ...all, plugin: "error" }), { deviation: "D0201-2" }],
    "a run that was ended early": [
      facts({ ...all, cutOff: "Interrupted by User" }),
      { message: "The run of the tests was ended early: Interrupted by User." },
    ],
    "no test at all": [facts({ ...all, tests: [] }), { message: "Not one of the required tests ran." }],
    "a file that ends too early, though all are in it": [
      facts({ ...all, damage: "its end is missing" }),
      { message: "The result cannot be read to its end: its end is missing." },
    ],
    "a cluster that had another version": [
      facts({ ...all, server: "v1.35.9" }),
      { message: "The result is of a cluster with Kubernetes v1.35.9, and this one has v1.36.3." },
      { message: "Not one of the required tests ran." },
    ],
    "tests of another version": [
      facts({ ...all, suite: "v1.37.0" }),
      { message: "The tests were those of Kubernetes v1.37.0, and this cluster has v1.36.3." },
      {},
    ],
    "a failure in a cluster that had another version": [
      facts({ ...endingIn(all, secret, "failed"), server: "v1.35.9" }),
    ],
    "a result that says no version, with the tests of another": [
      facts({
        ...all,
        server: null,
        suite: null,
        tests: namesIn(conformance, "1.37").map((name) => ({ name, ending: "passed" })),
      }),
      {
        message:
          "The result does not say of which version its tests are, and they are not exactly those of Kubernetes 1.36.",
      },
      {},
    ],
    "a version of which nobody has listed the tests": [
      { ...facts({ ...all, server: "v1.39.0", suite: "v1.39.0" }), version: { gitVersion: "v1.39.0" } },
      {
        message: expect.stringContaining("the conformance tests of Kubernetes 1.39 are") as string,
        cause: "dependency",
      },
    ],
    "a result from the future": [
      facts({ ...all, madeAt: "2026-11-22T08:00:01Z" }),
      { message: "The result is of a time that has not come yet.", cause: "unexpected-response" },
    ],
  },
  misses: {
    "nothing handed in": [facts(), { message: "No result of the conformance tests was handed in." }],
    "a result of network policies only": [
      facts(exampleResult({}, networkPolicies)),
      { message: "Of what was handed in nothing is about the conformance tests.", cause: "needs-attestation" },
    ],
    "a quick look at one of the tests": [
      facts({ ...all, focus: "Pods should be submitted and removed" }),
      { cause: "needs-attestation" },
    ],
    "a result that is too old": [
      { ...facts(all), clock: { now: "2027-11-01T00:00:00Z" } },
      { message: "The result is too old: it was good until 2027-11-01.", cause: "expired" },
    ],
    "a failure that is too old": [
      { ...facts(endingIn(all, secret, "failed")), clock: { now: "2027-11-01T00:00:00Z" } },
      { cause: "expired" },
    ],
  },
});
