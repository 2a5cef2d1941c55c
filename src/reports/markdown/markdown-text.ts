import { oneLine, printable } from "../printable.ts";

/** Text that shows in Markdown as it is: on one line, without markup, mentions, or cells of its own. */
export function markdownText(text: string): string {
  const line = oneLine(text);
  if (harmless.test(line)) return line;
  return line
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replaceAll(/([@#])(?=\w)/g, "$1&#8203;");
}

/** Most text has no markup, and a large report has a lot of it. */
const harmless = /^(?:[A-Za-z][\p{L}\d ,.:;()'"/%=+?!-]*)?$/u;

/** Text in a code span; it may hold backticks of its own. */
export function markdownCode(text: string): string {
  const code = oneLine(text);
  const fence = "`".repeat(longestRun(code) + 1);
  return code === "" ? "` `" : `${fence}${pad(code)}${fence}`;
}

/** Lines in a code block, to be copied. */
export function markdownBlock(text: string, indent = ""): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}sh`, ...printable(text).split("\n"), fence].map((line) => `${indent}${line}`).join("\n");
}

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // A bar ends a cell, even in a code span.
  const cell = (text: string) => text.replaceAll(/(?<!\\)\|/g, String.raw`\|`);
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A link whose address cannot end early. */
export function markdownLink(text: string, url: string): string {
  return `[${markdownText(text)}](<${oneLine(url).replaceAll(/[<>\\ |]/g, encodeURIComponent)}>)`;
}

function pad(code: string): string {
  return /^`|`$/.test(code) ? ` ${code} ` : code;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
