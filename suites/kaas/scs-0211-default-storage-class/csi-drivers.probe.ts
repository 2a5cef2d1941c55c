import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

const CsiDriver = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z
    .object({ volumeLifecycleModes: z.array(z.string()).default(["Persistent"]) })
    .default({ volumeLifecycleModes: ["Persistent"] }),
});
export type CsiDriver = z.infer<typeof CsiDriver>;

export const csiDrivers = probe({
  id: "csi-drivers",
  summary: "All storage drivers",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(CsiDriver),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    target.list("/apis/storage.k8s.io/v1/csidrivers", signal),
});
