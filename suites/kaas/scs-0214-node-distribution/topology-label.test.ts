import { regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { controlPlane, without, worker } from "./example-nodes.ts";
import { topologyLabel } from "./topology-label.ts";

testTestcase(topologyLabel("zone"), {
  accepts: {
    "every node with a zone": { nodes: [controlPlane("c"), worker("w")] },
    "a node without a region": { nodes: [without(regionLabel, worker("w"))] },
    "workers alone, whose control plane is managed elsewhere": { nodes: [worker("w")] },
  },
  rejects: {
    "a node without a zone": [
      { nodes: [worker("v"), without(zoneLabel, worker("w"))] },
      {
        message: "The node does not say in which zone it is.",
        about: { kind: "node", name: "w", id: "uid-w" },
        expected: "a label topology.kubernetes.io/zone with a value",
        actual: "no such label",
        remedy: "kubectl label --overwrite node w topology.kubernetes.io/zone=ZONE",
        deviation: "D0214-2",
      },
    ],
    "a control plane node without a zone": [{ nodes: [without(zoneLabel, controlPlane("c")), worker("w")] }],
    "an empty zone": [{ nodes: [worker("w", { [zoneLabel]: "" })] }, { actual: "an empty value" }],
    "a zone in the label of old": [
      { nodes: [without(zoneLabel, worker("w", { "failure-domain.beta.kubernetes.io/zone": "one" }))] },
      {
        message:
          "The node does not say in which zone it is. It has the label `failure-domain.beta.kubernetes.io/zone`, which is no longer used.",
        remedy: "kubectl label --overwrite node w topology.kubernetes.io/zone=one",
      },
    ],
  },
  leavesOpen: { "no node": [{ nodes: [] }, { cause: "dependency" }] },
});

testTestcase(topologyLabel("region"), {
  accepts: { "a node with a region, but no zone": { nodes: [without(zoneLabel, worker("w"))] } },
  rejects: {
    "a node without a region": [
      { nodes: [without(regionLabel, worker("w"))] },
      { remedy: "kubectl label --overwrite node w topology.kubernetes.io/region=REGION" },
    ],
  },
});
