import type { CertificationReport } from "../../core/report.ts";
import { gateInWords } from "../in-words.ts";
import { oneLine } from "../printable.ts";
import { badgeWords, colours } from "./badge-words.ts";

const height = 20;
const margin = 7;

/** A picture for a web page. It cannot know what day it is, so it says until when the result is good. */
export function renderBadge(report: CertificationReport): string {
  const { headline, subject } = report;
  const { label, message } = badgeWords(report);
  const left = widthOf(label) + 2 * margin;
  const right = widthOf(message) + 2 * margin;
  const certifiable = headline.certifiable ? "certifiable" : "not certifiable";
  const title = `${label} on ${subject.name}: ${message}; gate ${gateInWords(headline.gate)}; ${certifiable}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${height}" role="img" aria-label="${xml(title)}">`,
    `  <title>${xml(title)}</title>`,
    `  <clipPath id="r"><rect width="${left + right}" height="${height}" rx="3"/></clipPath>`,
    `  <g clip-path="url(#r)">`,
    `    <rect width="${left}" height="${height}" fill="#24292f"/>`,
    `    <rect x="${left}" width="${right}" height="${height}" fill="${colours[headline.verdict]}"/>`,
    `  </g>`,
    `  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">`,
    `    ${text(label, margin)}`,
    `    ${text(message, left + margin)}`,
    `  </g>`,
    `</svg>`,
    "",
  ].join("\n");
}

/** Whatever font the reader has, the text takes the room that was measured for it. */
function text(words: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${widthOf(words)}" lengthAdjust="spacingAndGlyphs">${xml(words)}</text>`;
}

function xml(words: string): string {
  return oneLine(words)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** In Verdana of 11 pixels, about. */
function widthOf(words: string): number {
  return Math.ceil([...words].reduce((sum, character) => sum + characterWidth(character), 0));
}

function characterWidth(character: string): number {
  if (/[il.,:;|'·! ]/.test(character)) return 4;
  if (/[mwMW@%]/.test(character)) return 10.5;
  if (/[A-Z0-9]/.test(character)) return 7.6;
  return character < "\u0250" ? 6.8 : 11;
}
