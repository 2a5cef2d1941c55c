import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

const ClusterVersion = z.object({
  /** `v1.36.3`, perhaps with what a vendor adds. */
  gitVersion: z.string(),
  gitCommit: z.string().optional(),
  buildDate: z.string().optional(),
  platform: z.string().optional(),
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
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) => target.get("/version", signal),
});
