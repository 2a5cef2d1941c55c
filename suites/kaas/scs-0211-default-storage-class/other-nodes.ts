import { isTopologyLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import type { Volume } from "./volume-fact.ts";

/** The nodes on which another pod could have the same volume, for all that its topology says. */
export function otherNodes(
  nodes: readonly ClusterNode[],
  first: string | null,
  { spec }: Pick<Volume, "spec">,
): readonly ClusterNode[] {
  const terms = spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  const others = nodes.filter((node) => node.metadata.name !== first && isOpen(node));
  return others.filter((node) => terms.length === 0 || terms.some((term) => isNear(node, term)));
}

function isOpen({ spec, status, metadata: { labels } }: ClusterNode): boolean {
  const isReady = status.conditions.every(({ type, status }) => type !== "Ready" || status === "True");
  const isLinux = (labels["kubernetes.io/os"] ?? "linux") === "linux";
  const isFree = spec.taints.every(({ effect }) => effect === "PreferNoSchedule");
  return isReady && isLinux && isFree && !spec.unschedulable;
}

type Term = NonNullable<NonNullable<Volume["spec"]["nodeAffinity"]>["required"]>["nodeSelectorTerms"][number];

/** Labels that are not recorded keep nobody away: then the scheduler has the last word. */
function isNear({ metadata: { labels } }: ClusterNode, { matchExpressions }: Term): boolean {
  return matchExpressions
    .filter(({ key, operator }) => operator === "In" && isTopologyLabel(key))
    .every(({ key, values }) => values.some((value) => value === labels[key]));
}
