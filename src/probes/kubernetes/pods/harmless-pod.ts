import type { Json } from "../../../clients/http/answer.ts";
import { ownLabels } from "../own-namespace.ts";

interface Container {
  readonly name: string;
  readonly image: string;
  readonly [key: string]: unknown;
}

export interface PodWish {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly containers: readonly Container[];
  /** The rest of the specification: volumes, affinity, restartPolicy. */
  readonly spec?: Json;
}

/** Nobody in particular, as whom files can be written that have the group of the pod. */
const nobody = 65_534;

/** A pod that may run anywhere: no root, no rights, nothing of the cluster in it, small. Pod security `restricted` lets it in. */
export function harmlessPod({ name, labels = {}, containers, spec = {} }: PodWish): Json {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, labels: { ...ownLabels, ...labels } },
    spec: {
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 1,
      nodeSelector: { "kubernetes.io/os": "linux" },
      ...spec,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: nobody,
        runAsGroup: nobody,
        fsGroup: nobody,
        seccompProfile: { type: "RuntimeDefault" },
      },
      containers: containers.map((container) => ({
        ...container,
        imagePullPolicy: "IfNotPresent",
        resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "256Mi" } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
      })),
    },
  };
}
