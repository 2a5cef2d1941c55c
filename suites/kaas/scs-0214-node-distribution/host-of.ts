import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";

/** Labels in which providers name the physical machine, which may be a pseudonym. */
const hostLabels = ["topology.scs.community/host-id"] as const;

/** The physical machine of a node; undefined where nothing names it. */
export function hostOf({ metadata: { labels } }: ClusterNode): string | undefined {
  return hostLabels.map((label) => labels[label]).find(Boolean);
}
