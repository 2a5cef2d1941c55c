import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { controlPlanePodsOf } from "./control-plane-pod.ts";
import { RecordedFlags } from "./recorded-flags.ts";

const ControlPlanePod = z.object({
  component: z.enum(["kube-apiserver", "etcd"]),
  name: z.string(),
  /** Null for one that waits for a node. */
  node: z.string().nullable(),
  flags: RecordedFlags,
});
export type ControlPlanePod = z.infer<typeof ControlPlanePod>;

/** A control plane that somebody else hosts shows none: then the list is empty, and says nothing. */
export const controlPlanePods = probe({
  id: "kubernetes-control-plane-pods",
  summary: "The pods of API server and etcd, with the flags that standards speak about",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(z.array(ControlPlanePod)),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked("list pods in kube-system", pods(target, signal)),
});

async function pods(target: KubernetesCluster, signal: AbortSignal): Promise<unknown> {
  return controlPlanePodsOf(await target.list("/api/v1/namespaces/kube-system/pods", signal));
}
