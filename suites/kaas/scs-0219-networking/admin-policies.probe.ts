import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { apiGroups } from "../../../src/probes/kubernetes/api-groups.probe.ts";
import { answerOf } from "../../../src/probes/kubernetes/asked.ts";
import { pluginPolicies } from "./plugin-policies.ts";

const group = "policy.networking.k8s.io";
const pluginGroups = new Set(pluginPolicies.flatMap(({ groups }) => groups));

const AdminPolicies = z.object({
  /** The kinds of policies for administrators that are served, by version. */
  served: z.array(z.object({ version: z.string(), resources: z.array(z.string()) })),
  /** Those of known network plugins. */
  groups: z.array(z.string()),
});

const Resources = z.object({ resources: z.array(z.object({ name: z.string() })) });

export const adminPolicies = probe({
  id: "admin-network-policies",
  summary: "Which network policies for administrators are served",
  effect: "reads",
  timeoutMs: 60_000,
  schema: AdminPolicies,
  needs: { answer: apiGroups },
  async observe({ answer }, { target, signal }: ProbeContext<KubernetesCluster>) {
    const groups = answerOf(answer, "groups of APIs");
    const versions = groups.find(({ name }) => name === group)?.versions ?? [];
    const served = versions.map(async ({ version }) => ({
      version,
      resources: await resourcesOf(target, version, signal),
    }));
    const known = groups.map(({ name }) => name).filter((name) => pluginGroups.has(name));
    return { served: await Promise.all(served), groups: known };
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
