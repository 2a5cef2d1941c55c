import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { jsonText } from "../json-text.ts";
import { nameUuid } from "../name-uuid.ts";
import { targetOf } from "../outline.ts";
import { lineOrDash } from "../printable.ts";
import { sarifResults } from "./results.ts";

/** SARIF 2.1.0, for code scanning and its viewers: what somebody has to look at. */
export function renderSarif(report: CertificationReport): string {
  return sarif(report, ({ verdict }) => verdict !== "PASS");
}

/** The same with what passed. */
export function renderFullSarif(report: CertificationReport): string {
  return sarif(report, () => true);
}

/** What was not tried has no result in SARIF, except where a person has to look: that is a review. */
function isShown({ verdict, cause }: Result): boolean {
  return verdict !== "MISS" || cause === "needs-attestation" || cause === "attestation-expired";
}

function sarif(report: CertificationReport, wanted: (result: Result) => boolean): string {
  const { id, scope, versions, subject, assessment, headline, coverage } = report;
  const { name, version } = assessment.tool;
  const shown = report.results.filter((result) => isShown(result) && wanted(result));
  const untried = report.results.filter((result) => !isShown(result));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name,
            version,
            informationUri: "https://docs.scs.community/standards/",
            rules: shown.map(ruleOf),
          },
        },
        automationDetails: {
          id: [scope.id, ...versions.map((each) => each.version), subject.name, id].map(pathPart).join("/"),
          guid: nameUuid("sarif", id),
          description: { text: lineOrDash(headline.text) },
        },
        invocations: [
          {
            // Whether the tool could do its work; what it found out is in the results.
            executionSuccessful: report.preflight.verdict === "PASS" && !assessment.interrupted,
            startTimeUtc: assessment.startedAt,
            endTimeUtc: assessment.finishedAt,
          },
        ],
        originalUriBaseIds: { REPORT: { description: { text: "The folder of report.json." } } },
        results: sarifResults(report, shown),
        properties: {
          verdict: headline.verdict,
          gate: headline.gate,
          certifiable: headline.certifiable,
          coverage,
          notTried: untried.map(({ testcase, cause }) => ({ testcase, cause })),
        },
      },
    ],
  });
}

function ruleOf(result: Result) {
  const { testcase, requirement, url, level, section, standards } = result;
  return {
    id: testcase,
    shortDescription: { text: lineOrDash(requirement) },
    helpUri: url,
    defaultConfiguration: { level: targetOf(result) === "main" ? "error" : "note" },
    properties: { tags: [targetOf(result), level, section], standards },
  };
}

function pathPart(text: string): string {
  return lineOrDash(text).replaceAll("/", "_");
}
