import type { Explanation } from "./explanation.ts";

export const core: readonly Explanation[] = [
  {
    file: "src/core/assemble.ts",
    change: "ends[0] !== undefined → true",
    why: "The same: where the list is complete, it has a first end.",
  },
  {
    file: "src/core/assemble.ts",
    change: "deciding.length >",
    why: "The same: without a deciding result there is no end either.",
  },
  {
    file: "src/core/annotate.ts",
    change: "a.testcase <= b.testcase",
    why: "The same: each testcase has one result.",
  },
  {
    file: "src/core/scope.ts",
    change: "latest.date > entry.date",
    why: "A timeline has one entry for a day.",
  },
  {
    file: "src/core/assemble-card.ts",
    change: "a.sha256 <= b.sha256",
    why: "The same: each digest stands in the list once.",
  },
  {
    file: "src/core/assemble-card.ts",
    change: "was?.verdict → was.verdict",
    why: "The same: every step has the versions of the card.",
  },
  {
    file: "src/core/card-groups.ts",
    change: "a <= b",
    why: "The same: each group has a key of its own.",
  },
  {
    file: "src/core/card-groups.ts",
    change: "first === undefined → false",
    why: "Asked for by the types: a group is made of one report at least.",
  },
  {
    file: "src/core/card-groups.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: a group is made of one report at least.",
  },
  {
    file: "src/core/card-notes.ts",
    change: 'StringLiteral: "" →',
    why: "Defaults that the types ask for: the key was joined of these two words.",
  },
  {
    file: "src/core/card-notes.ts",
    change: "day >= date",
    why: "The same: on the day itself the version is in its last period, which the second condition leaves out.",
  },
  {
    file: "src/core/card-notes.ts",
    change: "at.toISOString().slice(0, 10) → at.toISOString()",
    why: "The same: as text, a day is before each of its instants and after every earlier one.",
  },
  {
    file: "src/core/card-versions.ts",
    change: "at.toISOString().slice(0, 10) → at.toISOString()",
    why: "The same: as text, a day is before each of its instants and after every earlier one.",
  },
  {
    file: "src/core/card-forecast.ts",
    change: "new Date(instant).toISOString().slice(0, 10) →",
    why: "The same: as text, a day is before each of its instants and after every earlier one.",
  },
  {
    file: "src/core/card-forecast.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what is no number is not after the instant of the card.",
  },
  {
    file: "src/core/card-versions.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: a card has a result of each testcase of its versions.",
  },
  {
    file: "src/core/card-results.ts",
    change: "cause !== undefined → true",
    why: "Only read where no report has a result, and whatever is none has a cause.",
  },
  {
    file: "src/core/card-results.ts",
    change: "newest === undefined → false",
    why: "The same: a newest result that is undefined is read as none.",
  },
  {
    file: "src/core/card-results.ts",
    change: "a.source.sha256 <= b.source.sha256",
    why: "The same: a report has one result of a testcase, and each report is there once.",
  },
  {
    file: "src/core/diff.ts",
    change: "known === undefined → false",
    why: "Asked for by the types: an id is of one report or the other.",
  },
  {
    file: "src/core/diff-drift.ts",
    change: "ArrayDeclaration: [] →",
    why: "The same: what has no kind is left out when it is put in order.",
  },
  {
    file: "src/core/diff-drift.ts",
    change: 'StringLiteral: "extended" →',
    why: "A default that the types ask for: every testcase stands in a target.",
  },
  {
    file: "src/core/diff-worse.ts",
    change: 'each.head?.verdict === "FAIL" → true',
    why: "The same: whatever has a violation failed.",
  },
  {
    file: "src/core/diff-worse.ts",
    change: "head?.verdict → head.verdict",
    why: "The same: what was added has an outcome in the head.",
  },
  {
    file: "src/core/waiving.ts",
    change: "match?.",
    why: "The same: without a match a waiver speaks of every FAIL of its testcase, so this is not reached.",
  },
  {
    file: "src/core/diff.ts",
    change: "ArrayDeclaration: [] →",
    why: "Asked for by the types: an id is of one report or the other.",
  },
  {
    file: "src/core/reasons.ts",
    change: "BlockStatement: {",
    why: "The same: nothing follows the chain of conditions.",
  },
  {
    file: "suites/attested.ts",
    change: "a.at <= b.at",
    why: "The same: the days differ here.",
  },
  {
    file: "suites/iaas/preflight.ts",
    change: "clockAheadMs === null → false",
    why: "Asked for by the types: null counts as zero, which is tolerable.",
  },
  {
    file: "suites/iaas/preflight.ts",
    change: "clockAheadMs >= 0",
    why: "The same: what is tolerable was left out before.",
  },
];
