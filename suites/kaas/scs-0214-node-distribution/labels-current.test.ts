import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { regionLabel, zoneLabel } from "../../../src/probes/kubernetes/node-labels.ts";
import type { ClusterNode } from "../../../src/probes/kubernetes/nodes.probe.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { csiNodes } from "./csi-nodes.probe.ts";
import { inZone, without, worker } from "./example-nodes.ts";
import { labelsCurrent } from "./labels-current.ts";
import { persistentVolumePlaces, type VolumePlace } from "./persistent-volume-places.probe.ts";

const cinderZone = "topology.cinder.csi.openstack.org/zone";
const driver = (node: string, ...topologyKeys: string[]) => ({
  metadata: { name: node },
  spec: { drivers: [{ name: "cinder.csi.openstack.org", topologyKeys }] },
});
const tied = (key: string, ...values: string[]): VolumePlace => ({
  metadata: { name: "pv", uid: "uid-pv" },
  spec: {
    nodeAffinity: {
      required: { nodeSelectorTerms: [{ matchExpressions: [{ key, operator: "In", values }] }] },
    },
  },
});
const cluster = (node: ClusterNode, more: { drivers?: ReturnType<typeof driver>[]; volumes?: VolumePlace[] } = {}) => ({
  nodes: [node],
  csiNodes: more.drivers ?? [],
  volumes: more.volumes ?? [],
});
const about = { kind: "node", name: "w", id: "uid-w" };
const oldZone = "failure-domain.beta.kubernetes.io/zone";

testTestcase(labelsCurrent, {
  accepts: {
    "labels alone": cluster(worker("w")),
    "labels of old that say the same": cluster(worker("w", { [oldZone]: "one" })),
    "labels of old alone": cluster(without(zoneLabel, worker("w", { [oldZone]: "two" }))),
    "a provider id that names the same region": cluster(worker("w", {}, { providerID: "openstack://north/1234" })),
    "a provider id without a region": cluster(worker("w", {}, { providerID: "openstack:///1234" })),
    "a driver's zone that is the same": cluster(worker("w", { [cinderZone]: "one" }), {
      drivers: [driver("w", cinderZone)],
    }),
    "a driver's place of another kind": cluster(worker("w", { "topology.rook.io/rack": "7" }), {
      drivers: [driver("w", "topology.rook.io/rack")],
    }),
    "a driver's key that is not recorded": cluster(worker("w"), { drivers: [driver("w", "example.com/rack")] }),
    "a driver's zone that is empty": cluster(worker("w", { [cinderZone]: "" })),
    "a driver's zone alone": cluster(without(zoneLabel, worker("w", { [cinderZone]: "two" }))),
    "a driver's label that only another node must have": cluster(worker("w"), { drivers: [driver("v", cinderZone)] }),
    "a provider id of another cloud": cluster(worker("w", {}, { providerID: "my-openstack://south/1234" })),
    "a provider id that alone names a region": cluster(
      without(regionLabel, worker("w", {}, { providerID: "openstack://south/1234" })),
    ),
    "a volume in a zone with a node": cluster(worker("w"), { volumes: [tied(zoneLabel, "one")] }),
    "a volume in a zone without a node": cluster(worker("w"), { volumes: [tied(zoneLabel, "three")] }),
  },
  rejects: {
    "a label of old that says something else": [
      cluster(worker("w", { [oldZone]: "two" })),
      {
        message: `The labels \`${zoneLabel}\` and \`${oldZone}\` of the node say different things.`,
        about,
        actual: { [zoneLabel]: "one", [oldZone]: "two" },
        remedy: `kubectl get node w -L ${zoneLabel},${oldZone}`,
      },
    ],
    "a region of old that says something else": [
      cluster(worker("w", { "failure-domain.beta.kubernetes.io/region": "south" })),
    ],
    "a provider id of another region": [
      cluster(worker("w", {}, { providerID: "openstack://south/1234" })),
      { about, expected: "south", actual: "north", remedy: `kubectl label --overwrite node w ${regionLabel}=south` },
    ],
    ...Object.fromEntries(
      ["topology.manila.csi.openstack.org/zone", "topology.ebs.csi.aws.com/zone", "topology.gke.io/zone"].map((key) => [
        `another zone in ${key}`,
        [cluster(worker("w", { [key]: "two" })), { about, actual: { [zoneLabel]: "one", [key]: "two" } }] as const,
      ]),
    ),
    "a driver's zone that is another": [
      cluster(worker("w", { [cinderZone]: "two" }), { drivers: [driver("w", cinderZone)] }),
      { about, actual: { [zoneLabel]: "one", [cinderZone]: "two" } },
    ],
    "a driver whose label was taken away": [
      cluster(worker("w"), { drivers: [driver("w", cinderZone), driver("v", "topology.other/zone")] }),
      { about, expected: `a label ${cinderZone}` },
    ],
  },
  leavesOpen: { "no node": [{ nodes: [], csiNodes: [], volumes: [] }, { cause: "dependency" }] },
});

/** What is told of volumes beside two nodes, in the zones one and two. */
function told(...volumes: readonly VolumePlace[]) {
  const facts = { nodes: [worker("w"), worker("v", inZone("two"))], csiNodes: [], volumes };
  const { findings } = judge(labelsCurrent, (probe) => ({
    ok: true,
    fact: probe === csiNodes ? facts.csiNodes : probe === persistentVolumePlaces ? facts.volumes : facts.nodes,
  }));
  return findings;
}

test("a place that volumes are tied to, but no node is in, is told once", () => {
  const places = [
    tied(zoneLabel, "three"),
    tied(zoneLabel, "three"),
    tied(zoneLabel, "one"),
    tied("example.com/x", "y"),
  ];
  expect(told(...places)).toMatchObject([
    { level: "note", about: { kind: "label", name: `${zoneLabel}=three` }, actual: ["pv", "pv"] },
  ]);
});

test("a place is told by all that it may be, and ten of its volumes by their names", () => {
  expect(told(tied(zoneLabel, "three", "four"))).toMatchObject([{ about: { name: `${zoneLabel}=three or four` } }]);
  expect(told(tied("topology.rook.io/rack", "7"))).toMatchObject([{ about: { name: "topology.rook.io/rack=7" } }]);
  expect(told(...Array.from({ length: 11 }, () => tied(zoneLabel, "three")))[0]?.actual).toHaveLength(10);
});

const terms = (...expressions: readonly { key: string; operator: string; values: string[] }[]): VolumePlace => ({
  metadata: { name: "pv", uid: "uid-pv" },
  spec: {
    nodeAffinity: { required: { nodeSelectorTerms: expressions.map((each) => ({ matchExpressions: [each] })) } },
  },
});
const inThree = { key: zoneLabel, operator: "In", values: ["three"] };

test.each([
  ["one that is tied to nothing", { ...terms(), spec: {} }],
  ["one whose ties are only preferred", { ...terms(), spec: { nodeAffinity: {} } }],
  ["one without a term", terms()],
  ["one of several zones, in which nodes are", tied(zoneLabel, "three", "two")],
  ["one that has an alternative", terms(inThree, { ...inThree, values: ["one"] })],
  ["one that must not be in a place", terms({ ...inThree, operator: "NotIn" })],
])("nothing is told of a volume: %s", (_, volume) => {
  expect(told(volume)).toEqual([]);
});
