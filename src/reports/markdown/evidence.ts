import type { CertificationReport } from "../../core/report.ts";
import { capped } from "../capped.ts";
import { durationInWords } from "../in-words.ts";
import { markdownBlock, markdownCode, markdownTable, markdownText } from "./markdown-text.ts";

const mostItems = 100;

/** On what the verdicts rest, and how to come to them again. */
export function evidence({ evidence: items, reproduce, assessment }: CertificationReport): string {
  const { shown, more } = capped(items, mostItems);
  const rows = shown.map(({ summary, path, sha256, durationMs, requests }) => [
    markdownText(summary),
    markdownCode(path),
    markdownCode(sha256.slice(0, 16)),
    `${requests}`,
    durationInWords(durationMs),
  ]);
  return [
    "## Evidence, and how to reproduce this",
    ...(rows.length === 0
      ? ["No evidence was stored."]
      : [markdownTable(["Question", "File", "SHA-256 begins", "Requests", "Time"], rows)]),
    ...(more > 0 ? [`And ${more} more in report.json.`] : []),
    "Ask the same questions again, or judge the stored answers again:",
    markdownBlock(`${reproduce.run}\n${reproduce.judge}`),
    `_${markdownText(`${assessment.tool.name} ${assessment.tool.version}`)}: report.json holds everything; this page is made from it._`,
  ].join("\n\n");
}
