import { transitions, type Outcome, type ReportDiff, type TestcaseChange, type Transition } from "../../core/diff.ts";
import type { Drift } from "../../core/diff-drift.ts";
import { counted, valueInWords } from "../in-words.ts";
import { oneLine, shorten } from "../printable.ts";

/** What heads a section of a diff; `same` has none. */
const titles: Readonly<Record<Exclude<Transition, "same">, string>> = {
  "new-failure": "New failures",
  "newly-undecided": "No longer decided",
  "newly-missing": "No longer tried",
  "other-findings": "The same verdict for other reasons",
  fixed: "Fixed",
  "decided-again": "Decided again",
  added: "Added testcases",
  removed: "Removed testcases",
};

export interface Section {
  readonly title: string;
  readonly changes: readonly TestcaseChange[];
}

/** The testcases that are not the same, what is worse first, and what decides before what does not. */
export function sectionsOf({ testcases }: ReportDiff): readonly Section[] {
  return transitions.flatMap((transition) => {
    const changes = testcases.filter((each) => each.transition === transition);
    return transition === "same" || changes.length === 0
      ? []
      : [{ title: `${titles[transition]} (${changes.length})`, changes: mainFirst(changes) }];
  });
}

function mainFirst(changes: readonly TestcaseChange[]): readonly TestcaseChange[] {
  const decides = ({ target }: TestcaseChange) => target === "main";
  return [...changes.filter(decides), ...changes.filter((each) => !decides(each))];
}

/** The name of what drifted; ids get a word before them that says what they are of. */
export function driftName({ what, name }: Drift): string {
  const kind = { versions: "version ", testcase: "testcase ", waiver: "waiver " }[what as string] ?? "";
  return `${kind}${oneLine(name)}`;
}

export function valueOrNone(value: string | undefined): string {
  return value === undefined ? "none" : shorten(oneLine(valueInWords(value)), 100);
}

/** `PASS -> DNF timeout` */
export function verdictsInWords({ base, head }: Pick<TestcaseChange, "base" | "head">): string {
  if (base === undefined || head === undefined) return outcomeInWords(base ?? head);
  const [was, is] = [outcomeInWords(base), outcomeInWords(head)];
  return was === is ? is : `${was} -> ${is}`;
}

function outcomeInWords(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "none";
  return outcome.cause === undefined ? outcome.verdict : `${outcome.verdict} ${outcome.cause}`;
}

export function sameInWords({ counts }: ReportDiff): string {
  return `${counted(counts.same, "testcase")} ${counts.same === 1 ? "is" : "are"} as before.`;
}
