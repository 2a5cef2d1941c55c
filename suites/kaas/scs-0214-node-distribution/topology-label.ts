import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Testcase } from "../../../src/core/testcase.ts";
import { legacyLabels, regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import { nodes, type ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { kubectlCommand } from "../kubectl-command.ts";
import { noNode, thing } from "./about-node.ts";
import { common } from "./page.ts";

const labels = { zone: zoneLabel, region: regionLabel } as const;

/** `scs-0214-zone-label`, `scs-0214-region-label`. */
export function topologyLabel(place: keyof typeof labels): Testcase<{ nodes: typeof nodes }> {
  const label = labels[place];
  return testcase({
    ...common,
    id: `scs-0214-${place}-label`,
    requirement: `Every node says in its label \`${label}\` in which ${place} it is.`,
    level: "MUST",
    deviations: ["D0214-2"],
    needs: { nodes },
    judge: (facts) =>
      facts.nodes.length === 0 ? [noNode] : facts.nodes.flatMap((node) => labelled(node, place, label)),
  });
}

function labelled(node: ClusterNode, place: string, label: keyof typeof legacyLabels): readonly Finding[] {
  const { name, labels } = node.metadata;
  const value = labels[label];
  if (value !== undefined && value !== "") return [];
  const legacy = legacyLabels[label];
  const old = labels[legacy];
  const hint = old === undefined ? "" : ` It has the label \`${legacy}\`, which is no longer used.`;
  return [
    violation(`The node does not say in which ${place} it is.${hint}`, {
      about: thing(node),
      expected: `a label ${label} with a value`,
      actual: value === "" ? "an empty value" : "no such label",
      remedy: kubectlCommand("label", "--overwrite", "node", name, `${label}=${old || place.toUpperCase()}`),
      deviation: "D0214-2",
    }),
  ];
}
