import { expect, test } from "vitest";
import { transitions, type TestcaseChange } from "../../core/diff.ts";
import { change, exampleDiff } from "../testing/example-diff.ts";
import { driftName, sameInWords, sectionsOf, valueOrNone, verdictsInWords } from "./words.ts";

test("every transition but none has a title, in the order that a reader wants to know", () => {
  const changes = transitions.toReversed().map((transition) => ({ ...change, transition }));
  expect(sectionsOf({ ...exampleDiff, testcases: changes }).map(({ title }) => title)).toEqual([
    "New failures (1)",
    "No longer decided (1)",
    "No longer tried (1)",
    "The same verdict for other reasons (1)",
    "Fixed (1)",
    "Decided again (1)",
    "Added testcases (1)",
    "Removed testcases (1)",
  ]);
});

test("what decides comes first in its section", () => {
  const [section] = sectionsOf({
    ...exampleDiff,
    testcases: [
      { ...change, testcase: "a", target: "extended" },
      { ...change, testcase: "b" },
      { ...change, testcase: "c" },
    ],
  });
  expect([section?.title, section?.changes.map(({ testcase }) => testcase)]).toEqual([
    "New failures (3)",
    ["b", "c", "a"],
  ]);
});

test.each([
  ["versions", "v4", "version v4"],
  ["testcase", "a\nb", "testcase a b"],
  ["waiver", "W-1", "waiver W-1"],
  ["tool", "version of the tool", "version of the tool"],
] as const)("what drifted is named, with a word before an id: %s", (what, name, words) => {
  expect(driftName({ what, name })).toBe(words);
});

test.each([
  [undefined, "none"],
  ["", '""'],
  ["a\nb", "a b"],
  ["x".repeat(100), "x".repeat(100)],
  ["x".repeat(101), `${"x".repeat(99)}…`],
])("the value %j is told as %s", (value, words) => {
  expect(valueOrNone(value)).toBe(words);
});

test.each<[Pick<TestcaseChange, "base" | "head">, string]>([
  [{ base: { verdict: "PASS" }, head: { verdict: "DNF", cause: "timeout" } }, "PASS -> DNF timeout"],
  [
    { base: { verdict: "DNF", cause: "quota" }, head: { verdict: "DNF", cause: "timeout" } },
    "DNF quota -> DNF timeout",
  ],
  [{ base: { verdict: "FAIL" }, head: { verdict: "FAIL" } }, "FAIL"],
  [{ base: { verdict: "DNF", cause: "quota" } }, "DNF quota"],
  [{ head: { verdict: "PASS" } }, "PASS"],
  [{}, "none"],
])("%j is told as %s", (sides, words) => {
  expect(verdictsInWords(sides)).toBe(words);
});

test.each([
  [0, "0 testcases are as before."],
  [1, "1 testcase is as before."],
  [2, "2 testcases are as before."],
])("%d that are the same", (same, words) => {
  expect(sameInWords({ ...exampleDiff, counts: { ...exampleDiff.counts, same } })).toBe(words);
});
