import { html, type Markup } from "./markup.ts";

export type Tone = "yes" | "no" | "open" | "neutral";

/** A question, its answer in a word or two, and why. */
export function answer(question: string, tone: Tone, short: string, why: Markup): Markup {
  return html`<section class="answer ${tone}">
    <h2>${question}</h2>
    <p class="short">${short}</p>
    ${why}
  </section>`;
}
