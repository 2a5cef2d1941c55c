import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { networkPlugins, pluginNamespaces } from "./network-plugins.ts";

const group = "policy.networking.k8s.io";

const AdminPolicies = z.object({
  /** The kinds of policies for administrators that are served, by version. */
  served: z.array(z.object({ version: z.string(), resources: z.array(z.string()) })),
  /** Network plugins that left their marks, by name. */
  plugins: z.array(z.string()),
});

const Groups = z.object({
  groups: z.array(z.object({ name: z.string(), versions: z.array(z.object({ version: z.string() })) })),
});
const Resources = z.object({ resources: z.array(z.object({ name: z.string() })) });
const Pod = z.object({ metadata: z.object({ name: z.string() }) });

export const adminPolicies = probe({
  id: "admin-network-policies",
  summary: "Which network policies for administrators are served, and which network plugin there is",
  effect: "reads",
  timeoutMs: 60_000,
  schema: AdminPolicies,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>) {
    const { groups } = Groups.parse(await target.get("/apis", signal));
    const versions = groups.find(({ name }) => name === group)?.versions ?? [];
    const served = versions.map(async ({ version }) => ({
      version,
      resources: await resourcesOf(target, version, signal),
    }));
    const pods = await podNames(target, signal);
    const marks = networkPlugins.filter(
      (plugin) =>
        groups.some(({ name }) => plugin.groups.includes(name)) ||
        pods.some((name) => plugin.pods.some((beginning) => name.startsWith(beginning))),
    );
    return { served: await Promise.all(served), plugins: marks.map(({ name }) => name) };
  },
});

async function resourcesOf(
  cluster: KubernetesCluster,
  version: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { resources } = Resources.parse(await cluster.get(`/apis/${group}/${version}`, signal));
  return resources.map(({ name }) => name).filter((name) => !name.includes("/"));
}

async function podNames(cluster: KubernetesCluster, signal: AbortSignal): Promise<readonly string[]> {
  const lists = pluginNamespaces.map((namespace) => cluster.list(`/api/v1/namespaces/${namespace}/pods`, signal));
  return (await Promise.all(lists)).flat().map((pod) => Pod.parse(pod).metadata.name);
}
