import type { ReportDiff, TestcaseChange } from "../../core/diff.ts";
import { capped } from "../capped.ts";
import { sentenceOf } from "../findings-in-words.ts";
import { timeInWords } from "../in-words.ts";
import { markdownCode, markdownTable, markdownText } from "../markdown/markdown-text.ts";
import { shorten } from "../printable.ts";
import { driftName, sameInWords, sectionsOf, valueOrNone, verdictsInWords } from "./words.ts";

const mostTestcases = 200;
const mostFindings = 5;

/** What changed, for a job summary or an issue. */
export function renderDiffMarkdown(diff: ReportDiff): string {
  const { base, head, drift, versions } = diff;
  const rows = [
    ["Report", markdownCode(base.id), markdownCode(head.id)],
    ["Made", timeInWords(base.createdAt), timeInWords(head.createdAt)],
    ["Gate", base.gate, head.gate],
    ...versions.map((each) => [markdownText(each.version), each.base ?? "none", each.head ?? "none"]),
  ];
  const blocks = [
    `# What changed on ${markdownText(head.subject)}`,
    markdownTable(["", "Before", "Now"], rows),
    ...(drift.length === 0
      ? []
      : [
          "## What changed beside the subject's answers",
          markdownTable(
            ["What", "Before", "Now"],
            drift.map((each) => [
              markdownText(driftName(each)),
              markdownText(valueOrNone(each.base)),
              markdownText(valueOrNone(each.head)),
            ]),
          ),
        ]),
    ...sectionsOf(diff).flatMap(({ title, changes }) => [`## ${title}`, testcaseList(changes)]),
    sameInWords(diff),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function testcaseList(changes: readonly TestcaseChange[]): string {
  const { shown, more } = capped(changes, mostTestcases);
  return [...shown.flatMap(changeLines), ...(more > 0 ? [`- and ${more} more`] : [])].join("\n");
}

function changeLines(change: TestcaseChange): string[] {
  const { testcase, target, came, went } = change;
  return [
    `- ${markdownCode(testcase)}: ${verdictsInWords(change)}${target === "main" ? "" : ` (${target}, does not decide)`}`,
    ...findingLines("new", came),
    ...findingLines("gone", went),
  ];
}

function findingLines(word: string, findings: TestcaseChange["came"]): string[] {
  const { shown, more } = capped(findings, mostFindings);
  return [
    ...shown.map((each) => `  - ${word}: ${markdownText(shorten(sentenceOf(each), 400))}`),
    ...(more > 0 ? [`  - ${word}: and ${more} more`] : []),
  ];
}
