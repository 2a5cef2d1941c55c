import * as z from "zod";
import type { CertificationReport } from "../../core/report.ts";
import { reportSchema } from "./schema.ts";

/** The report as a document: the keys in the order of the schema, whoever made the objects. */
export function renderJson(report: CertificationReport): string {
  return `${JSON.stringify(inOrder(report, reportSchema), undefined, 2)}\n`;
}

/** Only orders, never validates: a report that breaks its schema must still be written, with nothing lost. */
export function inOrder(value: unknown, schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional) {
    return inOrder(value, schema.unwrap());
  }
  if (Array.isArray(value)) {
    return schema instanceof z.ZodArray ? value.map((each) => inOrder(each, schema.element)) : value;
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return value;
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries([
    ...known.map((key) => [key, inOrder(entries.get(key), shape[key] ?? z.unknown())]),
    ...unknown.map((key) => [key, entries.get(key)]),
  ]);
}
