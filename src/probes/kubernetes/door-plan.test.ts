import { describe, expect, test } from "vitest";
import { housesOf } from "./door-plan.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const node = (name: string, addresses: Record<string, string>, labels = {}, kubelet?: number): ClusterNode => ({
  metadata: { name, uid: name, labels },
  spec: { unschedulable: false, taints: [] },
  status: {
    addresses: Object.entries(addresses).map(([address, type]) => ({ type, address })),
    conditions: [],
    nodeInfo: { kubeletVersion: "v1.37.1" },
    ...(kubelet === undefined ? {} : { daemonEndpoints: { kubeletEndpoint: { Port: kubelet } } }),
  },
});
const controlPlane = { "node-role.kubernetes.io/control-plane": "" };
const tunnel = new URL("https://127.0.0.1:6443");
const near = new URL("https://10.0.0.1:6443");
const short = (nodes: ClusterNode[], server = tunnel) =>
  housesOf(nodes, server).map(({ address, side, doors }) => [address, side, doors.map(({ port }) => port)]);
const all = [2379, 2380, 10250, 10255, 10256, 10257, 10259];

test("addresses that the internet knows are knocked at, private ones only from near and for their kubelet", () => {
  const nodes = [
    node("w", { "203.0.113.7": "ExternalIP", "10.0.0.7": "InternalIP", w: "Hostname", "2a00::7": "InternalIP" }),
    node("cp", { "11.0.0.1": "InternalIP", "fd00::1": "InternalIP" }, controlPlane, 10350),
  ];
  const everywhere = [
    ["11.0.0.1", "outside", all.with(2, 10350)],
    ["203.0.113.7", "outside", all],
    ["2a00::7", "outside", all],
  ];
  expect(short(nodes)).toEqual(everywhere);
  expect(short(nodes, new URL("https://api.example:6443"))).toEqual([...everywhere, ["api.example", "outside", all]]);
  expect(short(nodes, near)).toEqual([
    everywhere[0],
    ["fd00::1", "inside", [10350]],
    everywhere[1],
    ["10.0.0.7", "inside", [10250]],
    everywhere[2],
    ["10.0.0.1", "outside", all],
  ]);
});

describe("the API server's host", () => {
  test.each([
    ["https://api.example", "api.example", all],
    ["https://192.168.1.1:10257", "192.168.1.1", all.filter((port) => port !== 10257)],
    ["https://[2001:db8::1]:6443", "2001:db8::1", all],
  ])("of %s is knocked at, its own port excepted", (url, address, ports) => {
    expect(short([], new URL(url))).toEqual([[address, "outside", ports]]);
  });

  test.each(["https://127.0.0.1:6443", "https://localhost:6443", "https://[::1]:6443"])(
    "of %s is this machine, so its other ports are not the cluster's",
    (url) => expect(short([], new URL(url))).toEqual([]),
  );

  test.each([
    ["203.0.113.7", "ExternalIP", "outside"],
    ["10.0.0.7", "InternalIP", "inside"],
  ])("that is a node's address %s (%s) is seen from %s", (address, type, side) => {
    const found = housesOf([node("a", { [address]: type })], new URL(`https://${address}:6443`));
    expect(found).toMatchObject([{ address, node: "a", side }]);
  });
});

test.each([
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.254",
  "192.168.0.1",
  "100.64.0.1",
  "169.254.1.1",
  "fe80::1",
  "192.0.2.1",
  "2001:db8::1",
])("%s is private", (address) =>
  expect(short([node("a", { [address]: "InternalIP" })], near)[0]).toEqual([address, "inside", [10250]]),
);

test.each(["172.32.0.1", "100.128.0.1", "192.0.3.1"])("%s is not", (address) =>
  expect(short([node("a", { [address]: "InternalIP" })])).toEqual([[address, "outside", all]]),
);
