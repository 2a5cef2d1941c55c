import { expect, test } from "vitest";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { controlPlaneHosts } from "./control-plane-hosts.ts";
import { controlPlane, worker } from "./example-nodes.ts";

const entry = (testcase: string, verdict: "PASS" | "FAIL" = "PASS"): Attestation => ({
  testcase,
  verdict,
  statement: "Three machines.",
  by: "Jane",
  at: "2026-11-01",
  frequency: "quarter",
  documents: [],
});
const cluster = (nodes: readonly ClusterNode[], ...entries: Attestation[]) => ({
  nodes: [...nodes],
  attestations: { file: null, entries, forOthers: 0 },
  clock: { now: "2026-11-21T12:00:00Z" },
});
const on = (host: string) => ({ "topology.scs.community/host-id": host });
const unlabelled = [controlPlane("a"), controlPlane("b")];

testTestcase(controlPlaneHosts, {
  accepts: {
    "labels with two machines": cluster([controlPlane("a", on("1")), controlPlane("b", on("2"))]),
    "labels with two machines, and a node without": cluster([
      controlPlane("a", on("1")),
      controlPlane("b", on("2")),
      controlPlane("c"),
    ]),
    "an attestation of its own": cluster(unlabelled, entry("scs-0214-cp-hosts")),
    "an attestation of the whole standard": cluster(unlabelled, entry("node-distribution-check")),
    "a managed control plane, as attested": cluster([worker("w")], entry("scs-0214-cp-hosts")),
    "an attestation of its own beside another of the whole": cluster(
      unlabelled,
      entry("node-distribution-check", "FAIL"),
      entry("scs-0214-cp-hosts"),
    ),
  },
  rejects: {
    "labels with one machine, whatever is attested": [
      cluster([controlPlane("a", on("1")), controlPlane("b", on("1"))], entry("scs-0214-cp-hosts")),
      {
        message: "By their labels all nodes of the control plane are on one physical machine.",
        expected: "at least two physical machines",
        actual: [
          { node: "a", host: "1" },
          { node: "b", host: "1" },
        ],
      },
    ],
    "one node": [cluster([controlPlane("a"), worker("w")]), { actual: ["a"] }],
    "one node by the role's name of old": [cluster([controlPlane("a", {}, "master"), worker("w")])],
    "an attestation that it is not so": [cluster([worker("w")], entry("scs-0214-cp-hosts", "FAIL"))],
  },
  leavesOpen: { "no node": [cluster([]), { cause: "dependency" }] },
  misses: {
    "a managed control plane": [cluster([worker("w", on("1")), worker("v", on("2"))]), { cause: "needs-attestation" }],
    "nodes without labels": [cluster(unlabelled), { cause: "needs-attestation" }],
    "nodes with empty labels": [cluster([controlPlane("a", on("")), controlPlane("b", on(""))])],
    "one label of two": [cluster([controlPlane("a", on("1")), controlPlane("b")]), { cause: "needs-attestation" }],
    "an attestation of something else": [cluster(unlabelled, entry("scs-0214-cp-zones"))],
  },
});

test("on which machines the nodes are is told", () => {
  const nodes = [controlPlane("a", on("1")), controlPlane("b", on("2")), controlPlane("c")];
  expect(controlPlaneHosts.judge(cluster(nodes))).toMatchObject([
    {
      level: "note",
      message: "By their labels the nodes of the control plane are on 2 physical machines.",
      actual: [
        { node: "a", host: "1" },
        { node: "b", host: "2" },
        { node: "c", host: null },
      ],
    },
  ]);
});
