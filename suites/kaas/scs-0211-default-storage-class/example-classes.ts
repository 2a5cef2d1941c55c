import { defaultAnnotation } from "../../../src/probes/kubernetes/default-storage-class.ts";
import type { StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";

/** A fact for tests: the default storage class but for what is said. */
export function storageClass(name: string, change: Partial<StorageClass> = {}, created = "2026-01-01"): StorageClass {
  return {
    metadata: {
      name,
      uid: `uid-${name}`,
      creationTimestamp: `${created}T00:00:00Z`,
      annotations: { [defaultAnnotation]: "true" },
    },
    provisioner: "cinder.csi.openstack.org",
    reclaimPolicy: "Delete",
    volumeBindingMode: "WaitForFirstConsumer",
    allowVolumeExpansion: true,
    ...change,
  };
}

export function annotated(name: string, annotations: StorageClass["metadata"]["annotations"]): StorageClass {
  const made = storageClass(name);
  return { ...made, metadata: { ...made.metadata, annotations } };
}
