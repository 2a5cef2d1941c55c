import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { isTopologyLabel, legacyLabels, regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import { nodes, type ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { noNode, thing } from "./about-node.ts";
import { csiNodes, type CsiNode } from "./csi-nodes.probe.ts";
import { common } from "./page.ts";
import { persistentVolumePlaces } from "./persistent-volume-places.probe.ts";
import { abandonedPlaces } from "./abandoned-places.ts";

export const labelsCurrent = testcase({
  ...common,
  id: "scs-0214-labels-current",
  requirement: "What the labels of a node say about its place is true, and does not contradict itself.",
  level: "MUST",
  needs: { nodes, csiNodes, volumes: persistentVolumePlaces },
  judge: (facts) => {
    if (facts.nodes.length === 0) return [noNode];
    return [
      ...facts.nodes.flatMap((node) => [...legacy(node), ...cloudRegion(node), ...drivers(node, facts.csiNodes)]),
      ...abandonedPlaces(facts.nodes, facts.volumes),
    ];
  },
});

function legacy(node: ClusterNode): readonly Finding[] {
  const { labels } = node.metadata;
  return ([zoneLabel, regionLabel] as const).flatMap((label) => {
    const old = labels[legacyLabels[label]];
    if (old === undefined || labels[label] === undefined || old === labels[label]) return [];
    return [contradiction(node, label, legacyLabels[label])];
  });
}

/** The provider id of a machine in OpenStack may name its region: `openstack://REGION/UUID`. */
function cloudRegion(node: ClusterNode): readonly Finding[] {
  const region = /^openstack:\/\/([^/]+)\//.exec(node.spec.providerID ?? "")?.[1];
  const label = node.metadata.labels[regionLabel];
  if (region === undefined || label === undefined || region === label) return [];
  return [
    violation("The label and the provider id of the node name different regions.", {
      about: thing(node),
      expected: region,
      actual: label,
      remedy: kubectlCommand("label", "--overwrite", "node", node.metadata.name, `${regionLabel}=${region}`),
    }),
  ];
}

/** These drivers ask the cloud for the zone of the machine, as the cloud provider does that sets the label of Kubernetes. */
const zonesOfTheCloud = [
  "topology.cinder.csi.openstack.org/zone",
  "topology.manila.csi.openstack.org/zone",
  "topology.ebs.csi.aws.com/zone",
  "topology.gke.io/zone",
];

function drivers(node: ClusterNode, all: readonly CsiNode[]): readonly Finding[] {
  const { labels, name } = node.metadata;
  const own = all.find(({ metadata }) => metadata.name === name)?.spec.drivers ?? [];
  const lost = own.flatMap((driver) =>
    driver.topologyKeys
      .filter((key) => isTopologyLabel(key) && labels[key] === undefined)
      .map((key) => lostLabel(node, driver.name, key)),
  );
  const contradictions = zonesOfTheCloud
    .filter((key) => labels[key] !== undefined && labels[key] !== "" && labels[zoneLabel] !== undefined)
    .filter((key) => labels[key] !== labels[zoneLabel])
    .map((key) => contradiction(node, zoneLabel, key));
  return [...lost, ...contradictions];
}

function lostLabel(node: ClusterNode, driver: string, key: string): Finding {
  const { name } = node.metadata;
  return violation(`The storage driver ${driver} tells nodes apart by the label \`${key}\`, which the node lacks.`, {
    about: thing(node),
    expected: `a label ${key}`,
    actual: "no such label",
    remedy: kubectlCommand("get", "csinode", name, "-o", "yaml"),
  });
}

function contradiction(node: ClusterNode, label: string, other: string): Finding {
  const { name, labels } = node.metadata;
  return violation(`The labels \`${label}\` and \`${other}\` of the node say different things.`, {
    about: thing(node),
    expected: "the same value in both",
    actual: { [label]: labels[label], [other]: labels[other] },
    remedy: kubectlCommand("get", "node", name, "-L", `${label},${other}`),
  });
}
