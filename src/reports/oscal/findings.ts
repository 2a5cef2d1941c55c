import type { CertificationReport } from "../../core/report.ts";
import { isJudged, type Result } from "../../core/result.ts";
import { capped } from "../capped.ts";
import { excusingWaiver } from "../excusing-waiver.ts";
import { linesOf, whyInWords } from "../findings-in-words.ts";
import { causeInWords } from "../in-words.ts";
import { nameUuid } from "../name-uuid.ts";
import { targetOf } from "../outline.ts";
import { lineOrDash } from "../printable.ts";
import { markup } from "./markup.ts";

/** What was not tried is no finding: it is said in the remarks of the result. */
export function isAssessed({ verdict }: Result): boolean {
  return verdict !== "MISS";
}

/** What was seen: when, by which question, on which evidence. */
export function observationOf(report: CertificationReport, version: string, result: Result) {
  const { id, assessment, subject, evidence } = report;
  const { testcase, requirement, startedAt, validUntil } = result;
  const asked = new Set(result.evidence);
  const files = evidence.filter(({ probe }) => asked.has(probe));
  const { name, version: ofTool } = assessment.tool;
  return {
    uuid: observationUuid(id, version, testcase),
    title: markup(testcase),
    description: markup(requirement),
    methods: [result.evidence.includes("attestations") ? "EXAMINE" : "TEST"],
    types: ["control-objective"],
    origins: [{ actors: [{ type: "tool", "actor-uuid": nameUuid("oscal", "tool", name, ofTool) }] }],
    subjects: [{ "subject-uuid": nameUuid("oscal", "subject", subject.layer, subject.name), type: "component" }],
    ...(files.length === 0
      ? {}
      : {
          "relevant-evidence": files.map(({ path, summary }) => ({
            href: encodeURI(path.toWellFormed()),
            description: markup(summary),
          })),
        }),
    collected: startedAt ?? assessment.startedAt,
    expires: validUntil,
  };
}

/** What it means for the objective. Undecided is not satisfied, and the reason says that it is not a failure. */
export function findingOf(report: CertificationReport, version: string, result: Result) {
  const { id } = report;
  const { testcase, verdict, cause } = result;
  const said = saidOf(result);
  return {
    uuid: nameUuid("oscal", id, version, testcase, "finding"),
    title: markup(`${testcase}: ${verdict}`),
    description: markup(whyInWords(result)),
    target: {
      type: "objective-id",
      "target-id": testcase,
      props: [
        { name: "target", ns: "https://scs.community/ns/conformance", value: targetOf(result) },
        { name: "level", ns: "https://scs.community/ns/conformance", value: result.level },
      ],
      status: {
        state: verdict === "PASS" ? "satisfied" : "not-satisfied",
        reason: verdict === "PASS" ? "pass" : verdict === "FAIL" ? "fail" : "other",
        ...(isJudged(result) ? {} : { remarks: markup(`${verdict}, ${cause ?? "unknown"}: ${causeInWords(cause)}.`) }),
      },
    },
    "related-observations": [{ "observation-uuid": observationUuid(id, version, testcase) }],
    ...(excusingWaiver(report, result) === undefined
      ? {}
      : { "related-risks": [{ "risk-uuid": riskUuid(id, version, testcase) }] }),
    ...(said === "" ? {} : { remarks: said }),
  };
}

/** A waived FAIL is not satisfied all the same: somebody accepted the risk until a day. */
export function risksOf(report: CertificationReport, version: string, results: readonly Result[]): object[] {
  const { id } = report;
  return results.flatMap((result) => {
    const waiver = excusingWaiver(report, result);
    if (waiver === undefined) return [];
    return {
      uuid: riskUuid(id, version, result.testcase),
      title: markup(`${result.testcase} is waived`),
      description: markup(`${waiver.kind}, approved by ${waiver.approvedBy} (${waiver.authority})`),
      statement: markup(waiver.justification),
      props: [{ name: "waiver", ns: "https://scs.community/ns/conformance", value: lineOrDash(waiver.id) }],
      status: "deviation-approved",
      deadline: `${waiver.expiresAt}T23:59:59Z`,
      "related-observations": [{ "observation-uuid": observationUuid(id, version, result.testcase) }],
    };
  });
}

const mostFindings = 20;

function saidOf({ findings }: Result): string {
  const { shown, more } = capped(findings, mostFindings);
  const lines = shown.map((finding) => `- ${linesOf(finding).map(markup).join("; ")}`);
  return [...lines, ...(more > 0 ? [`- and ${more} more in report.json`] : [])].join("\n");
}

function riskUuid(id: string, version: string, testcase: string): string {
  return nameUuid("oscal", id, version, testcase, "risk");
}

function observationUuid(id: string, version: string, testcase: string): string {
  return nameUuid("oscal", id, version, testcase, "observation");
}
