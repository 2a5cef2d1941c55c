import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cardOf, madeAt, outcomes } from "../../core/testing/card-world.ts";
import type { CardResult, ScoreCard } from "../../core/score-card.ts";
import { cardJsonSchema } from "./json-schema.ts";
import { renderCard, renderCards } from "./render.ts";
import { cardSchema } from "./schema.ts";
import { ageInWords, isMain, outcomeInWords, stepInWords, subjectInWords, supersededInWords } from "./words.ts";

const { pass, fail, dnf } = outcomes;
const sha256s = ["aa0123456789bbcc", "dd0123456789eeff", "ab0123456789cdef"].map((start) => start.repeat(4));

/** From three reports: one result is new and took the place of another, one was not decided. */
const card = digested(
  cardOf(
    "2026-12-20T12:00:00Z",
    madeAt("2026-12-19T22:00:00Z", { daily: fail, advice: fail }, { tool: "1.1.0", mode: "recorded" }),
    madeAt("2026-12-17T10:00:00Z", { weekly: dnf, advice: pass }),
    madeAt("2026-06-01T10:00:00Z", { yearly: pass }),
  ),
);
/** The same, when a result has expired and another was never there. */
const later = digested(
  cardOf("2026-12-21T06:00:00Z", madeAt("2026-12-19T22:00:00Z", { daily: fail, weekly: pass, advice: pass })),
);
const passing = digested(
  cardOf("2026-12-20T12:00:00Z", madeAt("2026-12-20T10:00:00Z", { daily: pass, weekly: pass, yearly: pass })),
);

describe("a card is this document", () => {
  test.each([
    ["text", "card.txt", card],
    ["md", "card.md", card],
    ["text", "card-later.txt", later],
    ["md", "card-later.md", later],
    ["text", "card-passing.txt", passing],
    ["md", "card-passing.md", passing],
  ] as const)("as %s: %s", async (form, name, one) => {
    await expect(renderCard(one, form)).toMatchFileSnapshot(`../snapshots/${name}.snap`);
  });

  test("as JSON it is the card itself, its keys in the order of the schema", () => {
    const reversed = Object.fromEntries(Object.entries(card).toReversed()) as unknown as ScoreCard;
    expect(JSON.parse(renderCard(reversed, "json"))).toEqual(card);
    expect(renderCard(reversed, "json")).toBe(renderCard(card, "json"));
    expect(renderCard(card, "json")).toMatch(/^\{\n {2}"apiVersion": [^]*[^\n]\n$/);
  });
});

describe("several cards in one stream", () => {
  test.each(["text", "md"] as const)("follow each other as %s", (form) => {
    expect(renderCards([card, later], form)).toBe(`${renderCard(card, form)}\n${renderCard(later, form)}`);
    expect(renderCards([card], form)).toBe(renderCard(card, form));
    expect(renderCards([], form)).toBe("");
  });

  test("are an array as JSON, and one alone is none", () => {
    expect(JSON.parse(renderCards([card, later], "json"))).toEqual([card, later]);
    expect(renderCards([card, later], "json")).toMatch(/^\[\n {2}\{\n {4}"apiVersion": [^]*[^\n]\n$/);
    expect(renderCards([card], "json")).toBe(renderCard(card, "json"));
    expect(renderCards([], "json")).toBe("[]\n");
  });
});

describe("the schema", () => {
  const address = new URL("../../../docs/schemas/score-card-v1.json", import.meta.url);

  test("is the published one", () => {
    expect(JSON.parse(cardJsonSchema())).toEqual(JSON.parse(readFileSync(address, "utf8")));
    expect(cardJsonSchema()).toMatch(/^\{\n {2}"\$schema": [^]*[^\n]\n$/);
  });

  test.each(Object.entries({ card, later, passing }))("takes the card as it is written: %s", (_, one) => {
    expect(cardSchema.parse(JSON.parse(renderCard(one, "json")))).toEqual(one);
  });
});

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

describe("a long list is cut, and says so", () => {
  const many = (count: number): ScoreCard => ({
    ...card,
    results: Array.from({ length: count }, (_, index) => ({ ...resultOf("daily"), testcase: `daily-${index}` })),
    notes: Array.from({ length: count }, (_, index) => `Note ${index}.`),
  });

  test.each([
    ["text", 50, []],
    ["text", 51, ["  ... and 1 more", "  ... and 1 more"]],
    ["md", 1000, []],
    ["md", 1002, ["And 2 more.", "- and 2 more"]],
  ] as const)("as %s, %d entries", (form, count, expected) => {
    const lines = renderCard(many(count), form).split("\n");
    expect(lines.filter((line) => line.includes("more"))).toEqual(expected);
    expect(lines.filter((line) => line.includes("daily-"))).toHaveLength(form === "text" ? 50 : 1000);
    expect(lines.filter((line) => line.includes("Note "))).toHaveLength(form === "text" ? 50 : 1000);
  });

  test.each([
    [0, undefined],
    [1, "1 recommended or extended testcase not PASS; they decide nothing."],
    [2, "2 recommended or extended testcases not PASS; they decide nothing."],
  ])("and %d that only advise are counted", (count, line) => {
    const results = Array.from({ length: count }, () => resultOf("advice"));
    const lines = renderCard({ ...card, results }, "text").split("\n");
    expect(lines.find((each) => each.includes("they decide nothing"))).toBe(line);
    expect(lines.filter((each) => each.startsWith("Main testcases"))).toEqual([]);
  });
});

test("what a card has nothing of is not mentioned", () => {
  const empty: ScoreCard = { ...passing, results: [], forecast: [], reports: [], notes: [] };
  expect(renderCard(empty, "md")).not.toMatch(/^##/m);
  expect(renderCard(empty, "text")).toBe(
    [
      "Scope @ prod1, as of 2026-12-20 12:00 UTC, from 0 reports",
      "  v2 (effective)  PASS  certifiable",
      "  gate: passed",
      "  holds until 2026-12-22 00:00 UTC",
      "",
    ].join("\n"),
  );
});

test("names from reports stay on their line", () => {
  const report = {
    ...card.reports[0],
    id: "a\nb",
    tool: { version: "1\n2", sha256: "" },
  } as ScoreCard["reports"][number];
  const one: ScoreCard = {
    ...card,
    scope: { ...card.scope, name: "Sc\nope" },
    versions: card.versions.map((version) => ({ ...version, version: "v\n2" })),
    results: [{ ...resultOf("daily"), testcase: "dai\nly", from: { id: "a\nb", sha256: "" } }],
    reports: [report],
    notes: ["one\ntwo"],
  };
  const text = renderCard(one, "text");
  expect(text).toMatch(/^Sc ope @ prod1/);
  for (const line of ["  v 2 (effective)", "  dai ly  FAIL  14 h old  a b", "  a b  2026", "1 2", "  - one two\n"])
    expect(text).toContain(line);
});

function resultOf(testcase: string): CardResult {
  const found = card.results.find((each) => each.testcase === testcase);
  if (found === undefined) throw new Error(`${testcase} is not on the card.`);
  return found;
}

/** With digests that can be told from each other. */
function digested(one: ScoreCard): ScoreCard {
  const reports = one.reports.map((each, index) => ({ ...each, sha256: sha256s[index] ?? "" }));
  return { ...one, reports };
}
