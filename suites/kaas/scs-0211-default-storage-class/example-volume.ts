import type { PodEnd } from "../../../src/probes/kubernetes/pods/pod-end.ts";
import type { DefaultVolume } from "./default-volume.ts";

/** A fact for tests: a pod whose command ended well. */
export function podOn(node: string | null, change: Partial<PodEnd> = {}): PodEnd {
  return { node, state: "ended", exitCode: 0, warnings: [], ...change };
}

export const neverRan = (state: PodEnd["state"], reason?: string, message = "") =>
  podOn(state === "unschedulable" ? null : "worker-1", {
    state,
    exitCode: null,
    warnings: reason === undefined ? [] : [{ reason, message }],
  });

type Made = NonNullable<DefaultVolume["volume"]>;

/** A fact for tests: a volume of Cinder, written on one node and read on another, but for what is said. */
export function volumeFacts(
  change: Partial<Omit<DefaultVolume, "volume" | "claim">> & {
    readonly volume?: Partial<Made>;
    readonly claim?: Partial<DefaultVolume["claim"]>;
  } = {},
): DefaultVolume {
  const { volume, claim, ...rest } = change;
  return {
    image: "registry.example/agnhost:1",
    claim: { phase: "Bound", storageClassName: "ssd", warnings: [], ...claim },
    volume: {
      name: "pvc-1",
      phase: "Bound",
      accessModes: ["ReadWriteOnce"],
      reclaimPolicy: "Delete",
      source: "csi",
      driver: "cinder.csi.openstack.org",
      affinityKeys: ["topology.cinder.csi.openstack.org/zone"],
      ...volume,
    },
    writer: podOn("worker-1"),
    reader: podOn("worker-2"),
    otherNodes: 1,
    ...rest,
  };
}

/** A claim that got no volume. */
export function unbound(
  warnings: DefaultVolume["claim"]["warnings"],
  writer: PodEnd = neverRan("unschedulable"),
): DefaultVolume {
  const claim = { phase: "Pending", storageClassName: "ssd", warnings };
  return { ...volumeFacts(), claim, volume: null, writer, reader: null, otherNodes: 0 };
}
