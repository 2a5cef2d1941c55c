import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import type { Verdict } from "../core/verdict.ts";
import { capped } from "./capped.ts";
import {
  causeInWords,
  counted,
  durationInWords,
  gateInWords,
  obstaclesInWords,
  policyInWords,
  redactionInWords,
  thingInWords,
  timeInWords,
} from "./in-words.ts";
import { byCause, byReason, outlineOf, type Reason } from "./outline.ts";
import { oneLine, printable } from "./printable.ts";
import { inkOf, type Ink } from "./text/ink.ts";
import { hanging } from "./text/layout.ts";
import { driftLine, flakyLine, waiverLines } from "./text/policy-lines.ts";
import { standardsTable } from "./text/standards-table.ts";
import { adviceLine, reasonLines } from "./text/testcase-lines.ts";

interface TextOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Which verdicts are shown one by one; of the others only the numbers. Changes nothing but the display. */
  readonly show?: readonly Verdict[];
}

const mostInFull = 30;

/** What is left on a terminal when a run is over. */
export function renderText(report: CertificationReport, options: TextOptions): string {
  const { width, show = ["FAIL", "DNF", "MISS"] } = options;
  const ink = inkOf(options.colour);
  const { failed, undecided, passed, advice } = outlineOf(report);
  const inFull = [
    ...(show.includes("FAIL") ? failed.map(alone) : []),
    ...(show.includes("DNF") ? byReason(undecided) : []),
    ...(show.includes("PASS") ? passed.map(alone) : []),
  ];
  const { shown, more } = capped(inFull, mostInFull);
  const paragraphs = [
    driftLine(report, ink),
    ...report.versions.map((version) => [
      title(report, version, width, ink),
      ...standardsTable(report, version, { show, width, ink }),
    ]),
    refusal(report, ink),
    ...shown.map((reason) => reasonLines(reason, width, ink)),
    more > 0 ? [`... and ${more} more in report.json`] : [],
    show.includes("FAIL") ? adviceLines(advice, ink) : [],
    show.includes("MISS") ? untried(report, ink) : [],
    [...waiverLines(report, ink), ...flakyLine(report, ink)],
    totals(report, ink),
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function alone(result: Result): Reason {
  return { cause: result.cause, results: [result] };
}

function title(
  { scope, subject }: CertificationReport,
  { version, verdict, validity }: CertificationReport["versions"][number],
  width: number,
  ink: Ink,
): string {
  const left = oneLine(`${scope.name} ${version} (${validity}) @ ${subject.name}`);
  const gap = " ".repeat(Math.max(2, width - left.length - verdict.length));
  return `${ink.bold(left)}${gap}${ink.verdict(verdict, verdict)}`;
}

/** Why the run never began. */
function refusal({ preflight }: CertificationReport, ink: Ink): string[] {
  if (preflight.verdict === "PASS") return [];
  return [
    `${ink.verdict(preflight.verdict, "! ")}${ink.bold("preflight")}  ${preflight.verdict}: ${preflight.cause ?? "see below"}`,
    ...preflight.findings.flatMap(({ about, message, remedy }) => [
      `    ${oneLine(about === undefined ? message : `${thingInWords(about)}: ${message}`)}`,
      ...(remedy === undefined ? [] : hanging("      fix       ", printable(remedy).split("\n"))),
    ]),
  ];
}

function adviceLines(advice: CertificationReport["results"], ink: Ink): string[] {
  const { shown, more } = capped(advice, 10);
  return [
    ...shown.map((result) => adviceLine(result, ink)),
    ...(more > 0 ? [`  ... ${counted(more, "more testcase")} that ${more === 1 ? "does" : "do"} not decide`] : []),
  ];
}

function untried(report: CertificationReport, ink: Ink): string[] {
  return byCause(outlineOf(report).missing).map(([cause, results]) => {
    const { shown, more } = capped(results, 3);
    const names = [...shown.map(({ testcase }) => oneLine(testcase)), ...(more > 0 ? [`and ${more} more`] : [])];
    const what = `${counted(results.length, "testcase")} MISS: ${cause ?? "unknown"} (${causeInWords(cause)})`;
    return `${ink.verdict("MISS", "- ")}${what}: ${names.join(", ")}`;
  });
}

function totals(report: CertificationReport, ink: Ink): string[] {
  const { headline, policy, versions, assessment, coverage, redaction } = report;
  const durationMs = Date.parse(assessment.finishedAt) - Date.parse(assessment.startedAt);
  const counts = versions.map(({ version, counts: { PASS, FAIL, DNF, MISS } }) => {
    const parts = Object.entries({ PASS, FAIL, DNF, MISS }).filter(
      ([verdict, count]) => count > 0 || verdict === "PASS",
    );
    return `${version}: ${counted(PASS + FAIL + DNF + MISS, "main testcase")}, ${parts.map(([verdict, count]) => `${count} ${verdict}`).join(", ")}`;
  });
  const { gate } = headline;
  const byPolicy = policyInWords(policy);
  const run = [
    assessment.mode === "recorded" ? "judged from recorded evidence" : durationInWords(durationMs),
    counted(assessment.requests, "request"),
    `${coverage.judged} of ${coverage.selected} selected testcases judged`,
    ...(assessment.interrupted ? ["interrupted"] : []),
  ];
  return [
    ...(redaction === undefined ? [] : [redactionInWords(redaction)]),
    ...counts,
    run.join(", "),
    ...versions.map((version) => {
      const why = version.certifiable ? "yes" : `no (${obstaclesInWords(version).join("; ")})`;
      return `certifiable ${version.version}: ${why}`;
    }),
    `gate: ${ink.bold(gate.result)}${oneLine(gateInWords(gate).slice(gate.result.length))}${byPolicy === undefined ? "" : ` (${byPolicy})`}`,
    ...(headline.validUntil === undefined ? [] : [`valid until ${timeInWords(headline.validUntil)}`]),
  ];
}
