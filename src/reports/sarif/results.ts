import { createHash } from "node:crypto";
import type { Finding, Thing } from "../../core/finding.ts";
import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { linesOf, whyInWords } from "../findings-in-words.ts";
import { thingInWords } from "../in-words.ts";
import { tellingFindings } from "../outline.ts";
import { lineOrDash } from "../printable.ts";

/** Viewers show a few hundred; one object that is wrong a thousand times must not push the others out. */
const mostFindings = 20;

/** One for each finding, so that each object is an alert of its own; one where a testcase has nothing to tell. */
export function sarifResults(report: CertificationReport, result: Result, ruleIndex: number): object[] {
  const { shown, more } = capped(tellingFindings(result), mostFindings);
  const one = (finding: Finding | undefined) => sarifResult(report, result, ruleIndex, finding);
  const results = shown.length === 0 ? [one(undefined)] : shown.map(one);
  const rest = { message: `and ${more} more in report.json`, level: "violation" } as const;
  return more > 0 ? [...results, one(rest)] : results;
}

function sarifResult(report: CertificationReport, result: Result, ruleIndex: number, finding: Finding | undefined) {
  const { testcase, verdict, cause } = result;
  const text = finding === undefined ? whyInWords(result) : linesOf(finding).join("\n");
  return {
    ruleId: testcase,
    ruleIndex,
    ...kindOf(result),
    message: { text: text || "-" },
    locations: [locationOf(report, result, finding?.about)],
    partialFingerprints: { "scsFinding/v1": fingerprint(report, testcase, finding) },
    properties: { verdict, ...(cause === undefined ? {} : { cause }) },
  };
}

/** Only what is of the kind `fail` may have a level other than `none`. */
function kindOf(result: Result): { readonly kind: string; readonly level: string } {
  switch (result.verdict) {
    case "PASS":
      return { kind: "pass", level: "none" };
    case "FAIL":
      return { kind: "fail", level: gates(result) ? "error" : "note" };
    case "DNF":
      return { kind: "open", level: "none" };
    case "MISS":
      return { kind: "review", level: "none" };
  }
}

/** No line of code is wrong: it is an object of the subject, and the evidence says how it looked. */
function locationOf({ subject, evidence }: CertificationReport, result: Result, about: Thing | undefined) {
  const path = evidence.find(({ probe }) => result.evidence.includes(probe))?.path ?? "report.json";
  const name = about === undefined ? subject.name : thingInWords(about);
  return {
    physicalLocation: { artifactLocation: { uri: encodeURI(path.toWellFormed()), uriBaseId: "REPORT" } },
    logicalLocations: [
      { name: lineOrDash(name), fullyQualifiedName: lineOrDash(`${subject.name}/${name}`), kind: "resource" },
    ],
  };
}

/** The same finding about the same object is the same alert in the next run. */
function fingerprint({ subject }: CertificationReport, testcase: string, finding: Finding | undefined): string {
  const { kind, name, id } = finding?.about ?? {};
  const parts = [subject.name, testcase, kind ?? null, name ?? null, id ?? null, finding?.message ?? null];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
