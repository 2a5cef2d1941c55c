import type { z } from "zod";
import type { CertificationReport } from "../../core/report.ts";
import { UsageError } from "../../errors.ts";
import { reportSchema } from "./schema.ts";

/** Reads a report back. A UsageError says where it is not one; `source` is what the reader knows the text by. */
export function parseReport(text: string, source = "This"): CertificationReport {
  const parsed = reportSchema.safeParse(parseJson(text, source));
  if (parsed.success) return parsed.data;
  throw new UsageError(`${source} is not a certification report: ${problems(parsed.error)}.`);
}

function parseJson(text: string, source: string): unknown {
  const value = jsonOf(text, source);
  if (isWithin(value, deepest)) return value;
  throw new UsageError(`${source} is not a certification report: it is nested more than ${deepest} times.`);
}

/** What a finding expects can be any JSON. Nobody could write out again what is nested without an end. */
const deepest = 500;

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1));
}

function jsonOf(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${source} is not a certification report: it is not JSON.`, { cause });
  }
}

function problems({ issues }: z.ZodError): string {
  const [first, ...others] = issues;
  if (first === undefined) return "it does not follow the schema";
  const where = first.path.length === 0 ? "" : `${pathInWords(first.path)}: `;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${where}${first.message}${more}`;
}

function pathInWords(path: readonly PropertyKey[]): string {
  const words = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  // A report is an object: its first word is that of a key.
  return words.join("").slice(1);
}
