import type { ClusterNode } from "./nodes.probe.ts";

/** The second one is what the first was called before Kubernetes 1.20; some distributions still set only that. */
const controlPlaneRoles = ["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"] as const;

export function isControlPlane({ metadata }: ClusterNode): boolean {
  return controlPlaneRoles.some((role) => Object.hasOwn(metadata.labels, role));
}

/** The nodes that run what users deploy; where no node does nothing else, those of the control plane that let it in. */
export function workersOf(nodes: readonly ClusterNode[]): readonly ClusterNode[] {
  const workers = nodes.filter((node) => !isControlPlane(node));
  return workers.length > 0 ? workers : nodes.filter((node) => !isReserved(node));
}

function isReserved({ spec }: ClusterNode): boolean {
  return spec.taints.some(
    ({ key, effect }) => controlPlaneRoles.some((role) => role === key) && effect !== "PreferNoSchedule",
  );
}
