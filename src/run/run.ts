import type { Evidence } from "../core/evidence.ts";
import { inconclusive } from "../core/finding.ts";
import { judge, type Judgement } from "../core/judge.ts";
import type { SubjectDetails } from "../core/preflight.ts";
import type { AnyProbe, Needs } from "../core/probe.ts";
import type { Result } from "../core/result.ts";
import { isPending, type Declaration } from "../core/testcase.ts";
import type { Cause, MissCause } from "../core/verdict.ts";
import type { Emit } from "./events.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import type { Plan, Planned } from "./plan.ts";

export interface RunOutcome {
  readonly preflight: Judgement;
  readonly subject: SubjectDetails;
  /** One for each testcase of the plan, in its order. */
  readonly results: readonly Result[];
}

const broken = "This tool failed: ";

/** What is left to say when the run itself broke: nothing was judged, and it was not the subject's fault. */
export function brokenRun(plan: Plan, error: unknown): RunOutcome {
  const message = `${broken}${error instanceof Error ? error.message : String(error)}`;
  const preflight: Judgement = {
    verdict: "DNF",
    cause: "tool-bug",
    findings: [inconclusive(message, { cause: "tool-bug" })],
  };
  const results = plan.testcases.map((planned) =>
    planned.miss === undefined ? stoppedBy(planned, preflight) : unable(planned, planned.miss),
  );
  return { preflight, subject: {}, results };
}

/** The same for a report that says so; undefined for every other one. */
export function brokenAgain(plan: Plan, { cause, findings }: Judgement): RunOutcome | undefined {
  const { message = "" } = findings[0] ?? {};
  return cause === "tool-bug" && message.startsWith(broken) ? brokenRun(plan, message.slice(broken.length)) : undefined;
}

/** Judges every testcase of the plan on what the source answers; the same for a live subject and for a record. */
export async function run(plan: Plan, source: EvidenceSource, emit: Emit): Promise<RunOutcome> {
  emit({ type: "preflight.start" });
  const asked = await settleAll(plan.preflight.needs as Needs, source);
  const preflight = judge(plan.preflight, settledIn(asked));
  emit({ type: "preflight.end", judgement: preflight });
  const results = await Promise.all(
    plan.testcases.map(async (planned) => {
      const result = await resultOf(planned, preflight, source);
      emit({ type: "testcase.end", result });
      return result;
    }),
  );
  return { preflight, subject: describe(plan, asked), results };
}

async function resultOf(planned: Planned, preflight: Judgement, source: EvidenceSource): Promise<Result> {
  const { entry, miss } = planned;
  if (miss !== undefined || isPending(entry)) return unable(planned, miss ?? "not-implemented");
  if (preflight.verdict !== "PASS") return stoppedBy(planned, preflight);
  const evidence = await settleAll(entry.needs as Needs, source);
  return { ...about(planned), ...judge(entry, settledIn(evidence)), ...provenance(evidence) };
}

function unable(planned: Planned, miss: MissCause): Result {
  return untried(planned, miss, missed[miss] ?? "");
}

const missed: Partial<Record<Cause, string>> = {
  deselected: "The selection leaves this testcase out.",
  "not-implemented": "This tool cannot run this testcase yet.",
  "needs-attestation": "No API shows this: a person has to attest it.",
  "read-only": "This testcase creates resources, which a read-only run does not.",
};

/** A preflight that was cancelled tried nothing; one that was refused tried, for all of them. */
function stoppedBy(planned: Planned, { cause = "dependency", findings }: Judgement): Result {
  const why = findings.find(({ level }) => level !== "note")?.message ?? "";
  return untried(planned, cause === "cancelled" ? "interrupted" : cause, `Not tried: ${why}`);
}

function untried(planned: Planned, cause: Cause, message: string): Result {
  const judgement = judge({ needs: {}, judge: () => [inconclusive(message, { cause })] }, () => {
    throw new Error("nothing is needed, nothing is asked");
  });
  return { ...about(planned), ...judgement, evidence: [] };
}

function about({ entry, standards }: Planned): Omit<Declaration, "id"> & Pick<Result, "testcase" | "standards"> {
  const { id, requirement, level, url, section, lifetime } = entry;
  return { testcase: id, standards, requirement, level, url, section, lifetime };
}

function provenance(evidence: ReadonlyMap<AnyProbe, Evidence>): Pick<Result, "evidence" | "startedAt" | "durationMs"> {
  const all = [...evidence.values()];
  const starts = all.map(({ startedAt }) => Date.parse(startedAt));
  const ends = all.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs);
  const ids = { evidence: all.map(({ probe }) => probe).sort() };
  if (all.length === 0) return ids;
  const start = Math.min(...starts);
  return { ...ids, startedAt: new Date(start).toISOString(), durationMs: Math.max(...ends) - start };
}

async function settleAll(needs: Needs, source: EvidenceSource): Promise<ReadonlyMap<AnyProbe, Evidence>> {
  const probes = Object.values(needs);
  return new Map(await Promise.all(probes.map(async (probe) => [probe, await source.settle(probe)] as const)));
}

function settledIn(evidence: ReadonlyMap<AnyProbe, Evidence>) {
  return (probe: AnyProbe) => {
    const found = evidence.get(probe);
    if (!found) throw new Error(`${probe.id} was never asked`);
    return found.settled;
  };
}

function describe(plan: Plan, asked: ReadonlyMap<AnyProbe, Evidence>): SubjectDetails {
  const facts: Record<string, unknown> = {};
  for (const [name, probe] of Object.entries(plan.preflight.needs as Needs)) {
    const settled = asked.get(probe)?.settled;
    if (!settled?.ok) return {};
    facts[name] = settled.fact;
  }
  return plan.preflight.describe(facts);
}
