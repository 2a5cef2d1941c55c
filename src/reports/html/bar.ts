import type { Verdict } from "../../core/verdict.ts";
import { html, type Markup } from "./markup.ts";

const order = ["PASS", "DNF", "MISS", "FAIL"] as const;
const width = 1000;

/** How the verdicts share a whole, as a bar; the numbers stand beside it. */
export function bar(counts: Readonly<Record<Verdict, number>>): Markup {
  const total = order.reduce((sum, verdict) => sum + counts[verdict], 0);
  const parts = order.reduce<{ readonly verdict: Verdict; readonly x: number; readonly length: number }[]>(
    (before, verdict) => {
      const last = before.at(-1);
      const x = last === undefined ? 0 : last.x + last.length;
      return [...before, { verdict, x, length: total === 0 ? 0 : (counts[verdict] / total) * width }];
    },
    [],
  );
  return html`<svg class="bar" aria-hidden="true" viewBox="0 0 ${width} 10" preserveAspectRatio="none">
    ${parts
      .filter(({ length }) => length > 0)
      .map(
        ({ verdict, x, length }) =>
          html`<rect class="${verdict.toLowerCase()}" x="${x.toFixed(1)}" width="${length.toFixed(1)}" height="10" />`,
      )}
  </svg>`;
}
