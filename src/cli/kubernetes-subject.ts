import { z } from "zod";
import type { Environment } from "../clients/http/proxy.ts";
import { connectCluster } from "../clients/kubernetes/cluster.ts";
import type { ClusterConfig } from "../clients/kubernetes/cluster-config.ts";
import type { KubernetesCluster } from "../clients/kubernetes/kubernetes-cluster.ts";
import { clusterResourceKinds } from "../probes/kubernetes/resource-kinds.ts";
import type { Place } from "../run/ledger.ts";
import type { Manner, Subject } from "./subject.ts";
import { tool } from "./tool.ts";

export function kubernetesSubject(config: ClusterConfig, env: Environment, manner: Manner = {}): Subject {
  const cluster = connectCluster(config, { userAgent: `${tool.name}/${tool.version}`, env, ...manner });
  return {
    name: config.name,
    words: ["--context", config.name],
    kinds: clusterResourceKinds,
    targetFor: (caller) => cluster.for(caller),
    companionsFor: () => ({}),
    // The targets of this subject are its own.
    placeOf: (target, signal) => placeOf(target as KubernetesCluster, signal),
    janitorOf: (target, purpose) => (target as KubernetesCluster).for({ purpose }),
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
}

const Identified = z.object({ metadata: z.object({ uid: z.string() }) });

/** A cluster is known by the namespace that it cannot be without. */
async function placeOf(cluster: KubernetesCluster, signal: AbortSignal): Promise<Place> {
  const namespace = await cluster.get("/api/v1/namespaces/kube-system", signal);
  return { layer: "kaas", cloud: cluster.name, owner: Identified.parse(namespace).metadata.uid };
}
