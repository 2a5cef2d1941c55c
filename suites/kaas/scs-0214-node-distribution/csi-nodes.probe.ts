import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

const CsiNode = z.object({
  /** That of its node. */
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    drivers: z
      .array(
        z.object({
          name: z.string(),
          topologyKeys: z
            .array(z.string())
            .nullish()
            .transform((keys) => keys ?? []),
        }),
      )
      .nullish()
      .transform((drivers) => drivers ?? []),
  }),
});
export type CsiNode = z.infer<typeof CsiNode>;

export const csiNodes = probe({
  id: "csi-nodes",
  summary: "By which labels the storage drivers tell the nodes apart",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(CsiNode),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    target.list("/apis/storage.k8s.io/v1/csinodes", signal),
});
