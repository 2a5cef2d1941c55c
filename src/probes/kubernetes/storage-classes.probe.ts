import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { betaDefaultAnnotation, defaultAnnotation } from "./default-storage-class.ts";

const StorageClass = z.object({
  metadata: z.object({
    name: z.string(),
    uid: z.string(),
    creationTimestamp: z.string(),
    annotations: z
      .object({ [defaultAnnotation]: z.string().optional(), [betaDefaultAnnotation]: z.string().optional() })
      .default({}),
  }),
  provisioner: z.string(),
  reclaimPolicy: z.string().default("Delete"),
  volumeBindingMode: z.string().default("Immediate"),
  allowVolumeExpansion: z.boolean().default(false),
});
export type StorageClass = z.infer<typeof StorageClass>;

export const storageClasses = probe({
  id: "storage-classes",
  summary: "All storage classes",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(StorageClass),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    target.list("/apis/storage.k8s.io/v1/storageclasses", signal),
});
