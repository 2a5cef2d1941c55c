import { isJudged } from "../../core/result.ts";
import type { CertificationReport } from "../../core/report.ts";
import { causeInWords, counted, thingInWords } from "../in-words.ts";
import { oneLine } from "../printable.ts";
import type { Row } from "./row.ts";

/** What must hold before anything else is asked. */
export function preflightRow({ preflight }: CertificationReport): Row {
  const row = { name: "preflight", durationMs: 0 };
  const lines = preflight.findings.flatMap(({ about, message, remedy }) => [
    oneLine(about === undefined ? message : `${thingInWords(about)}: ${message}`),
    ...(remedy === undefined ? [] : [`fix: ${remedy}`]),
  ]);
  if (preflight.verdict === "PASS") return lines.length === 0 ? row : { ...row, output: lines.join("\n") };
  const { verdict, cause = "dependency" } = preflight;
  const body = (lines.length === 0 ? [`The preflight failed: ${causeInWords(cause)}.`] : lines).join("\n");
  if (verdict === "FAIL") return { ...row, outcome: { element: "failure", type: "scs.FAIL", body } };
  return { ...row, outcome: { element: "error", type: `scs.${verdict}.${cause}`, body: `Did not finish: ${body}` } };
}

/** A run that judged nothing, or was broken off, has no testcase that could say so. */
export function completedRow({ assessment, results }: CertificationReport): Row {
  const row = { name: "completed", durationMs: Date.parse(assessment.finishedAt) - Date.parse(assessment.startedAt) };
  const judged = results.filter(isJudged).length;
  if (assessment.interrupted) {
    const body = `Interrupted after ${counted(judged, "testcase")} of ${results.length}.`;
    return { ...row, outcome: { element: "error", type: "scs.MISS.interrupted", body } };
  }
  if (judged > 0) return row;
  const body = "Nothing was judged, and nothing judged is not a pass.";
  return { ...row, outcome: { element: "error", type: "scs.MISS.nothing-judged", body } };
}

/** Of a run that created something: whether all of it is gone. */
export function cleanupRow({ resources }: CertificationReport): Row | undefined {
  const { created, leaked } = resources;
  if (created === 0 && leaked.length === 0) return undefined;
  const row = { name: "cleanup", durationMs: 0 };
  if (leaked.length === 0) return { ...row, output: `${counted(created, "resource")} created and destroyed again.` };
  const lines = leaked.map(({ kind, name, id, reason }) =>
    oneLine(`${kind} ${name} (${id ?? "id unknown"}): ${reason}`),
  );
  const body = [
    `${counted(leaked.length, "resource")} left behind. scs-conformance cleanup tries again.`,
    ...lines,
  ].join("\n");
  return { ...row, outcome: { element: "error", type: "scs.leak", body } };
}
