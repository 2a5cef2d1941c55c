import { expect, test } from "vitest";
import { PrivilegeError } from "../../errors.ts";
import { items, observed, status } from "../../testing/observed.ts";
import { isTopologyLabel } from "./node-labels.ts";
import { isControlPlane, workersOf } from "./node-roles.ts";
import { nodes, visibleNodes } from "./nodes.probe.ts";

const node = (name: string, labels: Readonly<Record<string, string>>, spec: object = {}) => ({
  metadata: { name, uid: `uid-${name}`, creationTimestamp: "2026-01-01T00:00:00Z", labels, annotations: { a: "b" } },
  spec: { podCIDR: "10.244.0.0/24", ...spec },
  status: {
    addresses: [{ type: "InternalIP", address: "10.0.0.1" }],
    conditions: [{ type: "Ready", status: "True", message: "kubelet is posting" }],
    images: [{ names: ["registry.example/secret"] }],
    nodeInfo: { kubeletVersion: "v1.34.2", machineID: "8a2", osImage: "Debian" },
  },
});

async function found(...objects: readonly object[]) {
  const { fact: visible } = await observed(visibleNodes, {}, { "GET /api/v1/nodes": items(...objects) });
  return (await observed(nodes, { visible }, {})).fact;
}

test("of a node only is recorded where it is, what it does and which version it has", async () => {
  const labels = {
    "topology.kubernetes.io/zone": "one",
    "kubernetes.io/arch": "amd64",
    owner: "jane",
    "x.io/team": "a",
  };
  const taints = [{ key: "k", effect: "NoSchedule", timeAdded: "2026-01-01T00:00:00Z" }];
  expect(await found(node("a", labels, { providerID: "openstack:///1", taints }))).toEqual([
    {
      metadata: {
        name: "a",
        uid: "uid-a",
        creationTimestamp: "2026-01-01T00:00:00Z",
        labels: { "topology.kubernetes.io/zone": "one", "kubernetes.io/arch": "amd64" },
      },
      spec: { providerID: "openstack:///1", unschedulable: false, taints: [{ key: "k", effect: "NoSchedule" }] },
      status: {
        addresses: [{ type: "InternalIP", address: "10.0.0.1" }],
        conditions: [{ type: "Ready", status: "True" }],
        nodeInfo: { kubeletVersion: "v1.34.2", osImage: "Debian" },
      },
    },
  ]);
});

test.each([
  ["topology.kubernetes.io/zone", true],
  ["failure-domain.beta.kubernetes.io/region", true],
  ["topology.cinder.csi.openstack.org/zone", true],
  ["topology.scs.community/host-id", true],
  ["csi.hetzner.cloud/location", true],
  ["kubernetes.io/hostname", true],
  ["csi.example.com/customer", false],
  ["example.com/topology", false],
  ["zone", false],
])("whether %s says where a node is: %j", (key, expected) => {
  expect(isTopologyLabel(key)).toBe(expected);
});

test("who does nothing else works, or else whoever lets workloads in", async () => {
  const role = "node-role.kubernetes.io/control-plane";
  const reserved = { taints: [{ key: role, effect: "NoSchedule" }] };
  const all = await found(node("a", { [role]: "" }, reserved), node("b", { [role]: "" }), node("c", {}));
  const names = (nodes: typeof all) => nodes.map(({ metadata }) => metadata.name);
  expect(names(all.filter(isControlPlane))).toEqual(["a", "b"]);
  expect(names([...workersOf(all)])).toEqual(["c"]);
  expect(names([...workersOf(all.filter(isControlPlane))])).toEqual(["b"]);
});

test("who may not list nodes learns so from the one answer there is", async () => {
  const { fact: visible } = await observed(visibleNodes, {}, { "GET /api/v1/nodes": status(403, "forbidden") });
  expect(visible).toMatchObject({ outcome: "refused", action: "list nodes" });
  await expect(observed(nodes, { visible }, {})).rejects.toThrow(PrivilegeError);
});
