import { parseDocument } from "yaml";
import { plainValues } from "../plain-values.ts";

/** A file that is JSON, one JSON in each line, or YAML in which everything is text; or why it is none of these. */
export function documentIn(source: string): { readonly document: unknown } | { readonly problem: string } {
  const whole = parseJson(source);
  if (whole !== undefined) return { document: whole.value };
  const [first = "", ...others] = source.split("\n");
  const line = parseJson(first);
  if (line !== undefined && first.startsWith("{")) {
    const rest = others.flatMap((other) => parseJson(other)?.value ?? []);
    return { document: [line.value, ...rest] };
  }
  const yaml = parseDocument(source, { prettyErrors: false, schema: "failsafe" });
  const [fault] = yaml.errors;
  // What begins like JSON was meant to be JSON.
  if (/^\s*[[{]/.test(source)) return { problem: `it is not JSON: ${jsonFault(source)}` };
  if (fault !== undefined) return { problem: `it is neither JSON nor YAML: ${fault.message}` };
  const values = plainValues(yaml);
  return values === undefined
    ? { problem: "it is no YAML that can be read: an alias in it has no anchor before it, or there are too many" }
    : { document: values.value };
}

/** The problems of each line, with its number. */
export function eachLine(source: string, problemsOf: (document: unknown) => readonly string[]): readonly string[] {
  const lines = source.split("\n");
  return lines.flatMap((line, index) => {
    if (line === "" && index === lines.length - 1) return [];
    const parsed = parseJson(line);
    const problems = parsed === undefined ? ["this is not JSON"] : problemsOf(parsed.value);
    return problems.map((problem) => `line ${index + 1}: ${problem}`);
  });
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function jsonFault(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
