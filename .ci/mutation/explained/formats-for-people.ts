import type { Explanation } from "./explanation.ts";

/** Of what all reports share, and of the formats that people read. */
export const formatsForPeople: readonly Explanation[] = [
  {
    file: "src/reports/in-words.ts",
    change: 'StringLiteral: "" →',
    why: "Defaults that the types ask for: a blocker keeps the gate shut together with its version.",
  },
  {
    file: "src/reports/outline.ts",
    change: 'StringLiteral: "extended" →',
    why: "A default that the types ask for: every testcase stands in a target.",
  },
  {
    file: "src/reports/outline.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: a group has a first member.",
  },
  {
    file: "src/reports/outline.ts",
    change: "first === undefined → false",
    why: "Asked for by the types: a group has a first member.",
  },
  {
    file: "src/reports/outline.ts",
    change: "a.id <= b.id",
    why: "The same: each standard is there once.",
  },
  {
    file: "src/reports/outline.ts",
    change: '(a ?? "") <= (b ?? "")',
    why: "The same: each cause is there once.",
  },
  {
    file: "src/reports/outline.ts",
    change: 'StringLiteral: "" →',
    why: "The same: a capital letter, too, is before the name of every cause.",
  },
  {
    file: "src/reports/outline.ts",
    change: "only?.",
    why: "The same: it is only looked at where there is one.",
  },
  {
    file: "src/reports/json-text.ts",
    change: "→ true",
    why: "The same, only slower: what is harmless stays as it is.",
  },
  {
    file: "src/reports/printable.ts",
    change: "plain.test(text) → false",
    why: "The same, only slower: what is plain stays as it is.",
  },
  {
    file: "src/reports/printable.ts",
    change: "Regex: /^[",
    why: "The same, only slower: what is plain stays as it is.",
  },
  {
    file: "src/reports/printable.ts",
    change: "Regex: /[^",
    why: "The same, only slower: what is tidy stays as it is.",
  },
  {
    file: "src/reports/card/json-schema.ts",
    change: "draft-2020-12",
    why: "The same: Zod writes this draft unless it is told otherwise.",
  },
  {
    file: "src/reports/diff/json.ts",
    change: "draft-2020-12",
    why: "The same: Zod writes this draft unless it is told otherwise.",
  },
  {
    file: "src/reports/card/schema.ts",
    change: "true → false",
    why: "A statement for the compiler, which does nothing when it runs.",
  },
  {
    file: "src/reports/diff/schema.ts",
    change: "true → false",
    why: "A statement for the compiler, which does nothing when it runs.",
  },
  {
    file: "src/reports/card/text.ts",
    change: "undefined",
    why: "Asked for by the types: the age of a result and its report are there together.",
  },
  {
    file: "src/reports/card/render.ts",
    change: "only !== undefined → true",
    why: "Asked for by the types: one card is a first card.",
  },
  {
    file: "src/reports/text/standards-table.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: there is always a header.",
  },
  {
    file: "src/reports/text/standards-table.ts",
    change: 'StringLiteral: "MISS" →',
    why: "Asked for by the types: each row is of a standard that is shown.",
  },
  {
    file: "src/reports/text/standards-table.ts",
    change: "shown[index]?.main",
    why: "Asked for by the types: each row is of a standard that is shown.",
  },
  {
    file: "src/reports/text/standards-table.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what has no verdict is not counted.",
  },
  {
    file: "src/reports/markdown/results.ts",
    change: "telling === undefined → false",
    why: "Asked for by the types: testcases are told together because of a finding that they share.",
  },
  {
    file: "src/reports/markdown/results.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: testcases are told together because of a finding that they share.",
  },
  {
    file: "src/reports/markdown/results.ts",
    change: "first !== undefined → true",
    why: "Asked for by the types: a reason is that of a testcase.",
  },
  {
    file: "src/reports/markdown/markdown-text.ts",
    change: "harmless.test(line) → false",
    why: "The same, only slower: what is harmless stays as it is.",
  },
  {
    file: "src/reports/markdown/markdown-text.ts",
    change: "Regex: /^(?:[A-Za-z]",
    why: "The same, only slower: what is harmless stays as it is.",
  },
  {
    file: "src/reports/markdown/markdown.ts",
    change: "room <= 0",
    why: "A byte of nearly a million decides nothing.",
  },
  {
    file: "src/reports/html/changes.ts",
    change: "undefined",
    why: "Asked for by the types: a testcase that changed is of one report or the other.",
  },
  {
    file: "src/reports/html/changes.ts",
    change: "Stryker was here",
    why: "Asked for by the types: a testcase that changed is of one report or the other.",
  },
  {
    file: "src/reports/html/history/history.ts",
    change: "newest === undefined → false",
    why: "The same: without a newest report there is no other either.",
  },
  {
    file: "src/reports/html/history/history.ts",
    change: "when(a) <= when(b)",
    why: "The same: a report has an id of its own.",
  },
  {
    file: "src/reports/html/history/strips.ts",
    change: 'StringLiteral: "" →',
    why: "Asked for by the types: a verdict is of one of the reports.",
  },
  {
    file: "src/reports/html/history/strips.ts",
    change: "a.testcase <= b.testcase",
    why: "The same: each testcase is there once.",
  },
  {
    file: "src/reports/html/history/strips.ts",
    change: "OptionalChaining",
    why: "Asked for by the types: a verdict is of one of the reports.",
  },
  {
    file: "src/reports/html/problems.ts",
    change: "undefined → false",
    why: "Asked for by the types: a reason is that of a testcase.",
  },
  {
    file: "src/reports/html/problems.ts",
    change: "Stryker was here",
    why: "Asked for by the types: a reason is that of a testcase.",
  },
  {
    file: "src/reports/html/bar.ts",
    change: "total === 0 → false",
    why: "The same: what is no number is not drawn.",
  },
  {
    file: "src/reports/html/expiry.ts",
    change: "a <= b",
    why: "The same: each time is there once.",
  },
  {
    file: "src/reports/html/markup.ts",
    change: "known !== undefined → false",
    why: "The same, only slower: what was made before is made again.",
  },
];
