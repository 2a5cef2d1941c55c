import { expect, test } from "vitest";
import { accountOf } from "./account.ts";
import { exampleResult } from "./example-results.ts";
import { remarks } from "./remarks.ts";
import { conformance } from "./required-tests.ts";

const told = (changes: Parameters<typeof exampleResult>[0] = {}) =>
  remarks(accountOf(conformance, [exampleResult(changes)], "v1.36.3+k3s1"));
const vouched = "Whoever hands it in vouches for that it is of this cluster.";
const sha256 = "0".repeat(64);

test("what a verdict rests on is told, and until when", () => {
  expect(told()).toEqual([
    {
      level: "note",
      message: `This rests on an archive of Sonobuoy that was handed in, made at 2026-09-01T11:44:09.140Z, with 446 tests that ran. ${vouched}`,
      actual: { sha256, server: "v1.36.3" },
      until: "2027-11-01T00:00:00.000Z",
    },
  ]);
});

test("what it does not say is told as well", () => {
  const [first = { name: "", ending: "passed" as const }, second = first] = exampleResult().tests;
  const tests = [first, { ...second, ending: "skipped" as const }];
  const found = told({ source: "junit", madeAt: null, server: null, tests, others: { known: 3, ran: 2 } });
  expect(found).toEqual([
    {
      level: "note",
      message: `This rests on a JUnit file that was handed in, made at a time that it does not say, with 3 tests that ran. ${vouched}`,
      actual: { sha256, server: null },
    },
  ]);
});

test("that the cluster has been updated since is told", () => {
  expect(told({ server: "v1.36.2" })[1]).toEqual({
    level: "note",
    message: "The cluster has been updated since.",
    expected: "v1.36.2",
    actual: "v1.36.3+k3s1",
  });
});
