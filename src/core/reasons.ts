import { gates, type Gate } from "./gate.ts";
import type { Condition } from "./policy.ts";
import type { CertificationReport } from "./report.ts";
import { isJudged, type Result } from "./result.ts";
import { isExcused, lapsedWaiver } from "./waiving.ts";

/** One thing that keeps the gate shut. */
export interface Reason {
  /** Those that no policy can do without are not conditions of `--fail-on`. */
  readonly condition: Condition | "preflight" | "interrupted" | "nothing-judged";
  readonly weight: Weight;
  readonly testcase?: string;
  /** What else it is about: `volume scs-conformance-…`, `draft-version@next`. */
  readonly about?: string;
}

/** The heaviest decides what the process ends with. */
export const weights = ["failure", "unusable", "open", "leak", "policy"] as const;
export type Weight = (typeof weights)[number];

/** What of a report the gate goes by. */
export type Basis = Pick<
  CertificationReport,
  "policy" | "waivers" | "subject" | "versions" | "results" | "preflight" | "assessment" | "resources"
>;

/** Why the gate is shut; nothing is a gate that is open. A pure function of the report, so that everybody comes to the same. */
export function reasonsOf(basis: Basis): readonly Reason[] {
  const { policy, results, preflight, assessment, resources } = basis;
  const deciding = results.filter(gates);
  const hasJudged = (deciding.length > 0 ? deciding : results).some(isJudged);
  return [
    ...results.flatMap((result) => [...ofResult(result, basis)]),
    ...(preflight.verdict === "PASS" ? [] : [{ condition: "preflight", weight: "unusable" } as const]),
    ...(assessment.interrupted ? [{ condition: "interrupted", weight: "open" } as const] : []),
    ...(hasJudged ? [] : [{ condition: "nothing-judged", weight: "open" } as const]),
    ...(policy.failOn.includes("leak")
      ? resources.leaked.map(
          ({ kind, name }) => ({ condition: "leak", weight: "leak", about: `${kind} ${name}` }) as const,
        )
      : []),
    ...(policy.failOn.includes("blocker")
      ? blockersOf(basis).map((about) => ({ condition: "blocker", weight: "policy", about }) as const)
      : []),
  ];
}

export function gateOf(reasons: readonly Reason[]): Gate {
  const heaviest = heaviestOf(reasons);
  if (heaviest === undefined) return { result: "passed", reasons: [] };
  const isOpen = heaviest === "unusable" || heaviest === "open";
  return { result: isOpen ? "incomplete" : "failed", reasons: reasons.map(inShort) };
}

export function heaviestOf(reasons: readonly Reason[]): Weight | undefined {
  return weights.find((weight) => reasons.some((reason) => reason.weight === weight));
}

function* ofResult(result: Result, basis: Basis): Generator<Reason> {
  const { testcase, verdict, flaky } = result;
  const { failOn } = basis.policy;
  if (verdict === "FAIL") {
    if (isExcused(result, basis.waivers)) return;
    const condition = failureCondition(result, failOn);
    if (condition !== undefined) yield { condition, weight: "failure", testcase };
    const isLapsed = failOn.includes("waiver-expired") && lapsedWaiver(result, basis.waivers, basis.subject.name);
    if (isLapsed) yield { condition: "waiver-expired", weight: "failure", testcase };
  } else if (!gates(result)) {
    return;
  } else if (verdict === "PASS") {
    if (flaky && failOn.includes("flaky")) yield { condition: "flaky", weight: "policy", testcase };
  } else {
    const condition = verdict === "DNF" ? "dnf" : "miss";
    if (failOn.includes(condition)) yield { condition, weight: "open", testcase };
    else if (failOn.includes("regression") && isNew(result)) {
      yield { condition: "regression", weight: "open", testcase };
    }
  }
}

function failureCondition(result: Result, failOn: readonly Condition[]): Condition | undefined {
  if (gates(result)) {
    if (failOn.includes("fail")) return "fail";
    return failOn.includes("regression") && isNew(result) ? "regression" : undefined;
  }
  // What is only advised keeps no gate shut, whatever the policy.
  if (result.level !== "MUST") return undefined;
  const target = result.standards.some((each) => each.target === "recommended") ? "recommended" : "extended";
  return failOn.includes(target) ? target : undefined;
}

/** Worse than in the baseline. What was open there, and is still, is not. */
function isNew({ verdict, baseline }: Result): boolean {
  return verdict === "FAIL" ? baseline !== "FAIL" : baseline === undefined || baseline === "PASS";
}

/** Without those that no run can mend, and without what judging a record brings with it: a judgement shows the gate of its run. */
function blockersOf({ versions, results, waivers }: Basis): readonly string[] {
  const operators = waivers.filter(({ applied, authority }) => applied && authority === "operator");
  const isOperators = results.filter(gates).some(({ waiver }) => operators.some(({ id }) => id === waiver));
  return versions.flatMap(({ version, blockers }) =>
    blockers
      .filter((blocker) => !blocker.startsWith("not-assessed:") && blocker !== "recorded-evidence")
      .filter((blocker) => blocker !== "waiver-on-main" || isOperators)
      .map((blocker) => `${blocker}@${version}`),
  );
}

function inShort({ condition, testcase, about }: Reason): string {
  if (condition === "nothing-judged") return "nothing was judged";
  const name =
    condition === "fail" || condition === "dnf" || condition === "miss" ? condition.toUpperCase() : condition;
  const what = testcase ?? about;
  return what === undefined ? name : `${name}:${what}`;
}
