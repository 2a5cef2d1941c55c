import type { Verdict } from "../../core/verdict.ts";
import { html, type Markup } from "./markup.ts";

/** A verdict by its word, its shape and its colour. */
export function badge(verdict: Verdict): Markup {
  return html`<span class="badge ${verdict.toLowerCase()}">${shape(verdict)}${verdict}</span>`;
}

/** Its shape alone; the word has to stand beside it. */
export function shape(verdict: Verdict): Markup {
  return html`<svg class="icon" aria-hidden="true" viewBox="0 0 16 16"><use href="#${verdict.toLowerCase()}" /></svg>`;
}

/** The shapes, once per page. */
export const shapes: Markup = html`<svg hidden>
  <symbol id="pass" viewBox="0 0 16 16"><path d="M3 8.5 6.5 12 13 4.5" /></symbol>
  <symbol id="fail" viewBox="0 0 16 16"><path d="M4 4l8 8M12 4l-8 8" /></symbol>
  <symbol id="dnf" viewBox="0 0 16 16"><path d="M5 6a3 3 0 1 1 4.6 2.5C8.4 9.200 8 9.700 8 10.500M8 13v.5" /></symbol>
  <symbol id="miss" viewBox="0 0 16 16"><path d="M3.500 8h9" /></symbol>
</svg>`;
