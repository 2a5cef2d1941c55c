import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ScoreCard } from "../../core/score-card.ts";
import { card, later, passing, resultOf } from "../testing/example-cards.ts";
import { cardJsonSchema } from "./json-schema.ts";
import { renderCard, renderCards } from "./render.ts";
import { cardSchema } from "./schema.ts";

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
  expect(renderCard(empty, "md")).toBe(
    [
      "# PASS: Scope on prod1",
      "",
      "As of 2026-12-20 12:00 UTC. The gate is passed. It holds until 2026-12-22 00:00 UTC.",
      "",
      "| Version | Verdict | Certifiable |",
      "| --- | --- | --- |",
      "| v2 (effective) | PASS | yes |",
      "",
    ].join("\n"),
  );
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
