import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { succeeded } from "../../clients/kubernetes/status.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

const ClusterVersion = z.object({
  /** `v1.36.3`, perhaps with what a vendor adds. */
  gitVersion: z.string(),
  gitCommit: z.string().optional(),
  buildDate: z.string().optional(),
  platform: z.string().optional(),
  /** Whether the answer names the flow and the priority level of its request. */
  isSortedByPriority: z.boolean().optional(),
});
export type ClusterVersion = z.infer<typeof ClusterVersion>;

/** Every user may ask this, and so may strangers unless somebody has taken that away. */
export const clusterVersion = probe({
  id: "kubernetes-version",
  summary: "The version of the API server",
  effect: "reads",
  timeoutMs: 20_000,
  schema: ClusterVersion,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>) {
    const answer = succeeded(await target.send({ path: "/version" }, signal));
    const isSortedByPriority = answer.header("x-kubernetes-pf-flowschema-uid") !== undefined;
    return { ...(answer.json() as object), isSortedByPriority };
  },
});
