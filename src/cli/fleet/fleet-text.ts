import { timeInWords } from "../../reports/in-words.ts";
import { printable } from "../../reports/printable.ts";
import { table } from "../table.ts";
import type { FleetSummary, SubjectOutcome } from "./summary.ts";

/** The summary for a terminal or a log: the worst of all, then each subject, then the groups. */
export function fleetText({ verdict, subjects, groups }: FleetSummary): string {
  return [
    `${subjects.length} ${subjects.length === 1 ? "subject" : "subjects"}: ${verdict}\n`,
    table(subjects.map((each) => [each.subject, each.verdict, `exit ${each.exitCode}`, wordsOf(each)])),
    ...(groups.length === 0
      ? []
      : [
          "\nThe worst of each group:\n",
          table(groups.map((each) => [each.group, each.verdict, `exit ${each.exitCode}`, each.subjects.join(", ")])),
        ]),
  ].join("");
}

function wordsOf({ report, problem }: SubjectOutcome): string {
  if (report === undefined) return printable(problem ?? "");
  const until = report.validUntil === undefined ? "" : ` Valid until ${timeInWords(report.validUntil)}.`;
  return printable(`${report.text}${until}`);
}
