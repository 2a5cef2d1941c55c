import { obstaclesInWords } from "../../reports/in-words.ts";
import type { Findings } from "../refusal.ts";
import type { Case } from "../case.ts";

/** Whether a certificate could rest on it: a matter of what is asked for, as a report can be true and not good enough. */
export function isCertifiable({ report, wishes }: Case): Findings {
  const obstacles = report.versions.flatMap((version) => {
    const why = version.certifiable ? [] : obstaclesInWords(version);
    return why.map((each) => `${version.version}: ${each}`);
  });
  const leaks = report.resources.leaked.map(({ kind, name }) => `The run left the ${kind} ${name} behind.`);
  const recorded = report.assessment.mode === "recorded" ? ["It was judged from a record, not by a run."] : [];
  if (report.headline.certifiable) return { refusals: [], notes: [...recorded, ...leaks] };
  const message = `A certificate could not rest on this report (${obstacles.join("; ") || "it has no version"}).`;
  if (!wishes.mustBeCertifiable) return { refusals: [], notes: [message, ...recorded, ...leaks] };
  const remedy = "Mend what stands in the way, and run all main testcases of a version in force again.";
  return {
    refusals: [{ reason: "not-certifiable", message, remedy, path: "headline.certifiable" }],
    notes: [...recorded, ...leaks],
  };
}
