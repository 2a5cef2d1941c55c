import { regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";

type Labels = Readonly<Record<string, string>>;

/** A fact for tests: a worker with these labels beside zone and region. */
export function worker(name: string, labels: Labels = {}, spec: Partial<ClusterNode["spec"]> = {}): ClusterNode {
  return {
    metadata: { name, uid: `uid-${name}`, labels: { [zoneLabel]: "one", [regionLabel]: "north", ...labels } },
    spec: { unschedulable: false, taints: [], ...spec },
    status: { addresses: [], conditions: [], nodeInfo: { kubeletVersion: "v1.34.2" } },
  };
}

export function controlPlane(name: string, labels: Labels = {}, role = "control-plane"): ClusterNode {
  const key = `node-role.kubernetes.io/${role}`;
  return worker(name, { [key]: "", ...labels }, { taints: [{ key, effect: "NoSchedule" }] });
}

/** The same node without a label. */
export function without(label: string, node: ClusterNode): ClusterNode {
  const labels = Object.fromEntries(Object.entries(node.metadata.labels).filter(([key]) => key !== label));
  return { ...node, metadata: { ...node.metadata, labels } };
}

export const inZone = (zone: string, region = "north"): Labels => ({ [zoneLabel]: zone, [regionLabel]: region });
