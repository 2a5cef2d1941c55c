import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";

/** A cluster with Kubernetes 1.36.3, as far as results of tests are judged by it. */
export const exampleFacts = {
  version: { gitVersion: "v1.36.3" },
  clock: { now: "2026-11-21T08:00:00Z" },
  networkPlugins: ["calico"],
  nodes: [exampleNode("InternalIP"), exampleNode("ExternalIP")],
};

export function exampleNode(...addresses: readonly string[]): ClusterNode {
  return {
    metadata: { name: "node", uid: "5f3b2f9a-0e8e-4e70-9d6c-0a4fd9b1a111", labels: {} },
    spec: { unschedulable: false, taints: [] },
    status: {
      addresses: addresses.map((type) => ({ type, address: "10.0.0.1" })),
      conditions: [],
      nodeInfo: { kubeletVersion: "v1.36.3" },
    },
  };
}
