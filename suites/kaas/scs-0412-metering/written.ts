import type { Written } from "../../../src/probes/metering/document.ts";

/** How a value is called in a message; texts of customers are not among what is recorded. */
export function shown(value: Written | undefined): unknown {
  if (value === undefined) return "missing";
  return typeof value === "object" && value !== null ? named[value.kind] : value;
}

/** The same in a sentence: the text itself, where it is one. */
export function word(value: Written | undefined): string {
  return String(shown(value));
}

const named = { list: "a list", object: "an object", text: "a text", number: "a number beyond all bounds" } as const;

export const isText = (value: Written | undefined): boolean => typeof value === "string" || isKind(value, "text");

export const isObject = (value: Written | undefined): boolean => isKind(value, "object");

function isKind(value: Written | undefined, kind: "text" | "object"): boolean {
  return typeof value === "object" && value !== null && value.kind === kind;
}
