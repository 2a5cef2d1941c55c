import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { priorityAndFairness as observed } from "../../../src/probes/kubernetes/priority-and-fairness.probe.ts";
import { onAttestations } from "../../attested.ts";
import { onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, onFlags, valueOf, type Started } from "../evidence/flags.ts";
import { common } from "./page.ts";

const id = "scs-0215-priority-and-fairness";
const what = "whether the API server sorts requests by priority and fairness";
const remedy = "Start kube-apiserver without --enable-priority-and-fairness=false.";
const onAnswers = { fairness: observed };

export const priorityAndFairness = testcase({
  ...common,
  id,
  requirement: "The API server sorts requests by priority and fairness.",
  level: "SHOULD",
  needs: { ...onAnswers, ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) =>
    decide(id, facts, byAnswers(facts), bySeats(facts), byApiServers(facts, what, switched), byAbsence(facts)),
});

/** A gateway may take the header away, so that it is not there says nothing. */
function byAnswers({ fairness }: Facts<typeof onAnswers>): Evidence {
  const sentence = "answers name the flow and the priority level of their request.";
  return fairness.isNamedInAnswers ? [holds("behaviour", sentence)] : [];
}

function bySeats({ metrics }: Facts<typeof onMetrics>): Evidence {
  if (metrics.outcome !== "answered") return unseen(what, metrics);
  const { seats } = metrics.answer;
  return seats === null ? [] : [holds("behaviour", `${seats} requests at once are shared out among priority levels.`)];
}

function switched({ about, flags }: Started): Evidence {
  const value = valueOf(flags, "enable-priority-and-fairness");
  if (value === "false") {
    const sentence = "--enable-priority-and-fairness=false switches it off.";
    return [broken("configuration", sentence, { about, expected: "true", actual: value, remedy })];
  }
  const sentence = "--enable-priority-and-fairness is not false, and on is its built-in default.";
  return [holds("configuration", sentence, { about, actual: value ?? "not set" })];
}

function byAbsence({ fairness }: Facts<typeof onAnswers>): Evidence {
  if (fairness.levels.outcome !== "absent") return [];
  const sentence = "no answer names a priority level, and the API server does not know what that is.";
  return [broken("behaviour", sentence, { expected: "flowcontrol.apiserver.k8s.io/v1", actual: "not served", remedy })];
}
