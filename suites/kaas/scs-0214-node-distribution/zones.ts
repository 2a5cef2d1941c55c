import { inconclusive, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import { isControlPlane, workersOf } from "../../../src/probes/kubernetes/node-roles.ts";
import { nodes, type ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { attestationOf, onAttestations } from "../../attested.ts";
import { noNode } from "./about-node.ts";
import { common } from "./page.ts";

const controlPlaneId = "scs-0214-cp-zones";

export const controlPlaneZones = testcase({
  ...common,
  id: controlPlaneId,
  requirement: "The nodes of the control plane are spread over several failure zones.",
  level: "SHOULD",
  deviations: ["D0214-4", "D0214-5"],
  needs: { nodes, ...onAttestations },
  judge: (facts) => {
    if (facts.nodes.length === 0) return [noNode];
    const found = facts.nodes.filter(isControlPlane);
    // A managed control plane shows no nodes: only whoever manages it can tell.
    return found.length === 0 ? attestationOf(controlPlaneId, facts) : spread("control plane", found, "D0214-5");
  },
});

export const workerZones = testcase({
  ...common,
  id: "scs-0214-worker-zones",
  requirement: "The nodes that run workloads are spread over several failure zones.",
  level: "SHOULD",
  deviations: ["D0214-3"],
  needs: { nodes },
  judge: (facts) => {
    if (facts.nodes.length === 0) return [noNode];
    const workers = workersOf(facts.nodes);
    if (workers.length > 0) return spread("workers", workers);
    const message =
      "No node runs workloads: all are reserved for the control plane. The official testcase of old passed that.";
    return [inconclusive(message, { deviation: "D0214-3", cause: "dependency" })];
  },
});

function spread(group: string, members: readonly ClusterNode[], deviation?: "D0214-5"): readonly Finding[] {
  const zones = new Set(members.flatMap(zoneOf));
  if (zones.size > 1) return [];
  const unknown = members.filter((node) => zoneOf(node).length === 0);
  const details = {
    expected: "at least two zones",
    actual: members.map((node) => ({ node: node.metadata.name, zone: zoneOf(node)[0] ?? null })),
    remedy: "kubectl get nodes -L topology.kubernetes.io/region,topology.kubernetes.io/zone",
  };
  if (members.length > 1 && unknown.length > 0) {
    const message = `Nobody knows in which zones the nodes of the ${group} are: ${unknown.length} of ${members.length} do not say it.`;
    return [inconclusive(message, { ...details, cause: "dependency" })];
  }
  const where =
    members.length === 1
      ? `There is only one node of the ${group}, and so one zone.`
      : `All nodes of the ${group} are in one zone.`;
  return [violation(where, { ...details, ...(deviation === undefined ? {} : { deviation }) })];
}

/** Zones of the same name in two regions are two. */
function zoneOf({ metadata: { labels } }: ClusterNode): readonly string[] {
  const zone = labels[zoneLabel];
  return zone === undefined || zone === "" ? [] : [[labels[regionLabel] ?? [], zone].flat().join("/")];
}
