import type { StandardOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Verdict } from "../../core/verdict.ts";
import { whyInWords } from "../findings-in-words.ts";
import { causeInWords, counted } from "../in-words.ts";
import { keepingShut } from "../keeping-shut.ts";
import { standardsOf } from "../outline.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

const levels = ["error", "warning", "notice"] as const;
const worstFirst: readonly Verdict[] = ["FAIL", "MISS", "DNF"];

/** What is wrong with the run itself, then one for each standard that has something to say, worst first. */
export function annotationsOf(report: CertificationReport): Annotation[] {
  const shut = keepingShut(report);
  const open = openByStandard(report);
  const found = standardsOf(report).flatMap((standard) => ofStandard(standard, open.get(standard.id) ?? [], shut));
  const rank = ({ level, verdict }: Ranked) => levels.indexOf(level) * 10 + worstFirst.indexOf(verdict);
  return [...ofRun(report), ...found.sort((a, b) => rank(a) - rank(b))];
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

function openByStandard({ results }: CertificationReport): ReadonlyMap<string, readonly Result[]> {
  const open = results.filter(({ verdict, cause }) => verdict !== "PASS" && cause !== "deselected");
  const pairs = open.flatMap((result) =>
    [...new Set(result.standards.map(({ standard }) => standard))].map((standard) => ({ standard, result })),
  );
  const groups = Map.groupBy(pairs, ({ standard }) => standard);
  return new Map([...groups].map(([standard, group]) => [standard, group.map(({ result }) => result)]));
}

function ranked(level: Annotation["level"], verdict: Verdict, results: readonly Result[]): Ranked {
  const [first] = results;
  const example = first === undefined ? "" : ` ${first.testcase}: ${whyInWords(first)}`;
  const waived = results.filter(({ waiver }) => waiver !== undefined).length;
  const decides = level === "notice" ? " (does not decide)" : waived > 0 ? ` (${waived} waived)` : "";
  return {
    level,
    verdict,
    title: "",
    message: `${counted(results.length, "testcase")} ${verdict}${decides}.${example}`,
  };
}

function ofRun({ preflight, assessment, resources }: CertificationReport): Annotation[] {
  const why = preflight.findings.find(({ level }) => level !== "note")?.message ?? causeInWords(preflight.cause);
  const left = resources.leaked.map(({ kind, name }) => `${kind} ${name}`).join(", ");
  return [
    ...(preflight.verdict === "PASS" ? [] : [error("preflight", why)]),
    ...(assessment.interrupted
      ? [error("interrupted", "The run was interrupted; what it did not come to is MISS.")]
      : []),
    ...(resources.leaked.length === 0
      ? []
      : [error("left behind", `Still there: ${left}. scs-conformance cleanup tries again.`)]),
  ];
}

function error(title: string, message: string): Annotation {
  return { level: "error", title: `scs-conformance: ${title}`, message };
}
