import type { Reason } from "../../core/reasons.ts";
import { isJudged } from "../../core/result.ts";
import type { CertificationReport } from "../../core/report.ts";
import { blockerInWords, causeInWords, counted, thingInWords } from "../in-words.ts";
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
export function completedRow({ assessment, results }: CertificationReport, reasons: readonly Reason[]): Row {
  const row = { name: "completed", durationMs: Date.parse(assessment.finishedAt) - Date.parse(assessment.startedAt) };
  const judged = results.filter(isJudged).length;
  if (assessment.interrupted) {
    const body = `Interrupted after ${counted(judged, "testcase")} of ${results.length}.`;
    return { ...row, outcome: { element: "error", type: "scs.MISS.interrupted", body } };
  }
  if (reasons.every(({ condition }) => condition !== "nothing-judged")) return row;
  const body = "Nothing that decides was judged, and nothing judged is not a pass.";
  return { ...row, outcome: { element: "error", type: "scs.MISS.nothing-judged", body } };
}

/** Of a run that created something: whether all of it is gone. */
export function cleanupRow({ resources }: CertificationReport, reasons: readonly Reason[]): Row | undefined {
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
  const element = reasons.some(({ condition }) => condition === "leak") ? "error" : "skipped";
  return { ...row, outcome: { element, type: "scs.leak", body } };
}

/** What stands in the way of a certificate, where the policy is about one. */
export function blockerRows(reasons: readonly Reason[]): Row[] {
  return reasons
    .filter(({ condition }) => condition === "blocker")
    .map(({ about = "" }) => {
      const [blocker = "", version = ""] = about.split("@");
      const body = `A certificate for ${version} could not rest on this report: ${blockerInWords(blocker)}.`;
      return {
        name: `blocker ${about}`,
        durationMs: 0,
        outcome: { element: "error", type: `scs.blocker.${blocker}`, body },
      };
    });
}
