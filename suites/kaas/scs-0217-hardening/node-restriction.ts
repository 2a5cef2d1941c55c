import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { nodeRestriction as observed } from "../../../src/probes/kubernetes/node-restriction.probe.ts";
import { onAttestations } from "../../attested.ts";
import { byAdmissionMetrics, onMetrics } from "../evidence/admission-plugin.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, listOf, onFlags, type Started } from "../evidence/flags.ts";
import { nodeThing } from "../evidence/kubelets.ts";
import { common } from "./page.ts";

const id = "scs-0217-node-restriction";
const plugin = "NodeRestriction";
const what = "whether nodes are kept from changing each other";
const remedy = "Start kube-apiserver with NodeRestriction in --enable-admission-plugins.";
const onAttempt = { attempt: observed };

export const nodeRestriction = testcase({
  ...common,
  id,
  requirement: "A node may change itself and its own pods, and nothing of another node.",
  level: "MUST",
  deviations: ["D0217-1", "D0217-3"],
  needs: { ...onAttempt, ...onMetrics, ...onFlags, ...onAttestations },
  judge: (facts) =>
    decide(
      id,
      facts,
      byAttempt(facts),
      byAdmissionMetrics(facts, plugin, remedy),
      byApiServers(facts, what, switchedOn),
    ),
});

/** A refusal before any plugin has looked at the change shows nothing of plugins. */
function byAttempt({ attempt }: Facts<typeof onAttempt>): Evidence {
  if (attempt.outcome !== "answered") return unseen(what, attempt);
  const { node, result, message } = attempt.answer;
  if (result === "allowed") {
    return [
      broken("behaviour", "one node may label another.", {
        about: nodeThing(node),
        expected: "403 by NodeRestriction",
        actual: "allowed, in a dry run",
        remedy,
      }),
    ];
  }
  const isByPlugin = result === "admission" && /is not allowed to modify node/.test(message ?? "");
  return isByPlugin ? [holds("behaviour", "one node may not label another.", { actual: message })] : [];
}

function switchedOn({ about, flags }: Started): Evidence {
  const plugins = listOf(flags, "enable-admission-plugins");
  if (plugins.includes(plugin) && !listOf(flags, "disable-admission-plugins").includes(plugin)) {
    return [holds("configuration", `--enable-admission-plugins names ${plugin}.`, { about })];
  }
  const details = { about, expected: plugin, actual: plugins, remedy, deviation: "D0217-3" } as const;
  return [broken("configuration", `${plugin} is not on, which it is not by itself.`, details)];
}
