import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect } from "vitest";

const schemas = {
  ctrf: "ctrf-1.0.json",
  sarif: "sarif-2.1.0.json",
  oscal: "oscal-assessment-results-1.2.3.json",
} as const;

const formats = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text),
  "uri-reference": /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/,
  email: /@/,
};

const compiled = new Map<string, (document: unknown) => string[]>();

/** Everything in which a document departs from the schema that others publish for its format. */
export function expectPublished(format: keyof typeof schemas, document: unknown): void {
  const check = compiled.get(format) ?? compile(format);
  compiled.set(format, check);
  expect(check(document)).toEqual([]);
}

function compile(format: keyof typeof schemas): (document: unknown) => string[] {
  // The patterns of SARIF are older than the flag.
  const ajv = new Ajv({ allErrors: true, strict: false, formats, unicodeRegExp: format !== "sarif" });
  const file = new URL(`../../../fixtures/schemas/${schemas[format]}`, import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")) as object);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}
