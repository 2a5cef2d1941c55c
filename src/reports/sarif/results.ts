import { hash } from "node:crypto";
import type { Finding, Thing } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";
import { capped } from "../capped.ts";
import { excusingWaiver } from "../excusing-waiver.ts";
import { linesOf, whyInWords } from "../findings-in-words.ts";
import { thingInWords } from "../in-words.ts";
import { keepingShut } from "../keeping-shut.ts";
import { tellingFindings } from "../outline.ts";
import { lineOrDash } from "../printable.ts";

/** Viewers show a few hundred; one object that is wrong a thousand times must not push the others out. */
const mostFindings = 20;

/** One for each finding, so that each object is an alert of its own; one where a testcase has nothing to tell. */
export function sarifResults(report: CertificationReport, shown: readonly Result[]): object[] {
  const shut = keepingShut(report);
  const paths = new Map(report.evidence.map(({ probe, path }) => [probe, path]));
  return shown.flatMap((result, ruleIndex) => {
    const { testcase, verdict, cause, flaky } = result;
    const waiver = excusingWaiver(report, result);
    const path = result.evidence.flatMap((probe) => paths.get(probe) ?? []).at(0) ?? "report.json";
    return findingsOf(result).map((finding) => ({
      ruleId: testcase,
      ruleIndex,
      ...kindOf(result, shut, waiver),
      message: { text: (finding === undefined ? whyInWords(result) : linesOf(finding).join("\n")) || "-" },
      locations: [locationOf(report, path, finding?.about)],
      partialFingerprints: { "scsFinding/v1": fingerprint(report, testcase, finding) },
      ...suppression(waiver),
      properties: { verdict, cause, flaky },
    }));
  });
}

function findingsOf(result: Result): readonly (Finding | undefined)[] {
  const { shown, more } = capped(tellingFindings(result), mostFindings);
  if (shown.length === 0) return [undefined];
  return more === 0 ? shown : [...shown, { level: "violation", message: `and ${more} more in report.json` }];
}

/** Only what is of the kind `fail` may have a level other than `none`. */
function kindOf({ verdict, testcase }: Result, shut: ReadonlySet<string>, waiver: WaiverOutcome | undefined) {
  switch (verdict) {
    case "PASS":
      return { kind: "pass", level: "none" };
    case "FAIL":
      return { kind: "fail", level: shut.has(testcase) || waiver !== undefined ? "error" : "note" };
    case "DNF":
      return { kind: "open", level: "none" };
    case "MISS":
      return { kind: "review", level: "none" };
  }
}

/** A waived FAIL is still a failure, and somebody accepted it. */
function suppression(waiver: WaiverOutcome | undefined) {
  if (waiver === undefined) return {};
  const why = lineOrDash(`${waiver.id}, until ${waiver.expiresAt}: ${waiver.justification}`);
  return { suppressions: [{ kind: "external", status: "accepted", justification: why }] };
}

/** No line of code is wrong: it is an object of the subject, and the evidence says how it looked. */
function locationOf({ subject }: CertificationReport, path: string, about: Thing | undefined) {
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
  return hash(
    "sha256",
    JSON.stringify([subject.name, testcase, kind ?? null, name ?? null, id ?? null, finding?.message ?? null]),
  );
}
