import type { ScoreCard } from "../../core/score-card.ts";
import { inOrder } from "../json/render.ts";
import { renderCardMarkdown } from "./markdown.ts";
import { cardSchema } from "./schema.ts";
import { renderCardText } from "./text.ts";

export const cardForms = ["text", "json", "md"] as const;
export type CardForm = (typeof cardForms)[number];

export function renderCard(card: ScoreCard, form: CardForm): string {
  switch (form) {
    case "text":
      return renderCardText(card);
    case "md":
      return renderCardMarkdown(card);
    case "json":
      return `${JSON.stringify(inOrder(card, cardSchema), undefined, 2)}\n`;
  }
}

/** Several in one stream: as JSON they are an array. */
export function renderCards(cards: readonly ScoreCard[], form: CardForm): string {
  const [only] = cards;
  if (form !== "json" || (only !== undefined && cards.length === 1)) {
    return cards.map((card) => renderCard(card, form)).join("\n");
  }
  return `${JSON.stringify(
    cards.map((card) => inOrder(card, cardSchema)),
    undefined,
    2,
  )}\n`;
}
