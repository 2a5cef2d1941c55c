import type { StandardOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Verdict } from "../../core/verdict.ts";
import { whyInWords } from "../findings-in-words.ts";
import { causeInWords, counted, gateInWords } from "../in-words.ts";
import { keepingShut } from "../keeping-shut.ts";
import { standardsOf } from "../outline.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

const levels = ["error", "warning", "notice"] as const;
const worstFirst: readonly Verdict[] = ["FAIL", "MISS", "DNF", "PASS"];

/**
 * What is wrong with the run itself, then one for each standard that has something to say, worst first. One of them is an
 * error exactly where the gate is shut.
 */
export function annotationsOf(report: CertificationReport): Annotation[] {
  const { gate } = report.headline;
  const shut = keepingShut(report);
  const open = openByStandard(report, shut);
  const found = standardsOf(report).flatMap((standard) => ofStandard(standard, open.get(standard.id) ?? [], shut));
  const rank = ({ level, verdict }: Ranked) => levels.indexOf(level) * 10 + worstFirst.indexOf(verdict);
  const all = [...ofRun(report, shut), ...found.sort((a, b) => rank(a) - rank(b))];
  const isSaid = gate.result === "passed" || all.some(({ level }) => level === "error");
  return isSaid ? all : [error("gate", gateInWords(gate)), ...all];
}

interface Ranked extends Annotation {
  readonly verdict: Verdict;
}

/** The gravest thing that a standard's results say, and how many say it. */
function ofStandard({ id, title }: StandardOutcome, members: readonly Result[], shut: ReadonlySet<string>): Ranked[] {
  const candidates = worstFirst.flatMap((verdict) => {
    const having = members.filter((result) => result.verdict === verdict);
    const keeping = having.filter(({ testcase }) => shut.has(testcase));
    const main = having.filter(({ standards }) =>
      standards.some(({ standard, target }) => standard === id && target === "main"),
    );
    if (keeping.length > 0) return [ranked("error", verdict, keeping)];
    if (main.length > 0) return [ranked("warning", verdict, main)];
    return verdict === "FAIL" && having.length > 0 ? [ranked("notice", verdict, having)] : [];
  });
  const [worst] = candidates.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return worst === undefined ? [] : [{ ...worst, title: `${id} ${title}` }];
}

function openByStandard(
  { results }: CertificationReport,
  shut: ReadonlySet<string>,
): ReadonlyMap<string, readonly Result[]> {
  // What passed can keep the gate shut as well, where it is flaky.
  const open = results.filter(
    ({ testcase, verdict, cause }) => cause !== "deselected" && (verdict !== "PASS" || shut.has(testcase)),
  );
  const pairs = open.flatMap((result) =>
    [...new Set(result.standards.map(({ standard }) => standard))].map((standard) => ({ standard, result })),
  );
  const groups = Map.groupBy(pairs, ({ standard }) => standard);
  return new Map([...groups].map(([standard, group]) => [standard, group.map(({ result }) => result)]));
}

function ranked(level: Annotation["level"], verdict: Verdict, results: readonly Result[]): Ranked {
  const [first] = results;
  const why = (result: Result) => (result.flaky ? "a request behind it had to be repeated." : whyInWords(result));
  const example = first === undefined ? "" : ` ${first.testcase}: ${why(first)}`;
  const waived = results.filter(({ waiver }) => waiver !== undefined).length;
  const decides =
    level === "notice" ? " (does not decide)" : level === "warning" && waived > 0 ? ` (${waived} waived)` : "";
  return {
    level,
    verdict,
    title: "",
    message: `${counted(results.length, "testcase")} ${verdict}${decides}.${example}`,
  };
}

function ofRun({ preflight, assessment, resources }: CertificationReport, shut: ReadonlySet<string>): Annotation[] {
  const why = preflight.findings.find(({ level }) => level !== "note")?.message ?? causeInWords(preflight.cause);
  return [
    ...(preflight.verdict === "PASS" ? [] : [error("preflight", why)]),
    ...(assessment.interrupted
      ? [error("interrupted", "The run was interrupted; what it did not come to is MISS.")]
      : []),
    ...leftBehind(
      resources.leaked.map(({ kind, name }) => `${kind} ${name}`),
      shut,
    ),
  ];
}

function leftBehind(things: readonly string[], shut: ReadonlySet<string>): Annotation[] {
  if (things.length === 0) return [];
  const message = `Still there: ${things.join(", ")}. scs-conformance cleanup tries again.`;
  return [{ ...error("left behind", message), level: things.some((each) => shut.has(each)) ? "error" : "warning" }];
}

function error(title: string, message: string): Annotation {
  return { level: "error", title: `scs-conformance: ${title}`, message };
}
