import { expect, test } from "vitest";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { accountOf } from "./account.ts";
import { endingIn, exampleResult } from "./example-results.ts";
import { conformance } from "./required-tests.ts";

type Ending = E2eResult["tests"][number]["ending"];

const secret = "[sig-node] Secrets should be consumable via the environment";
const all = exampleResult();
const ending = (...results: readonly E2eResult[]) =>
  accountOf(conformance, results, "v1.36.3").standings?.find(({ test }) => test.key === secret)?.ending;
const ended = (how: Ending | "missing") => endingIn(all, secret, how);

test.each<[Ending | "missing", Ending | "missing", Ending | "missing"]>([
  ["missing", "missing", "missing"],
  ["missing", "skipped", "skipped"],
  ["skipped", "passed", "passed"],
  ["interrupted", "passed", "passed"],
  ["unknown", "passed", "passed"],
  ["skipped", "skipped-itself", "skipped-itself"],
  ["passed", "skipped-itself", "skipped-itself"],
  ["passed", "failed", "failed"],
  ["skipped-itself", "failed", "failed"],
  ["skipped", "pending", "pending"],
])("a test that was %s in one result and %s in the other is %s, in whatever order", (one, other, both) => {
  expect(ending(ended(one), ended(other))).toBe(both);
  expect(ending(ended(other), ended(one))).toBe(both);
});

test("what a dry run lists as passed was left out", () => {
  expect(ending({ ...all, dryRun: true })).toBe("skipped");
});

const skipped = all.tests.map(({ name }) => ({ name, ending: "skipped" as const }));

const policy = { name: "[sig-network] Netpol X", ending: "failed" as const };
const oneOfEach = { tests: [...skipped, policy], others: { known: 1, ran: 1 } };

test.each<[string, Partial<E2eResult>, boolean]>([
  ["to run them", { focus: "[Conformance]" }, true],
  ["to run something else, though one of them ran", { focus: "Netpol" }, false],
  ["to run anything, and ran one of them", { focus: "" }, true],
  ["to run it does not say what, and ran one of them", { focus: null }, true],
  ["to run it does not say what, and ran nothing", { focus: null, tests: skipped }, true],
  [
    "to run it does not say what, and ran others only",
    { focus: null, tests: skipped, others: { known: 3, ran: 1 } },
    false,
  ],
  [
    "to run it does not say what, and waits for them",
    {
      focus: null,
      tests: skipped.map(({ name }) => ({ name, ending: "pending" as const })),
      others: { known: 3, ran: 1 },
    },
    false,
  ],
  ["to run it does not say what, and ran one of another kind", { focus: null, tests: [...skipped, policy] }, false],
  ["to run it does not say what, and ran one other beside one of another kind", { focus: null, ...oneOfEach }, false],
])("a result that was %s is about them: %s", (_, changes, isAbout) => {
  const { results, handedIn } = accountOf(conformance, [exampleResult(changes)], "v1.36.3");
  expect(results).toHaveLength(isAbout ? 1 : 0);
  expect(handedIn).toBe(1);
});

test("tests beyond the required ones are set apart", () => {
  const vendor = { name: "[sig-x] Vendor [Serial] works [Conformance]", ending: "failed" as const };
  const other = { name: "[sig-x] Vendor does something else", ending: "failed" as const };
  const { further } = accountOf(conformance, [{ ...all, tests: [...all.tests, vendor, other] }], "v1.36.3");
  expect(further).toEqual([
    { name: vendor.name, test: { key: "[sig-x] Vendor works", serial: false }, ending: "failed" },
  ]);
});

test("tests of another kind are not among them", () => {
  const { standings, further } = accountOf(conformance, [{ ...all, tests: [...all.tests, policy] }], "v1.36.3");
  expect(further).toEqual([]);
  expect(standings?.filter(({ ending }) => ending !== "passed")).toEqual([]);
});

test("what no result names goes by the name that the list has", () => {
  const { standings } = accountOf(conformance, [ended("missing")], "v1.36.3");
  expect(standings?.filter(({ ending }) => ending === "missing")).toEqual([
    { name: secret, test: { key: secret, serial: false }, ending: "missing" },
  ]);
});

test("a result of another version counts for nothing", () => {
  const { results, standings, further } = accountOf(conformance, [{ ...all, server: "v1.35.3" }], "v1.36.3");
  expect(results).toHaveLength(1);
  expect(new Set(standings?.map(({ ending }) => ending))).toEqual(new Set(["missing"]));
  expect(further).toEqual([]);
});

test("what ran where nobody has listed the tests is further", () => {
  const { standings, further } = accountOf(conformance, [{ ...all, server: null, suite: "v1.39.0" }], "v1.39.0");
  expect(standings).toBeUndefined();
  expect(further).toHaveLength(all.tests.length);
});
