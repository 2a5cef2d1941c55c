import { z } from "zod";
import { create } from "../../../src/clients/openstack/collection.ts";
import {
  networks as networkCollection,
  routerInterface,
  routers,
  subnets,
} from "../../../src/clients/openstack/network.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { own } from "../../../src/probes/openstack/owned-thing.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { quotaIfRefused } from "../../../src/probes/openstack/refusal.ts";
import { standardNetwork } from "./default-network.ts";
import { networks } from "./networks.probe.ts";
import { subnetPools } from "./subnet-pools.probe.ts";

const creates: readonly Creation[] = [
  { kind: "network", count: 1, cost: "objects", quota: { network: 1 } },
  { kind: "subnet", count: 1, cost: "objects", quota: { subnet: 1 } },
  { kind: "router", count: 1, cost: "objects", quota: { router: 1, port: 1 } },
];

const Ipv6Subnet = z.object({
  /** Why nothing was tried; null if it was. */
  missing: z.enum(["pool", "network"]).nullable(),
  /** Of the subnet that came from the pool; null where it was refused. */
  cidr: z.string().nullable(),
  /** The first step that was refused, and how; null if none was. */
  refused: z.object({ step: z.enum(["subnet", "router", "interface"]), refusal: Refusal }).nullable(),
});
export type Ipv6Subnet = z.infer<typeof Ipv6Subnet>;

export const ipv6Subnet = probe({
  id: "ipv6-subnet",
  summary: "A network with a /64 of the shared IPv6 pool, and a router from there to the default network",
  effect: "creates",
  creates,
  timeoutMs: 300_000,
  schema: Ipv6Subnet,
  needs: { networks, subnetPools, quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>): Promise<Ipv6Subnet> {
    const shared = facts.subnetPools.filter((pool) => pool.shared && pool.ipVersion === 6);
    const pool = shared.find(({ isDefault }) => isDefault) ?? shared[0];
    const outside = standardNetwork(facts.networks);
    const untried = { cidr: null, refused: null };
    if (pool === undefined) return { ...untried, missing: "pool" };
    if (outside === undefined) return { ...untried, missing: "network" };
    requireQuota(facts.quota, creates);
    return { missing: null, ...(await tried(pool.id, outside.id, context)) };
  },
});

/** Router last: it leaves the subnet when it is destroyed, and only then can that go. */
async function tried(
  pool: string,
  outside: string,
  context: ProbeContext<OpenStackCloud>,
): Promise<Omit<Ipv6Subnet, "missing">> {
  const { target, resources, signal } = context;
  const { id: network_id } = await own("network", networkCollection, {}, context);
  const slaac = { ipv6_ra_mode: "slaac", ipv6_address_mode: "slaac" };
  const asked = { network_id, ip_version: 6, subnetpool_id: pool, prefixlen: 64, ...slaac };
  const subnet = await granted(
    quotaIfRefused(
      resources.own({ kind: "subnet", create: (name, own) => create(target, subnets, { name, ...asked }, own) }),
    ),
  );
  if (subnet.value === null) return { cidr: null, refused: { step: "subnet", refusal: subnet.refusal } };
  const cidr = String(subnet.value["cidr"]);
  const gateway = { external_gateway_info: { network_id: outside } };
  const router = await granted(
    quotaIfRefused(
      resources.own({ kind: "router", create: (name, own) => create(target, routers, { name, ...gateway }, own) }),
    ),
  );
  if (router.value === null) return { cidr, refused: { step: "router", refusal: router.refusal } };
  const inside = { router: router.value.id, subnet: subnet.value.id };
  const { refusal } = await granted(routerInterface(target, "add", inside, signal));
  return { cidr, refused: refusal === null ? null : { step: "interface", refusal } };
}
