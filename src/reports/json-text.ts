import { printable } from "./printable.ts";

/** A document of another format as JSON: every string in it is well formed and harmless to show. */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === "string" ? printable(value) : value), 2)}\n`;
}
