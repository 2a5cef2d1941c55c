import { expect, test } from "vitest";
import { exampleResult } from "./example-results.ts";
import { conformance } from "./required-tests.ts";
import { foreignness, minorOf, releaseOf } from "./versions.ts";

test.each([
  ["v1.36.3+k3s1", "1.36", "1.36.3"],
  ["1.36.10", "1.36", "1.36.10"],
  ["v10.20.30", "10.20", "10.20.30"],
  ["v1.36", "1.36", "v1.36"],
  ["1.36.10+k3s1", "1.36", "1.36.10"],
  ["v1.36.3.4", "1.36", "1.36.3"],
  ["next v1.36.3", "", "next v1.36.3"],
  ["", "", ""],
])("%j is of the branch %j and the release %j", (version, minor, release) => {
  expect(minorOf(version)).toBe(minor);
  expect(releaseOf(version)).toBe(release);
});

const own = exampleResult().tests;
const silent = { server: null, suite: null };
const policy = { name: "[sig-network] Netpol X", ending: "passed" } as const;
const vendor = { name: "[sig-x] Vendor [Conformance]", ending: "passed" } as const;

test.each([
  ["of this branch", {}, false],
  ["of another patch of it", { server: "v1.36.9", suite: "v1.36.0" }, false],
  ["of another cluster", { server: "v1.35.3" }, true],
  ["with other tests", { suite: "v1.35.3" }, true],
  ["that only says its cluster", { suite: null, tests: [] }, false],
  ["that only says its cluster, and names some of the tests", { suite: null, tests: own.slice(1) }, false],
  ["that only says its tests", { server: null }, false],
  ["that says nothing and has no tests", { server: null, suite: null, tests: [] }, false],
  [
    "that says nothing and has one test of many",
    { server: null, suite: null, tests: exampleResult().tests.slice(1) },
    true,
  ],
  ["that says nothing and has tests of network policies as well", { ...silent, tests: [...own, policy] }, false],
  ["that says nothing and has one test more", { ...silent, tests: [...own, vendor] }, true],
  ["that says nothing and has another test in place of one", { ...silent, tests: [...own.slice(1), vendor] }, true],
  ["that says nothing and has tests of network policies only", { ...silent, tests: [policy] }, true],
])("a result %s is foreign: %s", (_, changes, isForeign) => {
  expect(foreignness(exampleResult(changes), conformance, "v1.36.3") !== undefined).toBe(isForeign);
});

test("a result that says nothing is foreign where nobody has listed the tests", () => {
  expect(foreignness(exampleResult(silent), conformance, "v1.39.0")).toBe(
    "The result does not say of which version its tests are, and they are not exactly those of Kubernetes 1.39.",
  );
});

test.each([
  [{ server: "v1.35.3" }, "The result is of a cluster with Kubernetes v1.35.3, and this one has v1.36.3."],
  [{ suite: "v1.37.0" }, "The tests were those of Kubernetes v1.37.0, and this cluster has v1.36.3."],
])("why a result is foreign is told", (changes, sentence) => {
  expect(foreignness(exampleResult(changes), conformance, "v1.36.3")).toBe(sentence);
});
