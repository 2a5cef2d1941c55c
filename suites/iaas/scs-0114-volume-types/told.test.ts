import { describe, expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { described } from "./example-types.ts";
import { intendedList } from "./intended-list.ts";
import { replicatedReally } from "./replicated-really.ts";
import { standardAspectsOnly } from "./standard-aspects.ts";
import { strictLists } from "./strict-lists.ts";
import { syntaxCheck } from "./syntax-check.ts";

const strict = (...descriptions: (string | null)[]) =>
  judge(strictLists, () => ({ ok: true, fact: described(...descriptions).volumeTypes }));

test.each([strictLists, standardAspectsOnly, replicatedReally, syntaxCheck])(
  "$id says that nothing was judged where there is no volume type",
  (testcase) => {
    const { verdict, findings } = judge(testcase, () => ({ ok: true, fact: [] }));
    expect(verdict).toBe("PASS");
    expect(findings).toMatchObject([{ level: "note", deviation: "D46" }]);
  },
);

describe("a list is in order only if every aspect is in its place:", () => {
  test.each([
    ["[scs:a, c, b]", "FAIL", "The aspects are not in alphabetical order."],
    ["[scs:b, a, c]", "FAIL", "The aspects are not in alphabetical order."],
    ["[scs:, a]", "FAIL", "The list of aspects has an empty place."],
    ["[scs:]", "FAIL", "The list of aspects has an empty place."],
  ])("%s", (description, verdict, message) => {
    const found = strict(description);
    expect(found.verdict).toBe(verdict);
    expect(found.findings).toMatchObject([{ message }]);
  });

  test("only what the official testcase accepts has the number of the deviation", () => {
    expect(strict("[scs:]").findings).toMatchObject([{ deviation: "D24" }]);
    expect(strict("[scs:, a]").findings[0]).not.toHaveProperty("deviation");
  });
});

test.each([
  ["[scs:a, b, c] and more", []],
  ["[scs:a,b, c] and more", ["note"]],
  ["more [scs:a, b, c]", ["violation"]],
  [null, []],
])("%j: blanks are worth a note", (description, levels) => {
  expect(strict(description).findings.map(({ level }) => level)).toEqual(levels);
});

test.each([
  ["[ SCS : a;; b , c ] fast", { aspects: ["a", "b", "c"], rest: " fast" }],
  ["safe [scs:a", { aspects: ["a"], rest: "safe " }],
  ["[scs:]", { aspects: [], rest: " " }],
  ["[x scs:a]", undefined],
  ["[xscs:a]", undefined],
  ["[scsx:a]", undefined],
  ["[scs x:a]", undefined],
  ["For SCS: ask us", undefined],
])("%j is meant as %j", (description, expected) => {
  expect(intendedList(description)).toEqual(expected);
});

test.each([
  ["<is> True", true],
  ["  <is>   true  ", true],
  ["<IS>TRUE", true],
  ["true\n", true],
  ["untrue", false],
  ["x <is> true", false],
  ["true story", false],
  ["truex", false],
  ["", false],
  ["<is> False", false],
])("Cinder's %j is replicated: %s", (replication_enabled, isTrue) => {
  const [type] = described("[scs:replicated]").volumeTypes;
  const fact = [{ ...type, extra_specs: { replication_enabled } }];
  expect(judge(replicatedReally, () => ({ ok: true, fact })).verdict).toBe(isTrue ? "PASS" : "FAIL");
});

test("an empty place in a list is no foreign word", () => {
  const { volumeTypes } = described("[scs:, encrypted]", "[scs:encrypted, ]");
  expect(judge(standardAspectsOnly, () => ({ ok: true, fact: volumeTypes }))).toEqual({
    verdict: "PASS",
    findings: [],
  });
});
