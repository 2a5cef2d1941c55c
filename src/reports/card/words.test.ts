import { describe, expect, test } from "vitest";
import type { CardResult } from "../../core/score-card.ts";
import { card, resultOf } from "../testing/example-cards.ts";
import { ageInWords, isMain, outcomeInWords, stepInWords, subjectInWords, supersededInWords } from "./words.ts";

test.each<[string, Partial<CardResult>, string]>([
  ["what passed", { verdict: "PASS" }, "PASS"],
  ["what was not decided", { verdict: "DNF", cause: "timeout" }, "DNF timeout"],
  ["what has expired", { verdict: "MISS", cause: "expired", expired: "PASS" }, "MISS expired (was PASS)"],
])("%s is told with its cause", (_, outcome, words) => {
  expect(outcomeInWords({ ...resultOf("daily"), ...outcome })).toBe(words);
});

test.each([
  [0, "0 h"],
  [3_599_999, "0 h"],
  [3_600_000, "1 h"],
  [172_799_999, "47 h"],
  [172_800_000, "2 days"],
  [259_199_999, "2 days"],
  [259_200_000, "3 days"],
])("an age of %d ms is told as %s", (ageMs, words) => {
  expect(ageInWords(ageMs)).toBe(words);
});

test("what is in a main block of one standard decides, whatever it is in another", () => {
  const standards = [
    { standard: "a", target: "recommended" },
    { standard: "b", target: "main" },
  ] as const;
  expect(isMain({ ...resultOf("advice"), standards })).toBe(true);
  expect(isMain(resultOf("advice"))).toBe(false);
});

test("a region belongs to the name of the subject, and neither breaks the line", () => {
  expect(subjectInWords({ ...card, subject: { name: "prod\n1", layer: "iaas", region: "Region\tOne" } })).toBe(
    "prod 1, region Region One",
  );
});

describe("a step", () => {
  const step = { at: "2027-01-01T00:00:00.000Z", expires: [], timeline: [], versions: [] };

  test.each([
    [["a"], "1 result expires: a"],
    [["a", "b", "c"], "3 results expire: a, b, c"],
    [["a", "b\n", "c", "d", "e"], "5 results expire: a, b, c and 2 more"],
  ])("names the first of what expires: %j", (expires, words) => {
    expect(stepInWords({ ...card, forecast: [{ ...step, expires }] }, 0)).toEqual([words]);
  });

  test("tells a verdict only where it is not the one before", () => {
    const versions = (verdict: "PASS" | "FAIL" | "MISS") => [{ version: "v2", verdict, certifiable: false }];
    const forecast = [
      { ...step, versions: versions("FAIL") },
      { ...step, versions: versions("MISS") },
      { ...step, versions: versions("MISS") },
      { ...step, versions: [{ version: "v3", verdict: "PASS" as const, certifiable: true }] },
    ];
    expect(forecast.map((_, index) => stepInWords({ ...card, forecast }, index))).toEqual([
      [],
      ["v2: FAIL -> MISS"],
      [],
      ["v3: none -> PASS"],
    ]);
  });

  test("that is not there has nothing to say", () => {
    expect(stepInWords(card, card.forecast.length)).toEqual([]);
  });
});

describe("what took the place of another result", () => {
  test("is told by what it was, if it has expired itself", () => {
    const results = [{ ...resultOf("advice"), verdict: "MISS", cause: "expired", expired: "FAIL" } as const];
    expect(supersededInWords({ ...card, results })).toEqual([
      "advice: FAIL of 2026-12-19T22:00:00Z (2026-12-19 22:00 UTC) counts, not PASS of 2026-12-17T10:00:00Z (2026-12-17 10:00 UTC).",
    ]);
  });

  test("is of a report: without one nothing is told", () => {
    for (const key of ["from", "checkedAt"]) {
      const rest = Object.entries(resultOf("advice")).filter(([name]) => name !== key);
      const results = [Object.fromEntries(rest) as unknown as CardResult];
      expect(supersededInWords({ ...card, results })).toEqual([]);
    }
  });
});
