import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { onAttestations } from "../../attested.ts";
import { byAdmissionMetrics, onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { common } from "./page.ts";
import { onPodSecurity } from "./pod-attempts.ts";

const id = "scs-0217-pod-security";
const plugin = "PodSecurity";
const what = "whether namespaces can say which pods they let in";
const remedy = "Start kube-apiserver without PodSecurity in --disable-admission-plugins.";

export const podSecurity = testcase({
  ...common,
  id,
  requirement: "The admission plugin PodSecurity is on: a namespace can say which pods it lets in.",
  level: "MUST",
  section: "medium",
  deviations: ["D0217-1", "D0217-4"],
  needs: { ...onPodSecurity, ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) =>
    decide(
      id,
      facts,
      byAttempt(facts),
      byAdmissionMetrics(facts, plugin, remedy),
      byApiServers(facts, what, switchedOff),
    ),
});

/** A refusal by somebody else, such as a policy engine, shows nothing of the plugin. */
function byAttempt({ pods }: Facts<typeof onPodSecurity>): Evidence {
  if (pods.outcome !== "answered") return unseen(what, pods, "W");
  const attempt = pods.answer.baseline.find(({ pod }) => pod === "privileged");
  if (attempt?.isAdmitted === true) {
    return [
      broken("behaviour", "a namespace that asks for Baseline lets in a privileged pod.", {
        expected: '403, violates PodSecurity "baseline"',
        actual: "let in, in a dry run",
        remedy,
      }),
    ];
  }
  const isByPlugin = /violates PodSecurity/.test(attempt?.message ?? "");
  const sentence = "a namespace that asks for Baseline does not let in a privileged pod.";
  return isByPlugin ? [holds("behaviour", sentence, { actual: attempt?.message })] : [];
}

function switchedOff({ about, flags }: Started): Evidence {
  const off = listOf(flags, "disable-admission-plugins");
  if (!off.includes(plugin)) {
    const sentence = `${plugin} is not switched off, and on is its built-in default.`;
    return [holds("configuration", sentence, { about, deviation: "D0217-4" })];
  }
  const details = { about, expected: "not PodSecurity", actual: off, remedy };
  return [broken("configuration", `--disable-admission-plugins switches ${plugin} off.`, details)];
}
