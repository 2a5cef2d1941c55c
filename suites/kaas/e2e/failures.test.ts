import { expect, test } from "vitest";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { accountOf } from "./account.ts";
import { exampleNode } from "./example-facts.ts";
import { endingIn, exampleResult } from "./example-results.ts";
import { justifiedFailures, officialFailures, setUpFailures } from "./failures.ts";
import { conformance } from "./required-tests.ts";

const all = exampleResult();
const affinity = "[sig-network] Services should have session affinity work for NodePort service";
const failing = endingIn(all, affinity, "timedout");
const account = (...results: readonly E2eResult[]) => accountOf(conformance, results, "v1.36.3");
const outside = { nodes: [exampleNode("ExternalIP")], networkPlugins: [], version: "v1.36.3" };
const test136626 = {
  about: { kind: "test", name: expect.stringContaining(affinity) as string },
  actual: "timedout",
  expected: {
    tolerated: {
      where: "no node has an address of the type InternalIP",
      until: "2027-06-30",
      reason: "The test connects to the internal address of nodes, and nodes may have external ones only.",
      url: "https://github.com/kubernetes/kubernetes/issues/136626",
    },
  },
  remedy: expect.stringContaining("'Services should have session affinity work for NodePort service'") as string,
};

test("a failure that the official list tolerates is told, with its reason", () => {
  expect(officialFailures(account(failing))).toEqual([
    {
      level: "note",
      message: "The test failed, which the official list tolerates in every cluster.",
      ...test136626,
      deviation: "D0201-11",
    },
  ]);
});

test("a failure whose reason is there is told, and counts where it is not", () => {
  expect(justifiedFailures(account(failing), outside, "2027-06-30")).toEqual([
    { level: "note", message: "The test failed, which is tolerated here.", ...test136626 },
  ]);
  expect(justifiedFailures(account(failing), outside, "2027-07-01")).toEqual([
    {
      level: "violation",
      message: "The test failed, and its exception ended on 2027-06-30.",
      ...test136626,
      deviation: "D0201-11",
    },
  ]);
});

test("only what failed has failed", () => {
  for (const ending of ["skipped", "pending", "skipped-itself", "unknown", "interrupted", "aborted"] as const) {
    expect(officialFailures(account(endingIn(all, affinity, ending)))).toEqual([]);
  }
  expect(officialFailures(account(endingIn(all, affinity, "missing")))).toEqual([]);
});

test("a failure where nobody has listed the tests is one", () => {
  const found = officialFailures(accountOf(conformance, [{ ...failing, server: null, suite: "v1.39.0" }], "v1.39.0"));
  expect(found.map(({ about }) => about)).toEqual([test136626.about]);
});

test.each([
  ["[sig-x] Vendor's (quick) test [Slow] costs $5.0 [Conformance]", "Vendor.s \\(quick\\) test costs \\$5\\.0"],
  ["[sig-x-y] a^b*c+d?{e}|f\\g [Conformance]", "a\\^b\\*c\\+d\\?\\{e\\}\\|f\\\\g"],
  ["[sig-x] a[b] [Conformance] [c", "a \\[c"],
  ["Vendor [sig-x] test [Conformance]", "Vendor test"],
])("%s is run alone by an expression for its name, quoted for a shell", (name, expression) => {
  const tests = [...all.tests, { name, ending: "failed" as const }];
  expect(officialFailures(account({ ...all, tests }))).toEqual([
    {
      level: "violation",
      message: "The test failed.",
      about: { kind: "test", name },
      expected: "passed",
      actual: "failed",
      remedy: `Run it alone to see why: sonobuoy run --wait --e2e-focus '${expression}'`,
    },
  ]);
});

test("each result of a cluster that did not become ready is named", () => {
  const broken = { ...all, setUp: "timedout" as const, sha256: "1".repeat(64) };
  expect(setUpFailures(account(all, broken))).toEqual([
    {
      level: "violation",
      message: "The cluster did not become ready for the tests, so that their preparation failed.",
      about: { kind: "result", name: null, id: broken.sha256 },
      expected: "all nodes are ready and all pods in kube-system run",
      remedy: "kubectl get nodes; kubectl get pods -n kube-system",
    },
  ]);
});
