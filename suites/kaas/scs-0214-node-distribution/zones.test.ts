import { regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { controlPlane, inZone, without, worker } from "./example-nodes.ts";
import { controlPlaneZones, workerZones } from "./zones.ts";

const clock = { now: "2026-11-21T12:00:00Z" };
const attested = (...entries: Partial<Attestation>[]) => ({
  file: null,
  forOthers: 0,
  entries: entries.map((entry) => ({
    testcase: "scs-0214-cp-zones",
    verdict: "PASS" as const,
    statement: "Three zones.",
    by: "Jane",
    at: "2026-11-01",
    frequency: "quarter" as const,
    documents: [],
    ...entry,
  })),
});
const cluster = (nodes: readonly ClusterNode[], attestations = attested()) => ({
  nodes: [...nodes],
  attestations,
  clock,
});

testTestcase(controlPlaneZones, {
  accepts: {
    "two zones": cluster([controlPlane("a"), controlPlane("b", inZone("two")), controlPlane("c")]),
    "zones of one name in two regions": cluster([controlPlane("a"), controlPlane("b", inZone("one", "south"))]),
    "two zones, and a node that does not say": cluster([
      controlPlane("a"),
      controlPlane("b", inZone("two")),
      without(zoneLabel, controlPlane("c")),
    ]),
    "two zones without a region": cluster(
      [controlPlane("a"), controlPlane("b", inZone("two"))].map((node) => without(regionLabel, node)),
    ),
    "the role's name of old": cluster([controlPlane("a", {}, "master"), controlPlane("b", inZone("two"), "master")]),
    "a managed control plane, as attested": cluster([worker("w")], attested({})),
  },
  rejects: {
    "one zone": [
      cluster([controlPlane("a"), controlPlane("b"), worker("w", inZone("two"))]),
      {
        message: "All nodes of the control plane are in one zone.",
        expected: "at least two zones",
        actual: [
          { node: "a", zone: "north/one" },
          { node: "b", zone: "north/one" },
        ],
        deviation: "D0214-5",
      },
    ],
    "one zone by the role's name of old": [cluster([controlPlane("a", {}, "master"), worker("w", inZone("two"))])],
    "one node": [
      cluster([controlPlane("a"), worker("w", inZone("two"))]),
      { message: "There is only one node of the control plane, and so one zone." },
    ],
    "one node that does not say where it is": [cluster([without(zoneLabel, controlPlane("a"))])],
    "one zone without a region": [
      cluster([without(regionLabel, controlPlane("a"))]),
      { actual: [{ node: "a", zone: "one" }] },
    ],
    "a managed control plane, attested to be in one zone": [cluster([worker("w")], attested({ verdict: "FAIL" }))],
    "nodes that can be seen, whatever is attested": [cluster([controlPlane("a"), controlPlane("b")], attested({}))],
  },
  leavesOpen: {
    "nodes that do not say": [
      cluster([controlPlane("a"), without(zoneLabel, controlPlane("b"))]),
      { cause: "dependency" },
    ],
    "nodes with empty zones": [
      cluster([controlPlane("a", inZone("")), controlPlane("b", inZone(""))]),
      { cause: "dependency" },
    ],
    "no node": [cluster([]), { cause: "dependency" }],
  },
  misses: { "a managed control plane": [cluster([worker("w")]), { cause: "needs-attestation" }] },
});

const untainted = (node: ClusterNode): ClusterNode => ({ ...node, spec: { ...node.spec, taints: [] } });

testTestcase(workerZones, {
  accepts: {
    "two zones": { nodes: [worker("a"), worker("b", inZone("two"))] },
    "a control plane that runs workloads, in two zones": {
      nodes: [untainted(controlPlane("a")), untainted(controlPlane("b", inZone("two")))],
    },
  },
  rejects: {
    "one zone": [
      { nodes: [worker("a"), worker("b"), controlPlane("c", inZone("two"))] },
      { message: "All nodes of the workers are in one zone." },
    ],
    "one worker": [{ nodes: [worker("a"), controlPlane("c", inZone("two"))] }],
    "one node for everything": [{ nodes: [untainted(controlPlane("a"))] }],
  },
  leavesOpen: {
    "no worker": [
      { nodes: [controlPlane("a"), controlPlane("b", inZone("two"))] },
      { cause: "dependency", deviation: "D0214-3" },
    ],
    "workers that do not say": [{ nodes: [worker("a"), without(zoneLabel, worker("b"))] }, { cause: "dependency" }],
    "no node": [
      { nodes: [] },
      { message: "The cluster shows no node, so nothing could be looked at.", cause: "dependency" },
    ],
  },
});
