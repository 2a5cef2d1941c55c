import { html, type Markup } from "./markup.ts";

/** What may be wider than a narrow screen scrolls by itself, by keyboard too; the page does not. */
export function wide(name: string, content: Markup): Markup {
  return html`<div class="wide" role="region" aria-label="${name}" tabindex="0">${content}</div>`;
}
