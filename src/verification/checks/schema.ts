import { canonicalJson } from "../../canonical-json.ts";
import type { CertificationReport } from "../../core/report.ts";
import { UsageError } from "../../errors.ts";
import { parseReport } from "../../reports/json/parse.ts";
import { duplicateMember } from "../duplicate-member.ts";
import type { Refusal } from "../refusal.ts";

type Read = { readonly report: CertificationReport } | { readonly refusal: Refusal };

/** Reads a report more strictly than `report` does: what two readers could read in two ways is refused. */
export function readReport(bytes: Buffer, name: string): Read {
  const text = utf8(bytes);
  if (text === undefined) return refused(`${name} is not text in UTF-8.`);
  try {
    const report = parseReport(text, name);
    const twice = duplicateMember(text);
    if (twice !== undefined) return refused(`${name} has an object with two members called ${JSON.stringify(twice)}.`);
    if (canonicalJson(report) !== canonicalJson(JSON.parse(text))) {
      return refused(`${name} says something that its schema has no place for.`);
    }
    return { report };
  } catch (error) {
    if (error instanceof UsageError) return refused(error.message);
    throw error;
  }
}

function refused(message: string): Read {
  const remedy = "Ask whoever sent it for the report.json as the run wrote it.";
  return { refusal: { reason: "schema", message, remedy } };
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
