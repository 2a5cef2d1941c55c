import { hostname } from "node:os";
import type { RunEvent } from "../../run/events.ts";
import { itemOf } from "../../run/evidence-item.ts";
import type { Plan } from "../../run/plan.ts";
import { bytesOf } from "../../run/recorder.ts";
import type { GivenPolicy } from "../policy-from.ts";
import type { Subject } from "../subject.ts";
import { thisTool } from "../tool-digest.ts";
import type { LoggedEvent, RunStart } from "./event-schema.ts";

export interface Begun {
  readonly id: string;
  readonly plan: Plan;
  readonly subject: Pick<Subject, "name">;
  readonly words: readonly string[];
  readonly given: GivenPolicy;
}

/** The first line of a log. */
export function runStarted({ id, plan, subject, words, given }: Begun, at: string): RunStart {
  return {
    type: "run.start",
    at,
    apiVersion: "conformance.scs.community/events/v1",
    run: id,
    process: { pid: process.pid, host: hostname() },
    tool: { ...thisTool() },
    arguments: [...words],
    subject: { name: subject.name, layer: plan.scope.layer },
    plan: {
      scope: plan.scope.id,
      versions: plan.versions.map(({ version }) => version),
      date: plan.date,
      selection: [...plan.selection],
      target: plan.target,
      readOnly: plan.readOnly,
      testcases: plan.testcases.map(({ entry, standards, miss }) => ({
        id: entry.id,
        standards: standards.map((each) => ({ ...each })),
        ...(miss === undefined ? {} : { miss }),
      })),
      questions: plan.probes.map(({ id: probe, summary }) => ({ id: probe, summary })),
    },
    policy: given.policy,
    waivers: given.waivers,
    ...(given.baseline === undefined ? {} : { baseline: Object.fromEntries(given.baseline) }),
  } as RunStart; // the same, but for what is readonly
}

/** An event as it stands in the log. The answer itself is in its file of evidence; the log vouches for that. */
export function logged(event: RunEvent, at: string): LoggedEvent {
  switch (event.type) {
    case "preflight.start":
      return { type: event.type, at };
    case "preflight.end":
      return { type: event.type, at, ...event.judgement } as LoggedEvent; // the same, but for what is readonly
    case "probe.start":
      return { type: event.type, at, probe: event.probe, summary: event.summary };
    case "exchange":
      return { type: event.type, at, probe: event.probe, exchange: event.exchange };
    case "probe.end": {
      const { settled } = event.evidence;
      const evidence = itemOf(event.evidence, bytesOf(event.evidence));
      const failure = settled.ok ? {} : { failure: settled.failure };
      return { type: event.type, at, evidence, ...failure } as LoggedEvent; // likewise
    }
    case "testcase.end":
      return { type: event.type, at, result: event.result } as LoggedEvent; // likewise
  }
}
