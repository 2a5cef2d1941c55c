import { expect, test } from "vitest";
import { hostnameLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { controlPlane, inZone, worker } from "../scs-0214-node-distribution/example-nodes.ts";
import { otherNodes } from "./other-nodes.ts";

const names = (nodes: readonly ClusterNode[], ...terms: readonly (readonly [key: string, value: string])[]) => {
  const nodeSelectorTerms = terms.map(([key, value]) => ({
    matchExpressions: [{ key, operator: "In", values: [value] }],
  }));
  const spec = { accessModes: [], ...(terms.length > 0 && { nodeAffinity: { required: { nodeSelectorTerms } } }) };
  return otherNodes(nodes, "a", { spec }).map(({ metadata }) => metadata.name);
};
const [a, b, c] = [worker("a"), worker("b"), worker("c", inZone("two"))];

test("without affinity every other worker will do", () => {
  expect(names([a, b, c, controlPlane("d")])).toEqual(["b", "c"]);
});

test("a volume of a zone wants another node of that zone, or of one of several", () => {
  expect(names([a, b, c], [zoneLabel, "one"])).toEqual(["b"]);
  expect(names([a, b, c], [zoneLabel, "one"], [zoneLabel, "two"])).toEqual(["b", "c"]);
});

test("what keeps a volume out of a place, and what is only preferred, is left to the scheduler", () => {
  const out = [{ matchExpressions: [{ key: zoneLabel, operator: "NotIn", values: ["two"] }] }];
  const found = (nodeAffinity: Parameters<typeof otherNodes>[2]["spec"]["nodeAffinity"]) =>
    otherNodes([a, b, c], "a", { spec: { accessModes: [], nodeAffinity } }).map(({ metadata }) => metadata.name);
  expect(found({ required: { nodeSelectorTerms: out } })).toEqual(["b", "c"]);
  expect(found({})).toEqual(["b", "c"]);
});

test("a volume of several zones wants a node of any of them", () => {
  const term = { matchExpressions: [{ key: zoneLabel, operator: "In", values: ["one", "three"] }] };
  const spec = { accessModes: [], nodeAffinity: { required: { nodeSelectorTerms: [term] } } };
  expect(otherNodes([a, b, c], "a", { spec }).map(({ metadata }) => metadata.name)).toEqual(["b"]);
});

test("a node that is ready is open, whatever else is said of it", () => {
  const ready = [
    { type: "MemoryPressure", status: "False" },
    { type: "Ready", status: "True" },
  ];
  expect(names([a, { ...b, status: { ...b.status, conditions: ready } }])).toEqual(["b"]);
});

test("a volume of a node has no other", () => {
  expect(names([a, worker("b", { [hostnameLabel]: "b" })], [hostnameLabel, "a"])).toEqual([]);
});

test("a label that is not recorded is left to the scheduler", () => {
  expect(names([a, b], ["example.com/host", "a"])).toEqual(["b"]);
});

test("nodes that are not open are none", () => {
  const notReady = { ...b.status, conditions: [{ type: "Ready", status: "Unknown" }] };
  expect(names([a, { ...b, status: notReady }])).toEqual([]);
  expect(names([a, worker("b", {}, { unschedulable: true })])).toEqual([]);
  expect(names([a, worker("b", { "kubernetes.io/os": "windows" })])).toEqual([]);
  const taint = (effect: string) => worker("b", {}, { taints: [{ key: "x", effect }] });
  expect(names([a, taint("NoExecute")])).toEqual([]);
  expect(names([a, taint("PreferNoSchedule")])).toEqual(["b"]);
});
