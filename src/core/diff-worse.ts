import type { ReportDiff, TestcaseChange } from "./diff.ts";
import type { CertificationReport } from "./report.ts";

/** Main testcases that fail and did not; one that was added and fails is among them, because the gate is shut by it too. */
export function newFailures({ testcases }: ReportDiff): readonly TestcaseChange[] {
  return testcases.filter(fails).filter(({ target }) => target === "main");
}

/** Failures of any target that were not there, and failures that have more to say. */
export function anyFailures({ testcases }: ReportDiff): readonly TestcaseChange[] {
  return testcases.filter(
    (each) => fails(each) || (each.head?.verdict === "FAIL" && each.came.some(({ level }) => level === "violation")),
  );
}

/** Main testcases whose verdict is no longer known. What was deselected was not asked for. */
export function losses({ testcases }: ReportDiff): readonly TestcaseChange[] {
  return testcases.filter(
    ({ target, transition, head }) =>
      target === "main" &&
      (transition === "newly-undecided" || transition === "removed" || transition === "newly-missing") &&
      head?.cause !== "deselected",
  );
}

/** Why two reports cannot be compared as one thing that changed, each as a sentence. */
export function incomparable(base: CertificationReport, head: CertificationReport): readonly string[] {
  const [was, is] = [base.subject, head.subject];
  return [
    ...(was.name === is.name && was.layer === is.layer
      ? []
      : [`The one is about ${was.name} (${was.layer}), the other about ${is.name} (${is.layer}).`]),
    // A run whose login was refused does not know its region.
    ...(was.region === undefined || is.region === undefined || was.region === is.region
      ? []
      : [`The one is about the region ${was.region}, the other about ${is.region}.`]),
    ...(base.scope.uuid === head.scope.uuid
      ? []
      : [`The one is of the scope ${base.scope.name}, the other of ${head.scope.name}.`]),
  ];
}

function fails({ transition, head }: TestcaseChange): boolean {
  return transition === "new-failure" || (transition === "added" && head?.verdict === "FAIL");
}
