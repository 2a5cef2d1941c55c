import { expect, test } from "vitest";
import { inconclusive, note, violation, type Finding } from "../core/finding.ts";
import type { Result } from "../core/result.ts";
import { findingsInWords, linesOf, sentenceOf, whyInWords } from "./findings-in-words.ts";
import { exampleReport } from "./testing/example-report.ts";

const about = { kind: "flavor", name: "m1\nlarge" };

function having(findings: readonly Finding[], rest: Partial<Result> = {}): Result {
  const { cause: _, ...result } = exampleReport.results[0] as Result;
  return { ...result, requirement: "It is offered.", findings, ...rest };
}

test.each<[string, Result, string]>([
  ["its only finding", having([violation("It is\noff.", { about })]), "flavor m1 large: It is off."],
  ["the first, and how many more there are", having([violation("One."), violation("Two.")]), "One. (and 1 more)"],
  ["no note", having([note("Hm."), inconclusive("No answer.", { cause: "timeout" }), note("Hm.")]), "No answer."],
  ["its cause, where it says nothing", having([note("Hm.")], { cause: "deselected" }), "it was not selected"],
  ["what it asks, where there is no cause either", having([note("Hm.")]), "It is offered."],
  ["what can be read", having([violation("m".repeat(500)), note("")]), `${"m".repeat(399)}…`],
])("why a result is what it is, on one line: %s", (_, result, words) => {
  expect(whyInWords(result)).toBe(words);
});

test("a sentence says what it is about", () => {
  expect(sentenceOf(violation("It is\noff.", { about }))).toBe("flavor m1 large: It is off.");
  expect(sentenceOf(violation("It is\noff."))).toBe("It is off.");
});

test("a finding has a line for each of its details", () => {
  const details = { about, expected: "a\nb", actual: 2, deviation: "D7", remedy: "one\ntwo" } as const;
  expect(linesOf(violation("It is off.", details))).toEqual([
    "flavor m1 large: It is off.",
    "  expected: a b",
    "  actual: 2",
    "  deviation: D7: the official rule and the standard's text disagree here",
    "  fix: one two",
  ]);
  expect(linesOf(violation("It is off."))).toEqual(["It is off."]);
  expect(linesOf(note("Hm."))).toEqual(["note: Hm."]);
  expect(linesOf(inconclusive("No answer.", { cause: "timeout" }))).toEqual(["inconclusive: No answer."]);
});

test("of many findings twenty are told, and how many more there are", () => {
  const told = (count: number) =>
    findingsInWords(having(Array.from({ length: count }, () => violation("Off.", { remedy: "Mend it." })))).split("\n");
  const twenty = Array.from({ length: 20 }, () => ["Off.", "  fix: Mend it."]).flat();
  expect(told(20)).toEqual(twenty);
  expect(told(23)).toEqual([...twenty, "and 3 more in report.json"]);
  expect(findingsInWords(having([]))).toBe("");
});
