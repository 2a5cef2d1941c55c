import { inconclusive, type Thing } from "../../../src/core/finding.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";

export function thing({ metadata: { name, uid } }: ClusterNode): Thing {
  return { kind: "node", name, id: uid };
}

/** A cluster that shows no node has nothing that could be right or wrong. */
export const noNode = inconclusive("The cluster shows no node, so nothing could be looked at.", {
  remedy: "kubectl get nodes",
  cause: "dependency",
});
