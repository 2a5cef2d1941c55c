import type { Finding } from "../../core/finding.ts";
import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { causeInWords, counted, detailsInWords, isCommand, thingInWords } from "../in-words.ts";
import { byCause, byReason, outlineOf, weightOf, type Reason } from "../outline.ts";
import { shorten } from "../printable.ts";
import { markdownBlock, markdownCode, markdownLink, markdownText } from "./markdown-text.ts";

const mostFindings = 10;
const mostNames = 50;

export function failures(report: CertificationReport): string[] {
  const { failed } = outlineOf(report);
  return failed.length === 0 ? [] : ["## What failed and how to mend it", ...failed.map(inFull)];
}

export function undecided(report: CertificationReport): string[] {
  const { undecided: open } = outlineOf(report);
  if (open.length === 0) return [];
  return ["## What could not be decided, and why", ...byReason(open).map(reason)];
}

export function missing(report: CertificationReport): string[] {
  const { missing: untried, deselected } = outlineOf(report);
  const lines = [...byCause(untried), ...byCause(deselected)].map(
    ([cause, results]) =>
      `- ${counted(results.length, "testcase")}, **${cause ?? "unknown"}** (${causeInWords(cause)}): ${names(results)}`,
  );
  return lines.length === 0 ? [] : ["## What was not tried", lines.join("\n")];
}

export function advice(report: CertificationReport): string[] {
  const { advice: failed } = outlineOf(report);
  if (failed.length === 0) return [];
  return ["## Advice", "These recommended and extended testcases failed. They decide nothing.", ...failed.map(inFull)];
}

/** Testcases that are open for the same reason are told together. */
function reason({ cause, finding: telling, results }: Reason): string {
  const [first] = results;
  if (first !== undefined && results.length === 1) return inFull(first);
  return [
    `### ${counted(results.length, "testcase")}: ${cause ?? "unknown"}, ${causeInWords(cause)}`,
    names(results),
    ...(telling === undefined ? [] : [finding(telling)]),
  ].join("\n\n");
}

function names(results: readonly Result[]): string {
  const { shown, more } = capped(results, mostNames);
  return [...shown.map(({ testcase }) => markdownCode(testcase)), ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

function inFull(result: Result): string {
  const { shown, more } = capped(
    result.findings.filter(({ level }) => level !== "note"),
    mostFindings,
  );
  const weight = gates(result) ? weightOf(result) : `${weightOf(result)}, does not decide`;
  const cause = result.cause === undefined ? "" : `: ${result.cause}`;
  const lines = [...shown.map(finding), ...(more > 0 ? [`- and ${more} more in report.json`] : [])];
  return [
    `### ${markdownText(result.testcase)}${cause}`,
    `${markdownLink(result.requirement, result.url)} (${weight})`,
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
  ].join("\n\n");
}

function finding(one: Finding): string {
  const { about, message, remedy } = one;
  const subject = about === undefined ? "" : `${markdownCode(shorten(thingInWords(about), 200))}: `;
  return [
    `- ${subject}${markdownText(shorten(message, 1000))}`,
    ...detailsInWords(one).map(([name, value]) => `  - ${name}: ${markdownCode(value)}`),
    ...(remedy === undefined ? [] : fix(shorten(remedy, 2000))),
  ].join("\n");
}

function fix(remedy: string): string[] {
  return isCommand(remedy) ? ["  - fix:\n", markdownBlock(remedy, "    ")] : [`  - fix: ${markdownText(remedy)}`];
}
