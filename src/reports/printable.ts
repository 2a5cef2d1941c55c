import { stripVTControlCharacters } from "node:util";

/**
 * Names and messages come from the cloud. Here they lose what could drive a terminal, break a file or turn the reading
 * direction around. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  // Most text is plain, and a large report has a lot of it.
  if (plain.test(text)) return text;
  return stripVTControlCharacters(text.toWellFormed())
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(everyUnprintable, "\ufffd");
}

const plain = /^[\t\n\x20-\x7e]*$/;

/** Control characters except tab and line feed, line separators, bidirectional overrides, and what XML 1.0 does not allow. */
export const unprintable = /(?![\t\n])[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const everyUnprintable = new RegExp(unprintable, "gu");

/** The same on a single line. */
export function oneLine(text: string): string {
  const clean = printable(text);
  return untidy.test(clean) ? clean.replaceAll(/\s+/g, " ").trim() : clean;
}

const untidy = /[^\S ]| {2}|^ | $/;

/** A line for where a format wants one that is not empty. */
export function lineOrDash(text: string): string {
  return oneLine(text) || "-";
}

/** At most so many characters, with a mark where something was cut off; never half a character. */
export function shorten(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const kept = text.slice(0, Math.max(0, characters - 1));
  return `${endsInHalfPair(kept) ? kept.slice(0, -1) : kept}…`;
}

/** At most so many bytes of UTF-8; `mark` takes the place of what was cut off. */
export function shortenBytes(text: string, bytes: number, mark: string): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  const room = Math.max(0, bytes - Buffer.byteLength(mark));
  const kept = Buffer.from(text)
    .subarray(0, room)
    .toString("utf8")
    .replace(/\ufffd$/u, "");
  return `${kept}${mark}`;
}

function endsInHalfPair(text: string): boolean {
  return /[\ud800-\udbff]$/.test(text);
}
