import { expect, test } from "vitest";
import { vectors } from "../../../fixtures/vectors/vectors.ts";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { aspectList } from "./aspects.ts";
import { presence } from "./presence.ts";
import { syntaxCheck } from "./syntax-check.ts";
import { volumeTypes } from "./volume-types.probe.ts";

interface Line {
  readonly types: readonly { readonly name: string; readonly description?: string | null }[];
  readonly syntax: string;
  readonly encrypted: string;
  readonly replicated: string;
  readonly aspects: readonly (readonly string[] | null)[];
}

const lines = vectors<Line>("volume-types");

test.each<[keyof Line, AnyTestcase]>([
  ["syntax", syntaxCheck],
  ["encrypted", presence("encrypted")],
  ["replicated", presence("replicated")],
])("every verdict about %s agrees with the official suite", (key, testcase) => {
  const judged = lines.map((line) => {
    const fact = volumeTypes.schema.parse(line.types.map((type, index) => ({ id: `${index}`, ...type })));
    return { ...line, ours: judge(testcase, () => ({ ok: true, fact })).verdict };
  });
  expect(judged.length).toBeGreaterThan(0);
  expect(judged.filter((line) => line.ours !== line[key])).toEqual([]);
});

test("every list is read as the official suite reads it", () => {
  for (const { types, aspects } of lines) {
    expect(types.map(({ description }) => aspectList(description ?? null)?.aspects ?? null)).toEqual(aspects);
  }
});
