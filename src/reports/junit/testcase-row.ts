import type { Finding } from "../../core/finding.ts";
import { gates } from "../../core/gate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { TargetName } from "../../core/standard.ts";
import { causeInWords, detailsInWords, thingInWords } from "../in-words.ts";
import { oneLine, shorten } from "../printable.ts";
import type { Outcome, Row } from "./row.ts";

/** A testcase as it stands in one standard. Red exactly where it keeps the gate shut. */
export function testcaseRow(report: CertificationReport, standard: string, result: Result): Row {
  const target = strongest(result, standard);
  const files = evidencePaths(report, result);
  const row = { name: result.testcase, durationMs: result.durationMs ?? 0 };
  if (result.verdict === "PASS") return { ...row, ...notes(result) };
  const outcome = outcomeOf(result, target, [
    ...describe(result),
    `spec: ${result.url}`,
    ...(files.length === 0 ? [] : [`evidence: ${files.join(", ")}`]),
  ]);
  // GitLab shows one attachment, and only beside a failure.
  const output = outcome.element === "failure" && files[0] !== undefined ? `[[ATTACHMENT|${files[0]}]]` : undefined;
  return { ...row, outcome, ...(output === undefined ? {} : { output }) };
}

/** In one standard a testcase may be main in one version of the scope and recommended in another. */
function strongest({ standards }: Result, standard: string): TargetName {
  const found = standards.filter((each) => each.standard === standard).map(({ target }) => target);
  return found.includes("main") ? "main" : (found[0] ?? "extended");
}

function outcomeOf(result: Result, target: TargetName, lines: readonly string[]): Outcome {
  const { verdict, cause = "unexpected-response" } = result;
  const why = firstFinding(result);
  const body = (first: string) => [oneLine(first), ...lines].join("\n");
  if (!(target === "main" && gates(result))) {
    const type = verdict === "FAIL" ? (`scs.${target}.FAIL` as const) : (`scs.${verdict}.${cause}` as const);
    return { element: "skipped", type, body: body(`${target}, does not decide: ${verdict} - ${why}`) };
  }
  if (verdict === "FAIL") return { element: "failure", type: "scs.FAIL", body: body(why) };
  const what = verdict === "DNF" ? "Did not finish" : "Not tried";
  return { element: "error", type: `scs.${verdict}.${cause}`, body: body(`${what} (${cause}): ${why}`) };
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

function notes({ findings }: Result): Pick<Row, "output"> {
  if (findings.length === 0) return {};
  // Jenkins cuts off at about 1,000 characters.
  return { output: shorten(findings.flatMap(findingLines).join("\n"), 900) };
}

function evidencePaths({ evidence }: CertificationReport, result: Result): string[] {
  return evidence.filter(({ probe }) => result.evidence.includes(probe)).map(({ path }) => path);
}
