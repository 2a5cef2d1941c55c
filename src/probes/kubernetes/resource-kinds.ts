import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import type { ResourceKind } from "../../core/resource.ts";
import { clusterScoped } from "./resources/cluster-scoped.ts";
import { persistentVolumeClaim } from "./resources/persistent-volume-claim.ts";

/** Everything that probes may create in a cluster, and how it is found again and destroyed. What a namespace holds goes with it. */
export const clusterResourceKinds: readonly ResourceKind<KubernetesCluster>[] = [
  clusterScoped("namespace", "/api/v1/namespaces"),
  persistentVolumeClaim,
];
