import * as z from "zod";
import { targets } from "../../core/standard.ts";
import { dnfCauses, missCauses } from "../../core/verdict.ts";

/** The small words of the report's schema. Every `meta({ id })` is a definition of its own in the published JSON Schema. */

export const verdict = z.enum(["PASS", "FAIL", "DNF", "MISS"]).meta({
  id: "Verdict",
  description:
    "PASS: the requirement holds. FAIL: it is violated. DNF: it was tried and could not be decided. MISS: it was not tried. Of several, the first of FAIL, MISS, DNF, PASS that occurs is the verdict of the whole.",
});

export const cause = z.enum([...dnfCauses, ...missCauses]).meta({
  id: "Cause",
  description: `Why there is no decision. Of DNF: ${dnfCauses.join(", ")}. Of MISS: ${missCauses.join(", ")}.`,
});

export const validity = z.enum(["draft", "effective", "warn", "deprecated"]).meta({
  id: "Validity",
  description:
    "What the scope's timeline says of a version on the reference date. Certificates can be obtained for versions that are effective or warn.",
});

export const target = z.enum(targets).meta({
  id: "Target",
  description:
    "main testcases decide; recommended ones never do; extended ones are this tool's own, beyond the official testcases, and never decide either.",
});

export const counts = z
  .strictObject({ PASS: count(), FAIL: count(), DNF: count(), MISS: count() })
  .meta({ id: "Counts", description: "How many testcases have each verdict." });

export const https = z.templateLiteral(["https://", z.string()]);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export function count() {
  return z.int().nonnegative();
}

export function time(description: string) {
  return z.iso.datetime().describe(`${description} RFC 3339, UTC.`);
}

export function day(description: string) {
  return z.iso.date().describe(`${description} YYYY-MM-DD.`);
}

export function durationMs(description: string) {
  return z.number().nonnegative().describe(`${description} In milliseconds.`);
}
