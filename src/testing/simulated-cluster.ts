import { clusterConfigOf } from "../../fixtures/clusters/cluster-config.ts";
import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import {
  simulateCluster,
  type ClusterSimulationOptions,
  type SimulatedCluster,
} from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { connectCluster } from "../clients/kubernetes/cluster.ts";
import type { KubernetesCluster } from "../clients/kubernetes/kubernetes-cluster.ts";
import { probeContext } from "./probe-context.ts";
import { passing } from "./simulated-cloud.ts";

export interface PatientCluster extends AsyncDisposable {
  readonly cluster: SimulatedCluster;
  readonly target: KubernetesCluster;
  /** What a probe is handed. */
  readonly context: ReturnType<typeof probeContext<KubernetesCluster>>;
}

export interface Patience extends ClusterSimulationOptions {
  /** A user of the world; default its login. */
  readonly as?: string;
  readonly signal?: AbortSignal;
}

/** A simulated cluster and a client for which waiting takes no time: it moves the clocks of both. */
export async function patientCluster(
  world: ClusterWorld,
  { as, signal = new AbortController().signal, ...options }: Patience = {},
): Promise<PatientCluster> {
  const cluster = await simulateCluster(world, options);
  const clock = passing(cluster);
  const config = clusterConfigOf(world.name, cluster.config, as);
  const target = connectCluster(config, { userAgent: "test", env: {}, clock });
  const context = probeContext<KubernetesCluster>(target, { signal, now: () => new Date(clock.now()) });
  return {
    cluster,
    target,
    context,
    async [Symbol.asyncDispose]() {
      await target[Symbol.asyncDispose]();
      await cluster[Symbol.asyncDispose]();
    },
  };
}
