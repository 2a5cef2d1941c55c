import { z } from "zod";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { succeeded } from "../../../clients/kubernetes/status.ts";
import { ownLabels } from "../own-namespace.ts";

/**
 * A claim and the volume that was made for it. The namespace alone would take the claim along, but a volume that its class
 * retains would stay for ever, and whether it went nobody would see.
 */
export const persistentVolumeClaim: ResourceKind<KubernetesCluster> = {
  kind: "persistent volume claim",
  async find(cluster, name, signal) {
    const [claims, volumes] = await Promise.all([claimsOf(cluster, name, signal), volumesOf(cluster, signal)]);
    const bound = volumes.flatMap(({ spec }) => Claim.safeParse(spec.claimRef).data ?? []);
    const found = [...claims, ...bound.filter((claim) => claim.name === name)];
    return [...new Set(found.map(claimId))];
  },
  async destroy(cluster, id, signal) {
    const claim = claimOf(id);
    for (;;) {
      const left = (await volumesOf(cluster, signal)).filter(({ spec }) => spec.claimRef?.uid === claim.uid);
      await Promise.all(left.map((volume) => release(cluster, volume, signal)));
      const isThere = await exists(cluster, claim, signal);
      if (!isThere && left.length === 0) return;
      if (isThere) await begin(cluster, claim, signal);
      await cluster.pause(500, signal);
    }
  },
};

const Claim = z.object({ namespace: z.string(), name: z.string(), uid: z.string() });
type Claim = z.infer<typeof Claim>;

export const claimId = ({ namespace, name, uid }: Claim): string => `${namespace}/${name}/${uid}`;

function claimOf(id: string): Claim {
  const [namespace = "", name = "", uid = ""] = id.split("/");
  return { namespace, name, uid };
}

const claimPath = ({ namespace, name }: Omit<Claim, "uid">): string =>
  `/api/v1/namespaces/${namespace}/persistentvolumeclaims/${name}`;

const Volume = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z.object({
    persistentVolumeReclaimPolicy: z.string().optional(),
    claimRef: Claim.partial().optional(),
  }),
});
type Volume = z.infer<typeof Volume>;

async function volumesOf(cluster: KubernetesCluster, signal: AbortSignal): Promise<readonly Volume[]> {
  return (await cluster.list("/api/v1/persistentvolumes", signal)).map((volume) => Volume.parse(volume));
}

const Identified = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string().optional(), uid: z.string() }),
});

/** In the namespaces of this tool, of which each claim has one. */
async function claimsOf(cluster: KubernetesCluster, name: string, signal: AbortSignal): Promise<readonly Claim[]> {
  const labelSelector = Object.entries(ownLabels)
    .map((pair) => pair.join("="))
    .join(",");
  const namespaces = await cluster.list("/api/v1/namespaces", signal, { labelSelector });
  const claims = await Promise.all(
    namespaces.map(async (object) => {
      const namespace = Identified.parse(object).metadata.name;
      const answer = await cluster.send({ path: claimPath({ namespace, name }) }, signal);
      return answer.status === 404
        ? []
        : [{ namespace, name, uid: Identified.parse(succeeded(answer).json()).metadata.uid }];
    }),
  );
  return claims.flat();
}

async function exists(cluster: KubernetesCluster, claim: Claim, signal: AbortSignal): Promise<boolean> {
  const answer = await cluster.send({ path: claimPath(claim) }, signal);
  return answer.status !== 404 && Identified.parse(succeeded(answer).json()).metadata.uid === claim.uid;
}

const Consumer = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z.object({
    volumes: z.array(z.object({ persistentVolumeClaim: z.object({ claimName: z.string() }).optional() })).default([]),
  }),
});

/** A claim stays as long as pods use it. */
async function begin(cluster: KubernetesCluster, claim: Claim, signal: AbortSignal): Promise<void> {
  await removeConsumers(cluster, claim, signal);
  await cluster.delete(claimPath(claim), signal, claim.uid);
}

async function removeConsumers(
  cluster: KubernetesCluster,
  { namespace, name }: Claim,
  signal: AbortSignal,
): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const consumers = (await cluster.list(path, signal))
    .map((pod) => Consumer.parse(pod))
    .filter(({ spec }) => spec.volumes.some((volume) => volume.persistentVolumeClaim?.claimName === name));
  await Promise.all(consumers.map(({ metadata }) => cluster.delete(`${path}/${metadata.name}`, signal, metadata.uid)));
}

/** What its class would retain is deleted as well, disk and all: by its reclaim policy, since only its driver can do it. */
async function release(cluster: KubernetesCluster, { metadata, spec }: Volume, signal: AbortSignal): Promise<void> {
  if (spec.persistentVolumeReclaimPolicy !== "Retain") return;
  const path = `/api/v1/persistentvolumes/${metadata.name}`;
  const json = { metadata: { uid: metadata.uid }, spec: { persistentVolumeReclaimPolicy: "Delete" } };
  const answer = await cluster.send({ path, method: "PATCH", json }, signal);
  if (answer.status !== 404) succeeded(answer);
}
