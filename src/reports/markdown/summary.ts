import type { Block, StandardOutcome, VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Verdict } from "../../core/verdict.ts";
import {
  counted,
  durationInWords,
  gateInWords,
  obstaclesInWords,
  policyInWords,
  redactionInWords,
  timeInWords,
} from "../in-words.ts";
import { sizeOf } from "../outline.ts";
import { markdownCode, markdownLink, markdownTable, markdownText } from "./markdown-text.ts";

const marks: Readonly<Record<Verdict, string>> = { PASS: "✅", FAIL: "❌", DNF: "❓", MISS: "⬜" };

function marked(verdict: Verdict): string {
  return `${marks[verdict]} ${verdict}`;
}

/** The headline, and what one must know to trust it. */
export function summary(report: CertificationReport): string {
  const { headline, policy, results, scope, subject, assessment, coverage, id } = report;
  const byPolicy = policyInWords(policy);
  const flaky = results.filter((result) => result.flaky).length;
  const { tool, startedAt, finishedAt, requests, mode } = assessment;
  const durationMs = Date.parse(finishedAt) - Date.parse(startedAt);
  const how = mode === "recorded" ? ", judged from recorded evidence" : "";
  const region = subject.region === undefined ? "" : `, region ${markdownText(subject.region)}`;
  const rows = [
    ["Subject", `${markdownCode(subject.name)}${region}`],
    ["Scope", `${markdownLink(scope.name, scope.url)} on ${scope.referenceDate}`],
    ["Gate", markdownText(gateInWords(headline.gate))],
    ...(byPolicy === undefined ? [] : [["Policy", markdownText(byPolicy)]]),
    ...(flaky === 0 ? [] : [["Flaky", `${counted(flaky, "testcase")} passed after a repeated request`]]),
    ["Certifiable", headline.certifiable ? "yes" : "no"],
    ...(headline.validUntil === undefined ? [] : [["Valid until", timeInWords(headline.validUntil)]]),
    ["Judged", `${coverage.judged} of ${counted(coverage.declared, "testcase")}, ${coverage.selected} selected`],
    [
      "Run",
      `${markdownCode(id)}, ${timeInWords(startedAt)}, ${durationInWords(durationMs)}, ${counted(requests, "request")}${how}`,
    ],
    ["Tool", markdownText(`${tool.name} ${tool.version} on ${tool.runtime}`)],
  ];
  return [
    `# ${marked(headline.verdict)}: ${markdownText(scope.name)} on ${markdownText(subject.name)}`,
    markdownText(headline.text),
    ...(report.redaction === undefined ? [] : [`**${redactionInWords(report.redaction)}**`]),
    ...(assessment.interrupted ? ["**The run was interrupted; what it did not come to is MISS.**"] : []),
    markdownTable(["", ""], rows),
  ].join("\n\n");
}

/** A table of its standards for each version. */
export function versions(report: CertificationReport): string[] {
  return report.versions.map((version) => {
    const { stabilizedAt } = version;
    const obstacles = obstaclesInWords(version);
    const since = stabilizedAt === undefined ? "" : `, stable since ${stabilizedAt}`;
    return [
      `## ${markdownText(version.version)}: ${marked(version.verdict)}`,
      `This version is ${version.validity}${since}. ${certificate(version)}`,
      ...(obstacles.length === 0 ? [] : [obstacles.map((each) => `- ${markdownText(each)}`).join("\n")]),
      markdownTable(["Standard", "Verdict", "Main", "Recommended", "Extended"], version.standards.map(standardRow)),
    ].join("\n\n");
  });
}

function certificate({ certifiable }: VersionOutcome): string {
  return certifiable
    ? "A certificate could rest on this result."
    : "A certificate could not rest on this result, because:";
}

function standardRow({ id, title, url, main, recommended, extended, alongside }: StandardOutcome): string[] {
  return [
    markdownLink(`${id} ${title}`, url),
    alongside
      ? "not of this version"
      : main.cause === "not-assessed"
        ? `${marked("MISS")}, no main testcase`
        : marked(main.verdict),
    countsInWords(main),
    countsInWords(recommended),
    countsInWords(extended),
  ];
}

/** `13/15, 2 FAIL` */
function countsInWords(block: Block): string {
  const { counts } = block;
  if (sizeOf(block) === 0) return "-";
  const rest = (["FAIL", "DNF", "MISS"] as const).filter((verdict) => counts[verdict] > 0);
  return [`${counts.PASS}/${sizeOf(block)}`, ...rest.map((verdict) => `${counts[verdict]} ${verdict}`)].join(", ");
}
