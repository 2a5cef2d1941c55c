import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

/** By the value of the label `k8s-app` that the pods of each have on every node. */
const knownPlugins: Readonly<Record<string, string>> = {
  cilium: "cilium",
  "calico-node": "calico",
  canal: "canal",
  flannel: "flannel",
  "kube-router": "kube-router",
};

const Labelled = z.object({ metadata: z.object({ labels: z.record(z.string(), z.string()).default({}) }) });

/** Those that are told by their pods; of others nobody knows. */
export const networkPlugins = probe({
  id: "kubernetes-network-plugins",
  summary: "Which network plugins the pods on the nodes are of",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(z.string()),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>) {
    const labelSelector = `k8s-app in (${Object.keys(knownPlugins).join(",")})`;
    const pods = await target.list("/api/v1/pods", signal, { labelSelector });
    const found = pods.flatMap((pod) => knownPlugins[Labelled.parse(pod).metadata.labels["k8s-app"] ?? ""] ?? []);
    return [...new Set(found)].sort();
  },
});
