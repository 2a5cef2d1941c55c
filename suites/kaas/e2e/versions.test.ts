import { expect, test } from "vitest";
import { exampleResult } from "./example-results.ts";
import { conformance } from "./required-tests.ts";
import { foreignness, minorOf, releaseOf } from "./versions.ts";

test.each([
  ["v1.36.3+k3s1", "1.36", "1.36.3"],
  ["1.36.10", "1.36", "1.36.10"],
  ["v10.20.30", "10.20", "10.20.30"],
  ["v1.36", "1.36", "v1.36"],
  ["next v1.36.3", "", "next v1.36.3"],
  ["", "", ""],
])("%j is of the branch %j and the release %j", (version, minor, release) => {
  expect(minorOf(version)).toBe(minor);
  expect(releaseOf(version)).toBe(release);
});

test.each([
  ["of this branch", {}, false],
  ["of another patch of it", { server: "v1.36.9", suite: "v1.36.0" }, false],
  ["of another cluster", { server: "v1.35.3" }, true],
  ["with other tests", { suite: "v1.35.3" }, true],
  ["that only says its cluster", { suite: null, tests: [] }, false],
  ["that only says its tests", { server: null }, false],
  ["that says nothing and has no tests", { server: null, suite: null, tests: [] }, false],
  [
    "that says nothing and has one test of many",
    { server: null, suite: null, tests: exampleResult().tests.slice(1) },
    true,
  ],
])("a result %s is foreign: %s", (_, changes, isForeign) => {
  expect(foreignness(exampleResult(changes), conformance, "v1.36.3") !== undefined).toBe(isForeign);
});
