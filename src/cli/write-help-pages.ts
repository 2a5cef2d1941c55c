/** `npm run help-pages` */
import { writeFileSync } from "node:fs";
import { renderHelpPages } from "./render-help-pages.ts";

const pages = await renderHelpPages();
const entries = Object.entries(pages).map(([words, page]) => `  ${JSON.stringify(words)}: ${template(page)},\n`);
const source = [
  "/** Rendered by `npm run help-pages`: what `--help` shows, by the words in front of it. */\n",
  `export const helpPages: Readonly<Record<string, string>> = {\n${entries.join("")}};\n`,
];
writeFileSync(new URL("help-pages.ts", import.meta.url), source.join(""));

function template(text: string): string {
  return `\`${text.replace(/[\\`$]/g, "\\$&")}\``;
}
