import { z } from "zod";
import { PodEnd } from "../../../src/probes/kubernetes/pods/pod-end.ts";
import { Warning } from "../../../src/probes/kubernetes/pods/warnings.ts";

/** What came of a claim that names no storage class, and of pods that wrote to its volume and read from it. */
export const DefaultVolume = z.object({
  image: z.string(),
  claim: z.object({
    phase: z.string(),
    /** Which class the API server gave it. */
    storageClassName: z.string().nullable(),
    /** What the provisioner complains of. */
    warnings: z.array(Warning),
  }),
  /** Null where none was made. */
  volume: z
    .object({
      name: z.string(),
      phase: z.string(),
      accessModes: z.array(z.string()),
      reclaimPolicy: z.string().nullable(),
      /** Under which key its specification says where the data is: `csi`, `local`, `hostPath`. */
      source: z.string().nullable(),
      driver: z.string().nullable(),
      /** The labels of nodes that it is tied to. */
      affinityKeys: z.array(z.string()),
    })
    .nullable(),
  /** Exit code 0: it could write a file. */
  writer: PodEnd,
  /** On another node. Exit code 0: it found what the first one wrote; 3: no file; 4: another content. Null: not tried. */
  reader: PodEnd.nullable(),
  /** How many other nodes could have run it. */
  otherNodes: z.int(),
});
export type DefaultVolume = z.infer<typeof DefaultVolume>;
