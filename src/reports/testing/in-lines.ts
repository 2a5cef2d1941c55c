import { textOf, type Markup } from "../html/markup.ts";

const blocks =
  "section|article|header|nav|main|footer|div|ul|dl|p|h\\d|li|table|tr|details|summary|form|fieldset|label|pre|rect";

/** Markup with every block on a line of its own, and no other white space than what a reader sees. */
export function inLines(one: Markup): string {
  return linesOf(textOf(one));
}

/** What a reader sees of a page. */
export function bodyInLines(page: string): string {
  return linesOf(page.slice(page.indexOf("<header>"), page.indexOf("<script>")));
}

function linesOf(markup: string): string {
  const dense = markup.replaceAll(/\s+/g, " ").replaceAll(/<svg class="icon".*?href="#(\w+)".*?<\/svg>/g, "[$1]");
  return `${dense
    .replaceAll(new RegExp(` ?<(?=(?:${blocks})\\b)`, "g"), "\n<")
    .replaceAll(/ $/gm, "")
    .trim()}\n`;
}
