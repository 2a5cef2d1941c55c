import type { Mistake } from "./parse.ts";

/** Where a name stops being legal and what could have come there, as a clause: `after "SCS-2C-4-" (character 10) comes …`. */
export function explainMistake(text: string, { at, expected }: Mistake): string {
  const [good, rest] = [text.slice(0, at), text.slice(at)];
  const options = oneOf(expected);
  if (rest === "") return `it ends after "${good}", where ${options} must follow`;
  return `after "${good}" (character ${[...good].length + 1}) comes ${firstPart(rest)} instead of ${options}`;
}

/** Up to the next delimiter; what cannot be seen or told apart from other characters is named by its number. */
function firstPart(rest: string): string {
  const [first = ""] = rest;
  const part = /^.[^-_:]*/su.exec(rest)?.[0] ?? rest;
  const odd = first > "~" || first <= " ";
  const shown = part.replaceAll(/\p{C}/gu, "\u{fffd}");
  return odd ? `"${shown}" (U+${codePoint(first)})` : `"${shown}"`;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function oneOf(options: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(options);
}
