import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { TempestResult } from "../../../src/probes/tempest.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { requiredTests, type RequiredTest } from "./required-tests.ts";
import { requiredTestsPass } from "./tempest.ts";

type Tests = TempestResult["tests"];

const written = ({ name, uuid }: RequiredTest) => `${name}[id-${uuid},smoke]`;
const passing: Tests = requiredTests.map((one) => ({ id: written(one), outcomes: ["passed"] }));
const [first, ...rest] = passing;
const [required] = requiredTests;
if (first === undefined || required === undefined) throw new Error("the list is empty");
const firstAs = (...outcomes: Tests[number]["outcomes"]): Tests => [{ ...first, outcomes }, ...rest];
const about = { kind: "test", name: required.name, id: required.uuid };
const ofFirstClass = requiredTests.filter(({ suite }) => suite === required.suite).length;
const withoutFirstClass = passing.slice(ofFirstClass);

const result = (tests: Tests, more: Partial<TempestResult> = {}) => ({
  tempest: {
    sha256: "0".repeat(64),
    format: "subunit" as const,
    madeAt: "2026-09-01T10:00:00Z",
    damage: null,
    tests,
    ...more,
  },
  clock: { now: "2026-09-14T08:00:00Z" },
});

test("the list is that of the standard: 258 tests of five services, each once", () => {
  expect(requiredTests).toHaveLength(258);
  expect(new Set(requiredTests.map(({ uuid }) => uuid)).size).toBe(258);
  expect(new Set(requiredTests.map(({ name }) => name)).size).toBe(258);
  // An id that is none would leave its test without a result for ever.
  const ids = requiredTests.filter(({ uuid }) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(uuid));
  expect(ids).toHaveLength(258);
  const services = requiredTests.map(({ name }) => name.split(".")[2] ?? "");
  expect(Object.fromEntries([...Map.groupBy(services, (each) => each)].map(([key, all]) => [key, all.length]))).toEqual(
    { compute: 88, identity: 16, image: 23, network: 66, volume: 65 },
  );
});

