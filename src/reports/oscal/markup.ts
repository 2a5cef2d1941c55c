import { markdownText } from "../markdown/markdown-text.ts";

/** A line of OSCAL's markup, which is Markdown; it is never empty. */
export function markup(text: string): string {
  return markdownText(text) || "-";
}
