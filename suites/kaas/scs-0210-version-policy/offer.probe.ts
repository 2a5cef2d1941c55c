import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { HttpError } from "../../../src/errors.ts";
import { apiGroups } from "../../../src/probes/kubernetes/api-groups.probe.ts";
import { answerOf } from "../../../src/probes/kubernetes/asked.ts";
import { readOffer } from "../../../src/probes/kubernetes-offer/read-offer.ts";

const Offered = z.object({
  version: z.string(),
  /** The object that names it: a CloudProfile or a ClusterStackRelease; null in a file. */
  by: z.string().nullable(),
  /** Gardener's word for how much of an offer it is. */
  classification: z.string().nullable(),
  /** Until when Gardener offers it. */
  expires: z.string().nullable(),
  /** Whether a release of a cluster stack can be used. */
  ready: z.boolean().nullable(),
});
export type Offered = z.infer<typeof Offered>;

const Offer = z.object({
  source: z.enum(["file", "gardener", "cluster-stacks"]),
  file: z.object({ sha256: z.string() }).nullable(),
  versions: z.array(Offered),
});

const CloudProfile = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    kubernetes: z.object({
      versions: z
        .array(
          z.object({
            version: z.string(),
            classification: z.string().optional(),
            expirationDate: z.string().optional(),
          }),
        )
        .default([]),
    }),
  }),
});

const ClusterStackRelease = z.object({
  metadata: z.object({ name: z.string() }),
  status: z.object({ ready: z.boolean().default(false), kubernetesVersion: z.string().optional() }).optional(),
});

/** Which versions a customer can have. Null where nobody has said it and no API of the cluster does. */
export const offer = probe({
  id: "kubernetes-offer",
  summary: "The versions of Kubernetes that the provider offers",
  effect: "reads",
  timeoutMs: 60_000,
  schema: Offer.nullable(),
  needs: { groups: apiGroups },
  async observe({ groups }, { target, signal, inputs }: ProbeContext<KubernetesCluster>) {
    const path = inputs.files["offer"];
    if (path !== undefined) {
      const { sha256, versions } = readOffer(path);
      return { source: "file", file: { sha256 }, versions: versions.map((version) => plainly(version, null)) };
    }
    // Whoever may not look has no offer to show: that leaves open what needs one, and nothing else.
    const isHidden = groups.outcome === "refused" || groups.outcome === "absent";
    const served = isHidden ? [] : answerOf(groups, "groups of APIs").map(({ name }) => name);
    if (served.includes("core.gardener.cloud")) return gardener(target, signal);
    if (served.includes("clusterstack.x-k8s.io")) return clusterStacks(target, signal);
    return null;
  },
});

async function gardener(cluster: KubernetesCluster, signal: AbortSignal) {
  const profiles = await listOrNothing(cluster, "/apis/core.gardener.cloud/v1beta1/cloudprofiles", signal);
  if (profiles === undefined) return null;
  const versions = z
    .array(CloudProfile)
    .parse(profiles)
    .flatMap(({ metadata, spec }) =>
      spec.kubernetes.versions.map(({ version, classification = null, expirationDate = null }) => ({
        ...plainly(version, metadata.name),
        classification,
        expires: expirationDate,
      })),
    );
  return { source: "gardener", file: null, versions };
}

async function clusterStacks(cluster: KubernetesCluster, signal: AbortSignal) {
  const releases = await listOrNothing(cluster, "/apis/clusterstack.x-k8s.io/v1alpha1/clusterstackreleases", signal);
  if (releases === undefined) return null;
  const versions = z
    .array(ClusterStackRelease)
    .parse(releases)
    .flatMap(({ metadata, status }) =>
      status?.kubernetesVersion === undefined
        ? []
        : [{ ...plainly(status.kubernetesVersion, metadata.name), ready: status.ready }],
    );
  return { source: "cluster-stacks", file: null, versions };
}

/** A group that is served in another version only has no such list, and a plain user may not read it everywhere. */
async function listOrNothing(cluster: KubernetesCluster, path: string, signal: AbortSignal) {
  try {
    return await cluster.list(path, signal);
  } catch (error) {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

function plainly(version: string, by: string | null): Offered {
  return { version, by, classification: null, expires: null, ready: null };
}
