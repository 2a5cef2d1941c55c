import { BlockList, isIP } from "node:net";
import { isControlPlane } from "./node-roles.ts";
import type { ClusterNode } from "./nodes.probe.ts";

/** Where to knock: an address, and the ports that standards speak about. */
export interface House {
  readonly address: string;
  /** `outside`: reachable for users by its nature; `inside`: a private address of a node. */
  readonly side: "outside" | "inside";
  /** Null for the address of the API server. */
  readonly node: string | null;
  readonly doors: readonly { readonly port: number; readonly component: Component }[];
}

export const components = [
  "etcd",
  "etcd peers",
  "kubelet",
  "kubelet (read-only)",
  "kube-proxy",
  "kube-controller-manager",
  "kube-scheduler",
] as const;
export type Component = (typeof components)[number];

const usualPorts: Readonly<Record<Component, number>> = {
  etcd: 2379,
  "etcd peers": 2380,
  kubelet: 10250,
  "kubelet (read-only)": 10255,
  "kube-proxy": 10256,
  "kube-controller-manager": 10257,
  "kube-scheduler": 10259,
};

/**
 * At the API server's host and at every address of nodes that the internet knows, all doors. At private addresses only the
 * kubelet's, and only where the API server has one, too: from anywhere else they are a stranger's.
 */
export function housesOf(nodes: readonly ClusterNode[], server: URL): readonly House[] {
  const first = nodes.toSorted((a, b) => Number(isControlPlane(b)) - Number(isControlPlane(a)));
  // An API server on a node is reached where the node is, and seen from inside if that is a private address.
  const all = [...first.flatMap(housesOfNode), ...hostOf(server)].filter(
    ({ side }) => side === "outside" || isNear(server),
  );
  return all.filter((house, index) => all.findIndex(({ address }) => address === house.address) === index);
}

/** At this machine's own address the API server is reached by way of a tunnel: its other ports are not the cluster's. */
function hostOf(server: URL): readonly House[] {
  const address = addressOf(server);
  if (address === "localhost" || isIn(loopback, address)) return [];
  const own = Number(server.port === "" ? 443 : server.port);
  return [{ address, side: "outside", node: null, doors: doorsOf(usualPorts).filter(({ port }) => port !== own) }];
}

function isNear(server: URL): boolean {
  const address = addressOf(server);
  return isPrivate(address) && !isIn(loopback, address);
}

function addressOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function housesOfNode({ metadata, status }: ClusterNode): readonly House[] {
  const kubelet = status.daemonEndpoints?.kubeletEndpoint?.Port ?? usualPorts.kubelet;
  const all = doorsOf({ ...usualPorts, kubelet });
  return status.addresses.flatMap(({ type, address }): readonly House[] => {
    if (isIP(address) === 0) return [];
    const common = { address, node: metadata.name };
    if (type === "ExternalIP" || (type === "InternalIP" && !isPrivate(address))) {
      return [{ ...common, side: "outside", doors: all }];
    }
    if (type !== "InternalIP") return [];
    return [{ ...common, side: "inside", doors: all.filter(({ component }) => component === "kubelet") }];
  });
}

function doorsOf(ports: Readonly<Record<Component, number>>): House["doors"] {
  return components.map((component) => ({ port: ports[component], component }));
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/** Of one network only: private, or set aside for examples and measurements. */
const privately = new BlockList();
for (const [network, prefix] of [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
] as const) {
  privately.addSubnet(network, prefix);
}
privately.addAddress("::1", "ipv6");
privately.addSubnet("2001:db8::", 32, "ipv6");
privately.addSubnet("fc00::", 7, "ipv6");
privately.addSubnet("fe80::", 10, "ipv6");

function isPrivate(address: string): boolean {
  return isIn(privately, address);
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}
