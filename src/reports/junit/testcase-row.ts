import type { Finding } from "../../core/finding.ts";
import type { Reason } from "../../core/reasons.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { targets, type TargetName } from "../../core/standard.ts";
import { lapsedWaiver } from "../../core/waiving.ts";
import { causeInWords, detailsInWords, thingInWords } from "../in-words.ts";
import { targetOf } from "../outline.ts";
import { oneLine, shorten } from "../printable.ts";
import type { Outcome, Row } from "./row.ts";
import { waivedLines, waiverLine } from "./waiver-lines.ts";

/** A testcase as it stands in one standard. Red exactly where one of the reasons for a shut gate is about it. */
export function testcaseRow(
  report: CertificationReport,
  standard: string,
  result: Result,
  reasons: readonly Reason[],
): Row {
  const target = strongest(result, standard);
  const row = { name: result.testcase, durationMs: result.durationMs ?? 0, properties: propertiesOf(result, target) };
  // In other standards it weighs less, and shuts nothing.
  const isRed = reasons.length > 0 && target === targetOf(result);
  const files = evidencePaths(report, result);
  const details = [
    ...describe(result),
    `spec: ${result.url}`,
    ...(files.length === 0 ? [] : [`evidence: ${files.join(", ")}`]),
  ];
  const body = (first: string, ...more: readonly string[]) => [oneLine(first), ...more, ...details].join("\n");
  if (result.verdict === "PASS") {
    if (!isRed) return { ...row, ...notes(result) };
    return { ...row, outcome: { element: "error", type: "scs.flaky", body: body(`Flaky: ${repeated}`) } };
  }
  const outcome = isRed ? redOutcome(report, result, target, body) : yellowOutcome(report, result, target, body);
  // GitLab shows one attachment, and only beside a failure.
  const output = outcome.element === "failure" && files[0] !== undefined ? `[[ATTACHMENT|${files[0]}]]` : undefined;
  return { ...row, outcome, ...(output === undefined ? {} : { output }) };
}

const repeated = "it passed, but a request behind it had to be repeated.";

function propertiesOf(result: Result, target: TargetName): Record<string, string> {
  const { verdict, requirement, cause, validUntil, waiver, baseline, flaky } = result;
  const level = target === "main" ? result.level : `${target}, ${result.level}`;
  // The text of the others begins with it.
  const asked = verdict === "PASS" ? requirement : undefined;
  const known = { verdict, level, requirement: asked, cause, validUntil, waiver, baseline };
  const entries = Object.entries({ ...known, flaky: flaky === true ? "true" : undefined });
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[`scs.${name}`, value]])));
}

type Body = (first: string, ...more: readonly string[]) => string;

/** In one standard a testcase may be main in one version of the scope and recommended in another. */
function strongest({ standards }: Result, standard: string): TargetName {
  const found = new Set(standards.filter((each) => each.standard === standard).map(({ target }) => target));
  return targets.find((target) => found.has(target)) ?? "extended";
}

function redOutcome(report: CertificationReport, result: Result, target: TargetName, body: Body): Outcome {
  const { verdict, cause = "unexpected-response" } = result;
  const why = firstFinding(result);
  if (verdict !== "FAIL") {
    const what = verdict === "DNF" ? "Did not finish" : "Not tried";
    return { element: "error", type: `scs.${verdict}.${cause}`, body: body(`${what} (${cause}): ${why}`) };
  }
  const lapsed = lapsedWaiver(result, report.waivers, report.subject.name);
  if (lapsed !== undefined) {
    const first = `Waiver ${lapsed.id} expired on ${lapsed.expiresAt}: ${why}`;
    return { element: "failure", type: "scs.waiver-expired", body: body(first) };
  }
  const type = target === "main" ? ("scs.FAIL" as const) : (`scs.${target}.FAIL` as const);
  return { element: "failure", type, body: body(why, ...waiverLine(report, result)) };
}

function yellowOutcome(report: CertificationReport, result: Result, target: TargetName, body: Body): Outcome {
  const { verdict, cause = "unexpected-response", baseline } = result;
  const why = firstFinding(result);
  const waived = waivedLines(report, result);
  if (waived !== undefined) {
    const [first, ...more] = waived;
    return { element: "skipped", type: "scs.waived", body: body(`${first}: FAIL - ${why}`, ...more) };
  }
  const type = verdict === "FAIL" ? (`scs.${target}.FAIL` as const) : (`scs.${verdict}.${cause}` as const);
  const known = baseline === verdict ? "known from the baseline, does not count" : "does not count by this policy";
  const weight = target === "main" ? `main, ${known}` : `${target}, does not decide`;
  return { element: "skipped", type, body: body(`${weight}: ${verdict} - ${why}`) };
}

function firstFinding({ findings, cause }: Result): string {
  const telling = findings.filter(({ level }) => level !== "note");
  const [first, ...others] = telling;
  if (first === undefined) return causeInWords(cause);
  const about = first.about === undefined ? "" : `${thingInWords(first.about)}: `;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${shorten(oneLine(`${about}${first.message}`), 400)}${more}`;
}

function describe({ requirement, level, findings }: Result): string[] {
  return [`${level}: ${requirement}`, ...findings.flatMap(findingLines)];
}

function findingLines(finding: Finding): string[] {
  const about = finding.about === undefined ? "" : `${thingInWords(finding.about)}: `;
  const details = detailsInWords(finding);
  const remedy = finding.remedy === undefined ? [] : [["fix", finding.remedy] as const];
  return [
    `- ${finding.level === "violation" ? "" : `${finding.level}: `}${about}${finding.message}`,
    ...[...details, ...remedy].map(([name, value]) => `  ${`${name}:`.padEnd(11)}${value}`),
  ];
}

function notes({ findings, flaky }: Result): Pick<Row, "output"> {
  const lines = [...(flaky ? [`- flaky: ${repeated}`] : []), ...findings.flatMap(findingLines)];
  // Jenkins cuts off at about 1,000 characters.
  return lines.length === 0 ? {} : { output: shorten(lines.join("\n"), 900) };
}

function evidencePaths({ evidence }: CertificationReport, result: Result): string[] {
  return evidence.filter(({ probe }) => result.evidence.includes(probe)).map(({ path }) => path);
}