testTestcase(requiredTestsPass, {
  accepts: {
    "all required tests passed": result(passing),
    "one of them was skipped": result(firstAs("skipped")),
    "a class of them was skipped, so that they are not named": result([
      { id: `setUpClass (${required.suite})`, outcomes: ["skipped"] },
      ...withoutFirstClass,
    ]),
    "other tests failed": result([...passing, { id: "tempest.api.other.Test.test[id-1]", outcomes: ["failed"] }]),
    "a class could not be torn down": result([
      ...passing,
      { id: `tearDownClass (${required.suite})`, outcomes: ["failed"] },
    ]),
    "a test that has moved": result([
      { id: `moved.Elsewhere.test[id-${required.uuid}]`, outcomes: ["passed"] },
      ...rest,
    ]),
    "a test without its id": result([{ id: required.name, outcomes: ["passed"] }, ...rest]),
    "a test with more attributes": result([
      { id: `${required.name}[negative,id-${required.uuid},smoke]`, outcomes: ["passed"] },
      ...rest,
    ]),
    "a result of a clock that is a day fast": result(passing, { madeAt: "2026-09-15T08:00:00Z" }),
    "all failed but none of them is required": result([
      ...passing,
      { id: `${required.name}[id-${required.uuid}] again`, outcomes: ["failed"] },
    ]),
    "a test that passed the second time": result(firstAs("failed", "passed")),
    "a result that does not say when": result(passing, { format: "junit", madeAt: null }),
    "a result in the last moment of its year": {
      ...result(passing, { madeAt: "2026-09-01T10:00:00Z" }),
      clock: { now: "2027-10-31T23:59:59Z" },
    },
  },
  rejects: {
    "a required test failed": [
      result(firstAs("failed")),
      {
        message: "The test failed.",
        about,
        expected: "passed or skipped",
        actual: "failed",
        remedy: `Run it alone to see why: tempest run --regex ${required.uuid}`,
      },
    ],
    "a test that failed the second time": [
      result(firstAs("passed", "failed")),
      { about, actual: ["passed", "failed"] },
    ],
    "all of them failed": [result(passing.map((one) => ({ ...one, outcomes: ["failed"] })))],
    "a failure among missing tests": [result([{ ...first, outcomes: ["failed"] }]), { about }],
    "a failure in a file that ends too early": [result(firstAs("failed"), { damage: "its end is missing" }), { about }],
  },
  leavesOpen: {
    "a required test is missing": [
      result(rest),
      {
        message: "Of 1 of the 258 required tests there is no result.",
        actual: [required.name],
        cause: "dependency",
      },
    ],
    "a required test was only begun": [
      result(firstAs("unfinished")),
      { message: "Of 1 of the 258 required tests only the beginning is there." },
    ],
    "a class could not be set up": [
      result([{ id: `setUpClass (${required.suite})`, outcomes: ["failed"] }, ...withoutFirstClass]),
      {
        message: `Of ${ofFirstClass} of the 258 required tests the class could not be set up, so they did not run.`,
      },
    ],
    "a class whose setting up was only begun": [
      result([{ id: `setUpClass (${required.suite})`, outcomes: ["unfinished"] }, ...withoutFirstClass]),
      {
        message: `Of ${ofFirstClass} of the 258 required tests the class could not be set up, so they did not run.`,
      },
    ],
    "a class of which nothing but its passing is known": [
      result([{ id: `setUpClass (${required.suite})`, outcomes: ["passed"] }, ...withoutFirstClass]),
      { message: `Of ${ofFirstClass} of the 258 required tests there is no result.` },
    ],
    "a file that ends too early, though all are in it": [
      result(passing, { damage: "its end is missing" }),
      { message: "The file cannot be read to its end as subunit: its end is missing.", cause: "dependency" },
    ],
    "all were skipped": [
      result(passing.map((one) => ({ ...one, outcomes: ["skipped"] }))),
      { message: "Not one of the required tests ran.", cause: "dependency" },
    ],
    "a result of another suite": [result([{ id: "other.Test.test", outcomes: ["passed"] }])],
    "a name that only ends like a required one": [
      result([{ id: `]${required.name}[id-${required.uuid}]`, outcomes: ["passed"] }, ...rest]),
      { actual: [required.name] },
    ],
    "a result from the future": [
      result(passing, { madeAt: "2026-09-15T08:00:01Z" }),
      {
        message: "The result is of a time that has not come yet.",
        actual: "2026-09-15T08:00:01Z",
        cause: "unexpected-response",
      },
    ],
  },
  misses: {
    "nothing handed in": [
      { tempest: null, clock: { now: "2026-09-14T08:00:00Z" } },
      {
        message: "This tool does not run Tempest, and no result of it was handed in.",
        cause: "needs-attestation",
      },
    ],
    "a result that is too old": [
      { ...result(passing), clock: { now: "2027-11-01T00:00:00Z" } },
      { message: "The result is too old: it was good until 2027-11-01.", cause: "expired" },
    ],
    "a failure that is too old": [
      { ...result(firstAs("failed")), clock: { now: "2027-11-01T00:00:00Z" } },
      { cause: "expired" },
    ],
  },
});

const told = (facts: ReturnType<typeof result>) =>
  judge(requiredTestsPass, ({ id }) => ({ ok: true, fact: id === "clock" ? facts.clock : facts.tempest })).findings;

test("where nothing was skipped, only the result itself is told", () => {
  expect(told(result(passing))).toMatchObject([{ level: "note", actual: { sha256: "0".repeat(64) } }]);
});

test("where all failed, they were run", () => {
  const levels = told(result(passing.map((one) => ({ ...one, outcomes: ["failed"] })))).map(({ level }) => level);
  expect(new Set(levels)).toEqual(new Set(["violation", "note"]));
});

test("the tests of a class that was skipped are told as skipped", () => {
  const findings = told(
    result([{ id: `setUpClass (${required.suite})`, outcomes: ["skipped"] }, ...withoutFirstClass]),
  );
  expect(findings.map(({ message }) => message)).toContain(
    `${ofFirstClass} of the required tests were skipped, which the standard allows.`,
  );
});

test("a result that does not say when it was made is good for no time that can be told", () => {
  const [finding, ...others] = told(result(passing, { format: "junit", madeAt: null }));
  expect(others).toEqual([]);
  expect(finding?.message).toContain("made at a time that it does not say, with 258 tests");
  expect(finding).not.toHaveProperty("until");
});

test("what was skipped and what was tried again is told", () => {
  const facts = result([
    { ...first, outcomes: ["failed", "passed"] },
    { id: rest[0]?.id ?? "", outcomes: ["skipped"] },
    ...rest.slice(1),
  ]);
  expect(told(facts)).toMatchObject([
    {
      message: expect.stringContaining("made at 2026-09-01T10:00:00Z, with 258 tests") as string,
      until: "2027-11-01T00:00:00.000Z",
    },
    { message: "1 of the required tests were skipped, which the standard allows.", actual: [requiredTests[1]?.name] },
    { about, actual: ["failed", "passed"] },
  ]);
});
