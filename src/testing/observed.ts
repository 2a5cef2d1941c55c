import { connectCluster } from "../clients/kubernetes/cluster.ts";
import type { KubernetesCluster } from "../clients/kubernetes/kubernetes-cluster.ts";
import type { Facts, Needs, Probe } from "../core/probe.ts";
import { clusterConfig } from "./cluster-config.ts";
import { serve, type Route, type SeenRequest } from "./http-routes.ts";
import { probeContext } from "./probe-context.ts";
import { TestClock } from "./test-clock.ts";

export interface Observed<T> {
  /** As it is recorded, and read again. */
  readonly fact: T;
  /** What was asked, in its order, the cleaning up included. */
  readonly log: readonly SeenRequest[];
}

interface Surroundings {
  /** Proxies, in the words of the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The server's own certificate, and who is trusted to have signed it. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca: string };
}

/** What a probe finds at an API server that does what its routes say; what it created is destroyed. */
export async function observed<T, N extends Needs>(
  probe: Probe<T, KubernetesCluster, N>,
  facts: Facts<N>,
  routes: Readonly<Record<string, Route>>,
  { env = {}, tls }: Surroundings = {},
): Promise<Observed<T>> {
  await using server = await serve(routes, tls === undefined ? {} : { tls });
  const options = { userAgent: "test", env, clock: new TestClock(), random: () => 0 };
  await using target = connectCluster(
    clusterConfig({ server: server.url, ...(tls && { tls: { verify: true, ca: tls.ca } }) }),
    options,
  );
  const context = probeContext<KubernetesCluster>(target, { signal: AbortSignal.timeout(20_000) });
  try {
    const recorded: unknown = JSON.parse(JSON.stringify(probe.schema.parse(await probe.observe(facts, context))));
    return { fact: probe.schema.parse(recorded), log: server.log };
  } finally {
    await context.release();
  }
}

/** An API server's word of refusal or failure. */
export function status(code: number, message: string): Route {
  return { status: code, body: { kind: "Status", apiVersion: "v1", status: "Failure", message, code } };
}

/** A list of objects. */
export function items(...objects: readonly unknown[]): Route {
  return { body: { kind: "List", apiVersion: "v1", metadata: {}, items: objects } };
}
