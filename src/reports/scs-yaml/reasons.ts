import type { Finding } from "../../core/finding.ts";
import type { Result } from "../../core/result.ts";
import { causeInWords, thingInWords, timeInWords, valueInWords } from "../in-words.ts";
import { shorten } from "../printable.ts";
import { endsEarly, hasExpired } from "./official-results.ts";

const mostReasons = 10;

/** The lines of standard error on one testcase. The monitor shows those with these beginnings to everybody. */
export function reasonLines(result: Result, at: Date): string[] {
  const { testcase, verdict, cause } = result;
  if (hasExpired(result, at)) {
    return [`WARNING: ${testcase}: not sent, because its result expired on ${timeInWords(result.validUntil ?? "")}`];
  }
  switch (verdict) {
    case "PASS":
      return early(result, at);
    case "FAIL":
      return [...errors(testcase, result.findings.filter(isViolation), "failed"), ...early(result, at)];
    case "DNF": {
      const why = `could not be decided (${causeInWords(cause)})`;
      return errors(testcase, result.findings.filter(isInconclusive), why);
    }
    case "MISS":
      return [`WARNING: ${testcase}: not tried, because ${causeInWords(cause)}`];
  }
}

function errors(testcase: string, findings: readonly Finding[], otherwise: string): string[] {
  if (findings.length === 0) return [`ERROR: ${testcase}: ${otherwise}`];
  const shown = findings.slice(0, mostReasons).map((finding) => `ERROR: ${testcase}: ${inWords(finding)}`);
  const more = findings.length - shown.length;
  return more > 0 ? [...shown, `ERROR: ${testcase}: and ${more} more`] : shown;
}

function inWords({ about, message, expected, actual }: Finding): string {
  const thing = about === undefined ? "" : `${shorten(thingInWords(about), 100)}: `;
  const values = [
    ...(expected === undefined ? [] : [`expected ${shorten(valueInWords(expected), 100)}`]),
    ...(actual === undefined ? [] : [`found ${shorten(valueInWords(actual), 100)}`]),
  ];
  return `${thing}${message}${values.length === 0 ? "" : ` (${values.join("; ")})`}`;
}

function early(result: Result, at: Date): string[] {
  if (!endsEarly(result, at)) return [];
  const until = timeInWords(result.validUntil ?? "");
  return [
    `WARNING: ${result.testcase}: good until ${until} only, because it rests on something older than this report`,
  ];
}

function isViolation({ level }: Finding): boolean {
  return level === "violation";
}

function isInconclusive({ level }: Finding): boolean {
  return level === "inconclusive";
}
