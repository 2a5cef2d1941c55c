import type { CertificationReport } from "../../core/report.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";
import { capped } from "../capped.ts";
import { shorten } from "../printable.ts";
import { markdownCode, markdownLink, markdownText } from "./markdown-text.ts";

const mostWaivers = 50;

/** What is put up with, until when and why, and which waivers have no effect. */
export function waivers({ waivers: all }: CertificationReport): string[] {
  if (all.length === 0) return [];
  const { shown, more } = capped(all, mostWaivers);
  return [
    "## What is put up with",
    "A waiver can open the gate. It never changes a verdict.",
    [...shown.map(line), ...(more > 0 ? [`- and ${more} more in report.json`] : [])].join("\n"),
  ];
}

function line({
  id,
  link,
  testcase,
  state,
  applied,
  expiresAt,
  approvedBy,
  authority,
  ...rest
}: WaiverOutcome): string {
  const name = link === undefined ? markdownText(id) : markdownLink(id, link);
  const why = markdownText(shorten(rest.justification, 300));
  const who = markdownText(`${approvedBy}, ${authority}`);
  if (applied) return `- ${markdownCode(testcase)} until ${expiresAt}: ${why} (${name}; ${who})`;
  return `- ${markdownCode(testcase)}, **${state}**: ${markdownText(rest.message)} (${name}; ${who})`;
}
