import { z } from "zod";
import type { DefaultVolume } from "./default-volume.ts";

const Term = z.object({
  matchExpressions: z
    .array(z.object({ key: z.string(), operator: z.string(), values: z.array(z.string()).default([]) }))
    .default([]),
});

/** A persistent volume as the API server has it; what stands beside in its specification is its source. */
export const Volume = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.looseObject({
    csi: z.object({ driver: z.string() }).optional(),
    accessModes: z.array(z.string()).default([]),
    persistentVolumeReclaimPolicy: z.string().optional(),
    nodeAffinity: z
      .object({ required: z.object({ nodeSelectorTerms: z.array(Term).default([]) }).optional() })
      .optional(),
  }),
  status: z.object({ phase: z.string().default("Pending") }).default({ phase: "Pending" }),
});
export type Volume = z.infer<typeof Volume>;

/** Every kind of source that a volume of Kubernetes can have or had. */
const sources = [
  "csi",
  "local",
  "hostPath",
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "glusterfs",
  "iscsi",
  "nfs",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume",
] as const;

export function volumeFact({ metadata, spec, status }: Volume): NonNullable<DefaultVolume["volume"]> {
  const terms = spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  const keys = terms.flatMap(({ matchExpressions }) => matchExpressions.map(({ key }) => key));
  return {
    name: metadata.name,
    phase: status.phase,
    accessModes: spec.accessModes,
    reclaimPolicy: spec.persistentVolumeReclaimPolicy ?? null,
    source: sources.find((source) => spec[source] !== undefined) ?? null,
    driver: spec.csi?.driver ?? null,
    affinityKeys: [...new Set(keys)].sort(),
  };
}
