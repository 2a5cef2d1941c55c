import type { StandardOutcome } from "../../core/aggregate.ts";
import { reasonsOf, type Reason } from "../../core/reasons.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { targets } from "../../core/standard.ts";
import { combine } from "../../core/verdict.ts";
import { standardsOf } from "../outline.ts";
import { blockerRows, cleanupRow, completedRow, preflightRow } from "./run-rows.ts";
import type { Row, Suite } from "./row.ts";
import { testcaseRow } from "./testcase-row.ts";

/** A suite for each standard, and one for the run itself, so that nothing red is invisible. */
export function suitesOf(report: CertificationReport): Suite[] {
  const reasons = reasonsOf(report);
  const byTestcase = Map.groupBy(reasons, ({ testcase }) => testcase);
  const run: Suite = {
    id: "run",
    name: "run",
    startedAt: report.assessment.startedAt,
    properties: aboutReport(report),
    rows: [
      preflightRow(report),
      completedRow(report, reasons),
      cleanupRow(report, reasons),
      ...blockerRows(reasons),
    ].filter((row) => row !== undefined),
  };
  const members = membersByStandard(report);
  const suites = standardsOf(report).map((standard) =>
    standardSuite(report, standard, members.get(standard.id) ?? [], byTestcase),
  );
  return [...suites, run];
}

/** Looked up once: a report may have thousands of results, and hundreds of standards. */
function membersByStandard({ results }: CertificationReport): ReadonlyMap<string, readonly Result[]> {
  const members = new Map<string, Result[]>();
  for (const result of results) {
    for (const standard of new Set(result.standards.map((each) => each.standard))) {
      const found = members.get(standard);
      if (found === undefined) members.set(standard, [result]);
      else found.push(result);
    }
  }
  return members;
}

function standardSuite(
  report: CertificationReport,
  standard: StandardOutcome,
  members: readonly Result[],
  reasons: ReadonlyMap<string | undefined, readonly Reason[]>,
): Suite {
  const selected = members.filter(({ cause }) => cause !== "deselected");
  const starts = selected.flatMap(({ startedAt }) => startedAt ?? []).sort();
  const blocks = report.versions
    .flatMap(({ standards }) => standards)
    .filter(({ id }) => id === standard.id)
    .map(({ main }) => main);
  return {
    id: standard.id,
    name: `${standard.id} ${standard.title}`,
    startedAt: starts[0] ?? report.assessment.startedAt,
    properties: {
      ...aboutReport(report),
      ...(standard.alongside ? { "scs.alongside": "true" } : {}),
      "scs.verdict": combine((standard.alongside ? [standard.extended] : blocks).map(({ verdict }) => verdict)),
      "scs.deselected": String(members.length - selected.length),
      "scs.url": standard.url,
    },
    rows: [
      ...selected.map((result) => testcaseRow(report, standard.id, result, reasons.get(result.testcase) ?? [])),
      ...(!standard.alongside && blocks.every(({ cause }) => cause === "not-assessed")
        ? [notAssessedRow(standard)]
        : []),
    ],
  };
}

function aboutReport({
  headline,
  policy,
  scope,
  versions,
  id,
  assessment,
}: CertificationReport): Record<string, string> {
  return {
    "scs.verdict": headline.verdict,
    "scs.gate": headline.gate.result,
    "scs.policy": `${policy.profile}: ${policy.failOn.join(", ")}`,
    "scs.scope": versions.map(({ version, validity }) => `${scope.id}/${version} (${validity})`).join(", "),
    "scs.report.id": id,
    "scs.tool": `${assessment.tool.name} ${assessment.tool.version}`,
  };
}

/** Without this row a standard that nothing tests would vanish from every user interface. */
function notAssessedRow({ id, ...standard }: StandardOutcome): Row {
  const others = targets.filter((target) => standard[target].testcases.length > 0);
  const body = [
    "Not assessed: the scope version includes this standard without any main testcase.",
    ...(others.length === 0 ? [] : [`Its ${others.join(" and ")} testcases do not decide.`]),
    `standard: ${standard.url}`,
  ].join("\n");
  return {
    name: `${id}-not-assessed`,
    durationMs: 0,
    outcome: { element: "skipped", type: "scs.MISS.not-assessed", body },
  };
}
