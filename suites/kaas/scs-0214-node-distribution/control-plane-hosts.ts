import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { isControlPlane } from "../../../src/probes/kubernetes/node-roles.ts";
import { nodes, type ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { attestationOf, onAttestations } from "../../attested.ts";
import { hostOf } from "./host-of.ts";
import { nodeDistributionCheck } from "./node-distribution-check.ts";
import { noNode } from "./about-node.ts";
import { common } from "./page.ts";

const id = "scs-0214-cp-hosts";

export const controlPlaneHosts = testcase({
  ...common,
  id,
  requirement: "The nodes of the control plane run on at least two physical machines.",
  level: "MUST",
  deviations: ["D0214-4"],
  needs: { nodes, ...onAttestations },
  judge: (facts) => {
    if (facts.nodes.length === 0) return [noNode];
    const seen = judgeByNodes(facts.nodes.filter(isControlPlane));
    if (seen !== undefined) return seen;
    // Whoever has attested the whole standard has attested this as well.
    const own = facts.attestations.entries.some(({ testcase }) => testcase === id);
    return attestationOf(own ? id : nodeDistributionCheck.id, facts);
  },
});

/** Undefined where the nodes do not tell: a managed control plane shows none, and most clouds do not name the machine. */
function judgeByNodes(members: readonly ClusterNode[]): readonly Finding[] | undefined {
  const [only, ...others] = members;
  if (only === undefined) return undefined;
  const details = { expected: "at least two physical machines", remedy: "kubectl get nodes --show-labels" };
  if (others.length === 0) {
    const message = "There is only one node of the control plane, and so one physical machine.";
    return [violation(message, { ...details, actual: [only.metadata.name] })];
  }
  const actual = members.map((node) => ({ node: node.metadata.name, host: hostOf(node) ?? null }));
  const hosts = new Set(members.flatMap((node) => hostOf(node) ?? []));
  if (hosts.size > 1) {
    const message = `By their labels the nodes of the control plane are on ${hosts.size} physical machines.`;
    return [note(message, { ...details, actual })];
  }
  if (actual.some(({ host }) => host === null)) return undefined;
  const message = "By their labels all nodes of the control plane are on one physical machine.";
  return [violation(message, { ...details, actual })];
}
