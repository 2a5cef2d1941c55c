import { styleText } from "node:util";
import type { Verdict } from "../../core/verdict.ts";

/** Paints text, or leaves it as it is where nobody asked for colour. */
export interface Ink {
  readonly verdict: (verdict: Verdict, text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function inkOf(colour: boolean): Ink {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    // The caller has decided; the stream that happens to be standard output has no say.
    colour && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return {
    verdict: (verdict, text) => paint([...colours[verdict]])(text),
    bold: paint("bold"),
    faint: paint("dim"),
  };
}

const colours = { PASS: ["green"], FAIL: ["red", "bold"], DNF: ["yellow"], MISS: ["magenta"] } as const;
