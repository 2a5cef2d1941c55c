import { printable, unprintable } from "./printable.ts";

/** A document of another format as JSON: every string in it is well formed and harmless to show. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, undefined, 2);
  // Looking at each string takes as long as writing all of them, and there is seldom anything to find.
  return `${escaped.test(text) || unprintable.test(text) ? withCare(document) : text}\n`;
}

/** JSON writes control characters and halves of pairs with a backslash. */
const escaped = /\\[ubfr]/;

function withCare(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) => (typeof value === "string" ? printable(value) : value), 2);
}
