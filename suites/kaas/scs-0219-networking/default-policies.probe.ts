import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { asked, askedOf } from "../../../src/probes/kubernetes/asked.ts";
import { ownNamespace } from "../../../src/probes/kubernetes/own-namespace.ts";

/** Policies for the whole cluster: of the network plugins, and of administrators. */
const clusterWide = {
  "Cilium clusterwide network policies": ["cilium.io/v2", "ciliumclusterwidenetworkpolicies"],
  "Calico global network policies": ["crd.projectcalico.org/v1", "globalnetworkpolicies"],
  "Antrea cluster network policies": ["crd.antrea.io/v1beta1", "clusternetworkpolicies"],
  "admin network policies": ["policy.networking.k8s.io/v1alpha1", "adminnetworkpolicies"],
  "baseline admin network policies": ["policy.networking.k8s.io/v1alpha1", "baselineadminnetworkpolicies"],
  "cluster network policies (v1alpha2)": ["policy.networking.k8s.io/v1alpha2", "clusternetworkpolicies"],
  "cluster network policies (v1beta1)": ["policy.networking.k8s.io/v1beta1", "clusternetworkpolicies"],
} as const;

const DefaultPolicies = z.object({
  /** Names of the policies that a new namespace has after a while. */
  inNamespace: z.array(z.string()),
  clusterWide: z.array(z.object({ kind: z.string(), policies: askedOf(z.array(z.string())) })),
});
export type DefaultPolicies = z.infer<typeof DefaultPolicies>;

/** Whoever furnishes new namespaces has seen it by then. */
const furnishedMs = 10_000;

export const defaultPolicies = probe({
  id: "default-network-policies",
  summary: "The network policies that a new namespace has by itself, and those of the whole cluster",
  effect: "creates",
  creates: [{ kind: "namespace", count: 1, cost: "objects", quota: {} }],
  timeoutMs: 120_000,
  schema: DefaultPolicies,
  needs: { access },
  async observe(facts, context: ProbeContext<KubernetesCluster>) {
    const { target, signal } = context;
    const { name } = await ownNamespace(facts.access, context);
    await target.pause(furnishedMs, signal);
    const names = (path: string) => namesIn(target, path, signal);
    const served = await versionsOf(target, signal);
    // Who may not list them is refused before it is said that there is no such kind, so only what is served is asked for.
    const kinds = Object.entries(clusterWide).filter(([, [version]]) => served.has(version));
    return {
      inNamespace: await names(`/apis/networking.k8s.io/v1/namespaces/${name}/networkpolicies`),
      clusterWide: await Promise.all(
        kinds.map(async ([kind, [version, plural]]) => ({
          kind,
          policies: await asked(`list ${plural}.${version.split("/")[0]}`, names(`/apis/${version}/${plural}`)),
        })),
      ),
    };
  },
});

const Groups = z.object({
  groups: z.array(z.object({ versions: z.array(z.object({ groupVersion: z.string() })) })),
});

async function versionsOf(cluster: KubernetesCluster, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const { groups } = Groups.parse(await cluster.get("/apis", signal));
  return new Set(groups.flatMap(({ versions }) => versions.map(({ groupVersion }) => groupVersion)));
}

const Named = z.object({ metadata: z.object({ name: z.string() }) });

async function namesIn(cluster: KubernetesCluster, path: string, signal: AbortSignal): Promise<string[]> {
  return (await cluster.list(path, signal)).map((object) => Named.parse(object).metadata.name);
}
