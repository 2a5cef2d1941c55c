import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { subnetPools as poolsOf } from "../../../src/clients/openstack/provider-networks.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

/** Neutron writes lengths as text in some releases. */
const Length = z.coerce.number().int();

const SubnetPool = z.object({
  id: z.string(),
  name: z.string().nullable(),
  ipVersion: z.union([z.literal(4), z.literal(6)]),
  shared: z.boolean(),
  isDefault: z.boolean(),
  prefixes: z.array(z.string()),
  minPrefixLength: Length,
  maxPrefixLength: Length,
});
export type SubnetPool = z.infer<typeof SubnetPool>;

export const subnetPools = probe({
  id: "subnet-pools",
  summary: "All subnet pools that the project sees",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(SubnetPool),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const listed = await poolsOf(target, signal);
    return listed.map((pool) => ({
      id: pool["id"],
      name: pool["name"] ?? null,
      ipVersion: pool["ip_version"],
      shared: pool["shared"],
      isDefault: pool["is_default"] ?? false,
      prefixes: pool["prefixes"],
      minPrefixLength: pool["min_prefixlen"],
      maxPrefixLength: pool["max_prefixlen"],
    }));
  },
});
