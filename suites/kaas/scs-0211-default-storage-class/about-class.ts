import { inconclusive, type Thing } from "../../../src/core/finding.ts";
import type { StorageClass } from "../../../src/probes/kubernetes/storage-classes.probe.ts";

export function thing({ metadata: { name, uid } }: StorageClass): Thing {
  return { kind: "storage class", name, id: uid };
}

export const noDefaultClass = inconclusive("There is no default storage class that could be looked at.", {
  remedy: "kubectl get storageclasses",
  cause: "dependency",
});
