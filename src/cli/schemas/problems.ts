import * as z from "zod";
import { didYouMean } from "../../did-you-mean.ts";

/** Everything in which a document departs from a schema, each with its place: `results[2].verdict: …`. */
export function problemsOf(schema: z.ZodType, document: unknown): readonly string[] {
  const { success, error } = schema.safeParse(document);
  if (success) return [];
  return error.issues.flatMap((issue) => {
    const place = issue.path.length === 0 ? "" : `${inWords(issue.path)}: `;
    if (issue.code !== "unrecognized_keys") return [`${place}${sentence(issue, document)}`];
    const known = keysAt(schema, document, issue.path);
    return issue.keys.map((key) => `${place}the key "${key}" is not known.${hint(key, known)}`);
  });
}

function sentence({ message, path, code }: z.core.$ZodIssue, document: unknown): string {
  if (code === "invalid_type" && valueAt(document, path) === undefined) return "this is missing.";
  return message.endsWith(".") ? message : `${message}.`;
}

function hint(key: string, known: readonly string[]): string {
  const closest = didYouMean(key, known);
  return closest === undefined ? "" : ` Did you mean "${closest}"?`;
}

function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    document,
  );
}

/** The keys that the schema has at a place. */
function keysAt(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]): readonly string[] {
  const here = concrete(schema, value);
  const [part, ...rest] = path;
  if (part === undefined) return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
  const next =
    here instanceof z.ZodArray ? here.element : here instanceof z.ZodObject ? here.shape[String(part)] : undefined;
  return next === undefined ? [] : keysAt(next as z.core.$ZodType, valueAt(value, [part]), rest); // a shape holds schemas
}

/** Without what only says that it may be absent, and of several forms the one that the value means to be. */
function concrete(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return concrete(schema.unwrap(), value);
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const key = schema.def.discriminator;
  const meant = schema.options.find((option) => {
    const form = option instanceof z.ZodObject ? (option.shape[key] as z.ZodType | undefined) : undefined;
    return form?.safeParse(valueAt(value, [key])).success;
  });
  return meant ?? schema;
}
