import type { Settled } from "./evidence.ts";
import { type Finding, inconclusive } from "./finding.ts";
import type { AnyProbe, Facts, Needs } from "./probe.ts";
import { isMissCause, type Cause, type Verdict } from "./verdict.ts";

export interface Judgement {
  readonly verdict: Verdict;
  /** Of every DNF and MISS. */
  readonly cause?: Cause;
  readonly findings: readonly Finding[];
}

/** What can be judged: a testcase, or the preflight. */
export interface Judgeable<N extends Needs> {
  readonly needs: N;
  judge(facts: Facts<N>): readonly Finding[];
}

/** The only place that makes a verdict. */
export function judge<N extends Needs>(judgeable: Judgeable<N>, settled: (probe: AnyProbe) => Settled): Judgement {
  const answers = Object.entries(judgeable.needs).map(([name, probe]) => ({ name, probe, answer: settled(probe) }));
  const facts: Record<string, unknown> = {};
  for (const { name, probe, answer } of answers) {
    if (!answer.ok) {
      const { cause, message, remedy } = answer.failure;
      const details = remedy === undefined ? { cause } : { cause, remedy };
      return undecided(cause, [inconclusive(`${probe.summary}: ${message}`, details)]);
    }
    facts[name] = answer.fact;
  }
  try {
    // The schema of each probe has typed its fact; the record of names to facts is what `needs` describes.
    return conclude(judgeable.judge(facts as Facts<N>));
  } catch (error) {
    const message = `This tool failed while judging: ${error instanceof Error ? error.message : String(error)}`;
    return undecided("tool-bug", [inconclusive(message, { cause: "tool-bug" })]);
  }
}

function conclude(findings: readonly Finding[]): Judgement {
  if (findings.some(({ level }) => level === "violation")) return { verdict: "FAIL", findings };
  const open = findings.find(({ level }) => level === "inconclusive");
  if (open) return undecided(open.cause ?? "unexpected-response", findings);
  return { verdict: "PASS", findings };
}

function undecided(cause: Cause, findings: readonly Finding[]): Judgement {
  return { verdict: isMissCause(cause) ? "MISS" : "DNF", cause, findings };
}
