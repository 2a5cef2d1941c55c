import type { CardResult, ScoreCard } from "../../core/score-card.ts";
import { capped } from "../capped.ts";
import { obstaclesInWords, timeInWords } from "../in-words.ts";
import { markdownCode, markdownLink, markdownTable, markdownText } from "../markdown/markdown-text.ts";
import { ageInWords, isMain, outcomeInWords, stepInWords, subjectInWords, supersededInWords } from "./words.ts";

const mostRows = 1000;

/** A score card for an issue, a wiki or a mail. */
export function renderCardMarkdown(card: ScoreCard): string {
  const { scope, versions, headline, results, reports, forecast, notes } = card;
  const holds = headline.holdsUntil === undefined ? "" : ` It holds until ${timeInWords(headline.holdsUntil)}.`;
  const blocks = [
    `# ${headline.verdict}: ${markdownText(scope.name)} on ${markdownText(subjectInWords(card))}`,
    `As of ${timeInWords(card.at)}. The gate is ${headline.gate.result}.${holds}`,
    markdownTable(
      ["Version", "Verdict", "Certifiable"],
      versions.map((version) => [
        `${markdownText(version.version)} (${version.validity})`,
        version.verdict,
        version.certifiable ? "yes" : `no: ${markdownText(obstaclesInWords(version).join("; "))}`,
      ]),
    ),
    ...table(
      "Testcases",
      ["Testcase", "Target", "Verdict", "Checked", "Age", "Expires", "Report"],
      [...results.filter(isMain), ...results.filter((each) => !isMain(each))].map(resultRow),
    ),
    ...list("Newer results that took the place of others", supersededInWords(card)),
    ...table(
      "What changes by itself",
      ["When", "What"],
      forecast.map((step, index) => [timeInWords(step.at), markdownText(stepInWords(card, index).join("; "))]),
    ),
    ...table(
      "Reports",
      ["Report", "Finished", "Mode", "Tool", "Results counted", "SHA-256"],
      reports.map(({ id, finishedAt, mode, tool, counted, sha256 }) => [
        markdownCode(id),
        timeInWords(finishedAt),
        mode,
        markdownText(tool.version),
        `${counted}`,
        markdownCode(sha256),
      ]),
    ),
    ...list("Notes", notes),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function resultRow(result: CardResult): string[] {
  const { testcase, url, checkedAt, ageMs, expiresAt, from } = result;
  return [
    markdownLink(testcase, url),
    isMain(result) ? "main" : "does not decide",
    outcomeInWords(result),
    checkedAt === undefined ? "" : timeInWords(checkedAt),
    ageMs === undefined ? "" : ageInWords(ageMs),
    expiresAt === undefined ? "" : timeInWords(expiresAt),
    from === undefined ? "" : markdownCode(from.id),
  ];
}

function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const { shown, more } = capped(rows, mostRows);
  return [`## ${title}`, markdownTable(header, shown), ...(more > 0 ? [`And ${more} more.`] : [])];
}

function list(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const { shown, more } = capped(sentences, mostRows);
  return [
    `## ${title}`,
    [...shown.map((each) => `- ${markdownText(each)}`), ...(more > 0 ? [`- and ${more} more`] : [])].join("\n"),
  ];
}
