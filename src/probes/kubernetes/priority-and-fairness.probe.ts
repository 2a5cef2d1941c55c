import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { clusterVersion } from "./version.probe.ts";

const group = "/apis/flowcontrol.apiserver.k8s.io/v1";

export const priorityAndFairness = probe({
  id: "kubernetes-priority-and-fairness",
  summary: "Whether the API server sorts requests by priority and fairness, and the priority levels",
  effect: "reads",
  timeoutMs: 30_000,
  schema: z.object({
    /** Whether the answer to another question named the flow and the priority level of its request. */
    isNamedInAnswers: z.boolean(),
    levels: askedOf(z.array(z.string())),
  }),
  needs: { version: clusterVersion },
  async observe({ version }, { target, signal }: ProbeContext<KubernetesCluster>) {
    const levels = await asked(
      "list prioritylevelconfigurations.flowcontrol.apiserver.k8s.io",
      target.list(`${group}/prioritylevelconfigurations`, signal).then((all) => all.map(nameOf)),
    );
    return { isNamedInAnswers: version.isSortedByPriority === true, levels };
  },
});

const Named = z.object({ metadata: z.object({ name: z.string() }) });

function nameOf(level: unknown): string {
  return Named.parse(level).metadata.name;
}
