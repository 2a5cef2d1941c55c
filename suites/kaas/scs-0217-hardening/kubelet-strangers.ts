import type { Facts } from "../../../src/core/probe.ts";
import { visibleNodes } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { onDoors } from "./doors.ts";

export const onStrangers = { ...onDoors, nodes: visibleNodes };

/** What kubelets that can be reached from here, and prove to be those of their nodes, answered to a stranger. */
export function strangers({ doors: { houses } }: Facts<typeof onDoors>) {
  return houses.flatMap(({ node, doors }) =>
    doors.flatMap(({ kubelet }) => {
      if (node === null || kubelet?.isOurs !== true || kubelet.anonymous === null) return [];
      return [{ node, status: kubelet.anonymous }];
    }),
  );
}

/** Whether every node of the cluster is among these. */
export function areAll(seen: readonly { readonly node: string }[], { nodes }: Facts<typeof onStrangers>): boolean {
  if (nodes.outcome !== "answered" || nodes.answer.length === 0) return false;
  return nodes.answer.every(({ metadata }) => seen.some(({ node }) => node === metadata.name));
}
