import { expect, test } from "vitest";
import type { E2eResult } from "../../../src/probes/e2e/result.ts";
import { accountOf } from "./account.ts";
import { endingIn, exampleResult } from "./example-results.ts";
import { open, unusable } from "./open.ts";
import { conformance } from "./required-tests.ts";

const all = exampleResult();
const secret = "[sig-node] Secrets should be consumable via the environment";
const account = (...results: readonly E2eResult[]) => accountOf(conformance, results, "v1.36.3");
const now = new Date("2026-11-21T08:00:00.000Z");
const about = { kind: "result", name: null, id: all.sha256 };
const remedy = conformance.command;
const each = (ending: E2eResult["setUp"]) => all.tests.map(({ name }) => ({ name, ending }));

test.each([
  ["2026-11-21T08:00:00.001Z", true],
  ["2026-11-22T08:00:00.000Z", true],
  ["2026-11-22T08:00:00.001Z", false],
  ["2025-10-01T00:00:00.000Z", true],
  ["2025-09-30T23:59:59.999Z", false],
])("a result that was made at %s counts on 2026-11-21 at 8: %s", (madeAt, isUsable) => {
  expect(unusable(account({ ...all, madeAt }), now)).toHaveLength(isUsable ? 0 : 1);
});

test("why a result does not count is told", () => {
  expect(unusable(account({ ...all, madeAt: "2027-01-01T00:00:00.000Z" }), now)).toEqual([
    {
      level: "inconclusive",
      message: "The result is of a time that has not come yet.",
      about,
      actual: "2027-01-01T00:00:00.000Z",
      cause: "unexpected-response",
    },
  ]);
  expect(unusable(account({ ...all, madeAt: "2024-05-01T00:00:00.000Z" }), now)).toEqual([
    {
      level: "inconclusive",
      message: "The result is too old: it was good until 2025-07-01.",
      about,
      actual: "2024-05-01T00:00:00.000Z",
      cause: "expired",
      remedy,
    },
  ]);
});

test("one of two results that is too old is enough", () => {
  expect(unusable(account(all, { ...all, madeAt: "2024-05-01T00:00:00.000Z" }), now)).toHaveLength(1);
});

test.each<[string, Partial<E2eResult>, object]>([
  [
    "a file that ends too early",
    { damage: "x" },
    { message: "The result cannot be read to its end: x.", cause: "dependency" },
  ],
  [
    "another version of the tests",
    { tests: [], suite: "v1.35.1" },
    { message: expect.stringContaining("v1.35.1") as string, cause: "dependency", remedy },
  ],
  ["a dry run", { dryRun: true }, { cause: "dependency", expected: "E2E_DRYRUN is not set", remedy }],
  [
    "patience that ended",
    { plugin: "timeout" },
    {
      message: "Sonobuoy waited for the result of the tests until its patience ended.",
      cause: "dependency",
      remedy: "sonobuoy logs -p e2e",
    },
  ],
  [
    "an error of Sonobuoy",
    { plugin: "error" },
    { message: "Sonobuoy reports that the tests could not be run to their end.", cause: "dependency" },
  ],
  ["a run that was ended early", { cutOff: "x" }, { cause: "dependency", remedy }],
])("%s leaves open what the result says", (_, changes, expected) => {
  expect(open(account({ ...all, ...changes }))[0]).toMatchObject({ level: "inconclusive", about, ...expected });
});

test("nothing is open in a complete result", () => {
  expect(open(account(all))).toEqual([]);
  expect(open(account({ ...all, tests: each("failed") }))).toEqual([]);
});

const serialOnly = all.tests.map(({ name }) => ({
  name,
  ending: name.includes("[Serial]") ? ("skipped" as const) : ("passed" as const),
}));
const withoutSerial = { ...all, tests: serialOnly };
const missingSerial = { ...all, tests: all.tests.filter(({ name }) => !name.includes("[Serial]")) };
const leftOut = "29 of the 446 required tests were left out.";
const alone = "29 of the 446 required tests must run alone, so the parallel run left them out.";

test.each<[string, readonly E2eResult[], string]>([
  ["one that is not parallel", [withoutSerial], leftOut],
  ["one that is", [{ ...withoutSerial, parallel: true }], alone],
  ["one that is, beside one that is not", [{ ...withoutSerial, parallel: true }, withoutSerial], alone],
  ["one that is not, beside one that is", [withoutSerial, { ...withoutSerial, parallel: true }], alone],
  ["one that is, and does not name them", [{ ...missingSerial, parallel: true }], alone],
  ["one that is, and has them pending", [{ ...endingIn(all, "[Serial]", "pending"), parallel: true }], alone],
  ["one that is not, and does not name them", [missingSerial], "29 of the 446 required tests are not in the result."],
  [
    "one that is, and cut them off",
    [{ ...endingIn(all, "[Serial]", "interrupted"), parallel: true }],
    "29 of the 446 required tests were cut off.",
  ],
])("what must run alone and did not in %s is told once", (_, results, message) => {
  expect(open(account(...results)).map((found) => found.message)).toEqual([message]);
});

test.each<[string, E2eResult["tests"]]>([
  ["no test is named", []],
  ["all were left out", each("skipped")],
  ["all skipped themselves", each("skipped-itself")],
  ["all were cut off", each("interrupted")],
])("where %s, not one ran", (_, tests) => {
  expect(open(account({ ...all, tests }))).toEqual([
    {
      level: "inconclusive",
      message: "Not one of the required tests ran.",
      cause: "dependency",
      remedy,
      deviation: "D0201-6",
    },
  ]);
});

test("where one of them ran, the others are told", () => {
  const one = endingIn({ ...all, tests: each("skipped") }, secret, "failed");
  expect(open(account(one))).toMatchObject([
    { message: "445 of the 446 required tests were left out.", cause: "dependency", remedy, deviation: "D0201-6" },
  ]);
});

test("where only a further test ran, not one of the required ones did", () => {
  const further = { name: "[sig-x] Vendor [Conformance]", ending: "passed" as const };
  expect(open(account({ ...all, tests: [...each("skipped"), further] }))).toMatchObject([
    { message: "Not one of the required tests ran." },
  ]);
});

test("what was told already is not told again", () => {
  const skipping = account(endingIn(endingIn(all, secret, "skipped-itself"), "[sig-apps]", "skipped"));
  const told = skipping.standings?.filter(({ ending }) => ending === "skipped-itself") ?? [];
  const messages = open(skipping, told).map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("were left out")]);
  expect(open(skipping)).toHaveLength(2);
});
