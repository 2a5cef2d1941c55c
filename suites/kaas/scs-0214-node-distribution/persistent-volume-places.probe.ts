import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

const Expression = z.object({ key: z.string(), operator: z.string(), values: z.array(z.string()).default([]) });

const VolumePlace = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z.object({
    nodeAffinity: z
      .object({
        required: z
          .object({ nodeSelectorTerms: z.array(z.object({ matchExpressions: z.array(Expression).default([]) })) })
          .optional(),
      })
      .optional(),
  }),
});
export type VolumePlace = z.infer<typeof VolumePlace>;

export const persistentVolumePlaces = probe({
  id: "persistent-volume-places",
  summary: "To which zones and nodes the persistent volumes are tied",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(VolumePlace),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    target.list("/api/v1/persistentvolumes", signal),
});
