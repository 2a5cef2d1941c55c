import type { ReportDiff, TestcaseChange } from "../../core/diff.ts";
import { capped } from "../capped.ts";
import { sentenceOf } from "../findings-in-words.ts";
import { timeInWords } from "../in-words.ts";
import { oneLine, shorten } from "../printable.ts";
import { columns } from "../text/layout.ts";
import { driftName, sameInWords, sectionsOf, valueOrNone, verdictsInWords } from "./words.ts";

const mostFindings = 5;

/** What changed, for a terminal: what drifted comes first, because it may be the reason for all the rest. */
export function renderDiffText(diff: ReportDiff): string {
  const { base, head, drift, versions } = diff;
  const paragraphs = [
    [
      `${oneLine(head.subject)}: from ${oneLine(base.id)} (${timeInWords(base.createdAt)}) to ${oneLine(head.id)} (${timeInWords(head.createdAt)})`,
      ...lines([
        ...versions.map((each) => [oneLine(each.version), versionInWords(each)]),
        ["gate", base.gate === head.gate ? head.gate : `${base.gate} -> ${head.gate}`],
      ]),
    ],
    drift.length === 0
      ? []
      : [
          "What changed beside the subject's answers",
          ...lines(drift.map((each) => [driftName(each), `${valueOrNone(each.base)} -> ${valueOrNone(each.head)}`])),
        ],
    ...sectionsOf(diff).map(({ title, changes }) => [title, ...changes.flatMap(changeLines)]),
    [sameInWords(diff)],
  ];
  return `${paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join("\n"))
    .join("\n\n")}\n`;
}

function versionInWords({ base, head }: ReportDiff["versions"][number]): string {
  return base === head ? `${head}` : `${base ?? "none"} -> ${head ?? "none"}`;
}

function changeLines(change: TestcaseChange): string[] {
  const { testcase, target, came, went } = change;
  return [
    `  ${oneLine(testcase)}  ${verdictsInWords(change)}${target === "main" ? "" : ` (${target})`}`,
    ...findingLines("+", came),
    ...findingLines("-", went),
  ];
}

function findingLines(mark: string, findings: TestcaseChange["came"]): string[] {
  const { shown, more } = capped(findings, mostFindings);
  return [
    ...shown.map((each) => `    ${mark} ${shorten(sentenceOf(each), 400)}`),
    ...(more > 0 ? [`    ${mark} ... and ${more} more`] : []),
  ];
}

function lines(rows: readonly (readonly string[])[]): string[] {
  return columns(rows).map((row) => `  ${row.join("  ")}`.trimEnd());
}
