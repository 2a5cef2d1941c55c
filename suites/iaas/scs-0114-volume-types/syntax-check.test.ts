import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { aspectList, mended } from "./aspects.ts";
import { described as cloud } from "./example-types.ts";
import { syntaxCheck } from "./syntax-check.ts";

const about = { kind: "volume type", name: "type 0", id: "id-0" };
const describe = (text: string) => `openstack volume type set --description ${text} id-0`;

testTestcase(syntaxCheck, {
  accepts: {
    "no description": cloud(null),
    "an empty description": cloud(""),
    "a description without a list": cloud("Fast storage"),
    "one aspect": cloud("[scs:encrypted]"),
    "both aspects": cloud("[scs:encrypted, replicated] Safe storage"),
    "no blank behind the comma": cloud("[scs:encrypted,replicated]"),
    "an empty list": cloud("[scs:]"),
    "a list that is not at the beginning": cloud("Safe [scs:replicated, encrypted]"),
    "a list in capitals": cloud("[SCS:foo]"),
    "a list without an end": cloud("[scs:foo"),
    "a cloud without volume types": cloud(),
  },
  rejects: {
    "aspects out of order": [
      cloud("[scs:replicated, encrypted] Safe"),
      {
        about,
        expected: ["encrypted", "replicated"],
        actual: ["replicated", "encrypted"],
        remedy: describe("'[scs:encrypted, replicated] Safe'"),
      },
    ],
    "an aspect twice": [
      cloud("[scs:encrypted, encrypted]"),
      { about, deviation: "D25", remedy: describe("'[scs:encrypted]'") },
    ],
    "an unknown aspect": [
      cloud("[scs:encrypted, ssd] Fast"),
      { about, actual: ["ssd"], deviation: "D25", remedy: describe("'[scs:encrypted] ssd Fast'") },
    ],
    "an aspect in capitals": [
      cloud("[scs:Encrypted]"),
      { actual: ["Encrypted"], remedy: describe("'[scs:encrypted]'") },
    ],
    "a comma at the end": [
      cloud("[scs:encrypted, ]"),
      { message: "The aspects are not in alphabetical order." },
      { actual: [""], deviation: "D25", remedy: describe("'[scs:encrypted]'") },
    ],
    "only an unknown aspect": [cloud("[scs:foo]"), { remedy: describe("foo") }],
    "one of many types": [
      cloud("[scs:encrypted]", null, "[scs:foo]"),
      { about: { ...about, name: "type 2", id: "id-2" } },
    ],
  },
});

const notes = (...descriptions: string[]) =>
  judge(syntaxCheck, () => ({ ok: true, fact: cloud(...descriptions).volumeTypes })).findings;

test.each([
  [" [scs:encrypted]", "'[scs:encrypted]'"],
  ["[SCS:encrypted] x", "'[scs:encrypted] x'"],
  ["[scs:encrypted fast", "'[scs:encrypted] fast'"],
  ["Safe [scs: replicated, encrypted] storage", "'[scs:encrypted, replicated] Safe storage'"],
  ["[scs:]", "''"],
  ["[scs:] Plain", "Plain"],
  ["[scs:encrypted,replicated]", "'[scs:encrypted, replicated]'"],
  ["[scs: encrypted ]", "'[scs:encrypted]'"],
])("%j is accepted, and its form told", (description, remedy) => {
  expect(notes(description)).toMatchObject([{ level: "note", about, deviation: "D24", remedy: describe(remedy) }]);
});

test.each(["[scs:encrypted, replicated]", "[scs:replicated] x", "For SCS: ask us", "[x]", ""])(
  "%j has nothing to tell",
  (text) => {
    expect(notes(text)).toEqual([]);
  },
);

test("a cloud without volume types is told", () => {
  expect(notes()).toMatchObject([{ level: "note", deviation: "D46" }]);
});

test("what the remedy writes is in order", () => {
  const word = fc.constantFrom("encrypted", "replicated", "Encrypted", "ssd", "", " replicated");
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom("", " Fast", " x [y]"), (aspects, rest) => {
      const list = aspectList(`[scs:${aspects.join(",")}]${rest}`);
      expect(notes(list ? mended(list) : "")).toEqual([]);
    }),
  );
});
