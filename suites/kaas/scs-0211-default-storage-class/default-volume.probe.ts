import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { DependencyError } from "../../../src/errors.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { defaultStorageClass } from "../../../src/probes/kubernetes/default-storage-class.ts";
import { nodes, type ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { ownLabels, ownNamespace } from "../../../src/probes/kubernetes/own-namespace.ts";
import { podEnd, type PodEnd } from "../../../src/probes/kubernetes/pods/pod-end.ts";
import { createPod, removePod } from "../../../src/probes/kubernetes/pods/pods.ts";
import { warningsAbout } from "../../../src/probes/kubernetes/pods/warnings.ts";
import { probeImage } from "../../../src/probes/kubernetes/probe-image.ts";
import { claimId } from "../../../src/probes/kubernetes/resources/persistent-volume-claim.ts";
import { storageClasses } from "../../../src/probes/kubernetes/storage-classes.probe.ts";
import { volumePods } from "./volume-pods.ts";
import { DefaultVolume } from "./default-volume.ts";
import { otherNodes } from "./other-nodes.ts";
import { requireRelease } from "../../../src/probes/kubernetes/require-release.ts";
import { Volume, volumeFact } from "./volume-fact.ts";

/** For the provisioner, the attachment and the image together. */
const patienceMs = 300_000;
const removalMs = 120_000;

export const defaultVolume = probe({
  id: "default-volume",
  summary: "A volume by a claim without a storage class, written on one node and read on another",
  effect: "creates",
  creates: [
    { kind: "namespace", count: 1, cost: "objects", quota: {} },
    { kind: "persistent volume claim", count: 1, cost: "storage", quota: {} },
  ],
  timeoutMs: 900_000,
  schema: DefaultVolume,
  needs: { access, nodes, storageClasses },
  async observe(facts, context: ProbeContext<KubernetesCluster>) {
    const { target, signal, inputs } = context;
    const storageClass = defaultStorageClass(facts.storageClasses);
    if (storageClass === undefined) {
      throw new DependencyError("no storage class is the default one, so a claim that names none gets no volume.");
    }
    await requireRelease(target, storageClass, signal);
    const namespace = (await ownNamespace(facts.access, context)).name;
    const made = await ownClaim(namespace, context);
    const image = probeImage(inputs);
    const pods = volumePods({ image, claim: made.name, token: made.uid });
    const place = { namespace, withinMs: patienceMs };
    await createPod(target, namespace, pods.writer, signal);
    const writer = await podEnd(target, { ...place, name: "writer" }, signal);
    const claim = Claim.parse(await target.get(claimPath(namespace, made.name), signal));
    const volume = await volumeOf(target, claim, signal);
    const others = volume === null ? [] : otherNodes(facts.nodes, writer.node, volume);
    return {
      image,
      claim: {
        phase: claim.status.phase,
        storageClassName: claim.spec.storageClassName ?? null,
        warnings: await warningsAbout(target, { namespace, uid: made.uid }, signal),
      },
      volume: volume === null ? null : volumeFact(volume),
      writer,
      reader: await read({ writer, others }, pods, place, context),
      otherNodes: others.length,
    };
  },
});

const Claim = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z.object({ volumeName: z.string().optional(), storageClassName: z.string().optional() }),
  status: z.object({ phase: z.string().default("Pending") }).default({ phase: "Pending" }),
});
type Claim = z.infer<typeof Claim>;

const claimPath = (namespace: string, name = ""): string =>
  `/api/v1/namespaces/${namespace}/persistentvolumeclaims${name === "" ? "" : `/${name}`}`;

/** It names no storage class: whether the default one is given to it is a part of the question. */
function ownClaim(
  namespace: string,
  { target, resources }: ProbeContext<KubernetesCluster>,
): Promise<{ readonly id: string; readonly name: string; readonly uid: string }> {
  return resources.own({
    kind: "persistent volume claim",
    async create(name, signal) {
      const claim = {
        apiVersion: "v1",
        kind: "PersistentVolumeClaim",
        metadata: { name, labels: ownLabels },
        spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
      };
      const { uid } = Claim.parse(await target.create(claimPath(namespace), claim, signal)).metadata;
      return { id: claimId({ namespace, name, uid }), name, uid };
    },
  });
}

async function volumeOf(cluster: KubernetesCluster, { spec }: Claim, signal: AbortSignal): Promise<Volume | null> {
  if (spec.volumeName === undefined) return null;
  return Volume.parse(await cluster.get(`/api/v1/persistentvolumes/${spec.volumeName}`, signal));
}

/** What was written on one node is read on another, once the first pod is gone. */
async function read(
  { writer, others }: { readonly writer: PodEnd; readonly others: readonly ClusterNode[] },
  pods: ReturnType<typeof volumePods>,
  place: { readonly namespace: string; readonly withinMs: number },
  { target, signal }: ProbeContext<KubernetesCluster>,
): Promise<PodEnd | null> {
  if (writer.exitCode !== 0 || writer.node === null || others.length === 0) return null;
  await removePod(target, { ...place, name: "writer", withinMs: removalMs }, signal);
  await createPod(target, place.namespace, pods.readerBeside(writer.node), signal);
  return podEnd(target, { ...place, name: "reader" }, signal);
}
