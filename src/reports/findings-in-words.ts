import type { Finding } from "../core/finding.ts";
import type { Result } from "../core/result.ts";
import { capped } from "./capped.ts";
import { causeInWords, detailsInWords, thingInWords } from "./in-words.ts";
import { tellingFindings } from "./outline.ts";
import { oneLine, shorten } from "./printable.ts";

/** Why a result is what it is, on one line: its first telling finding, and how many more there are. */
export function whyInWords(result: Result): string {
  const [first, ...others] = tellingFindings(result);
  if (first === undefined) return result.cause === undefined ? result.requirement : causeInWords(result.cause);
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${shorten(sentenceOf(first), 400)}${more}`;
}

/** What a finding says and what it is about, on one line. */
export function sentenceOf({ about, message }: Finding): string {
  return oneLine(about === undefined ? message : `${thingInWords(about)}: ${message}`);
}

/** A finding with all its details, a line for each. */
export function linesOf(finding: Finding): string[] {
  const { level, remedy } = finding;
  const details = [...detailsInWords(finding), ...(remedy === undefined ? [] : [["fix", remedy] as const])];
  return [
    `${level === "violation" ? "" : `${level}: `}${sentenceOf(finding)}`,
    ...details.map(([name, value]) => `  ${name}: ${oneLine(value)}`),
  ];
}

const mostFindings = 20;

/** All that a result has to say, as far as somebody reads it. */
export function findingsInWords({ findings }: Result): string {
  const { shown, more } = capped(findings, mostFindings);
  return [...shown.flatMap(linesOf), ...(more > 0 ? [`and ${more} more in report.json`] : [])].join("\n");
}
