import type { CardResult, ScoreCard } from "../../core/score-card.ts";
import { capped } from "../capped.ts";
import { counted, obstaclesInWords, timeInWords } from "../in-words.ts";
import { oneLine } from "../printable.ts";
import { columns } from "../text/layout.ts";
import { ageInWords, isMain, outcomeInWords, stepInWords, subjectInWords, supersededInWords } from "./words.ts";

const mostLines = 50;

/** A score card for a terminal. */
export function renderCardText(card: ScoreCard): string {
  const { scope, versions, headline, results, reports, forecast, notes } = card;
  const open = results.filter(({ verdict }) => verdict !== "PASS");
  const main = open.filter(isMain);
  const paragraphs = [
    [
      `${oneLine(scope.name)} @ ${subjectInWords(card)}, as of ${timeInWords(card.at)}, from ${counted(reports.length, "report")}`,
      ...lines(
        versions.map((version) => [
          `${oneLine(version.version)} (${version.validity})`,
          version.verdict,
          version.certifiable ? "certifiable" : `not certifiable: ${obstaclesInWords(version).join("; ")}`,
        ]),
      ),
      `  gate: ${headline.gate.result}`,
      ...(headline.holdsUntil === undefined ? [] : [`  holds until ${timeInWords(headline.holdsUntil)}`]),
    ],
    section(`Main testcases that are not PASS (${main.length})`, main.map(resultCells)),
    open.length > main.length
      ? [`${counted(open.length - main.length, "recommended or extended testcase")} not PASS; they decide nothing.`]
      : [],
    bullets("Newer results that took the place of others", supersededInWords(card)),
    section(
      "What changes by itself",
      forecast.map((step, index) => [timeInWords(step.at), stepInWords(card, index).join("; ")]),
    ),
    section(
      "Reports",
      reports.map(({ id, finishedAt, mode, tool, counted: count, sha256 }) => [
        oneLine(id),
        timeInWords(finishedAt),
        mode,
        oneLine(tool.version),
        `${counted(count, "result")} counted`,
        `SHA-256 ${sha256.slice(0, 16)}`,
      ]),
    ),
    bullets("Notes", notes),
  ];
  return `${paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join("\n"))
    .join("\n\n")}\n`;
}

function resultCells(result: CardResult): string[] {
  const { testcase, from, ageMs } = result;
  return [
    oneLine(testcase),
    outcomeInWords(result),
    ...(from === undefined || ageMs === undefined ? [] : [`${ageInWords(ageMs)} old`, oneLine(from.id)]),
  ];
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const { shown, more } = capped(rows, mostLines);
  return [title, ...lines(shown), ...(more > 0 ? [`  ... and ${more} more`] : [])];
}

function bullets(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const { shown, more } = capped(sentences, mostLines);
  return [title, ...shown.map((each) => `  - ${oneLine(each)}`), ...(more > 0 ? [`  ... and ${more} more`] : [])];
}

function lines(rows: readonly (readonly string[])[]): string[] {
  return columns(rows).map((row) => `  ${row.join("  ")}`.trimEnd());
}
