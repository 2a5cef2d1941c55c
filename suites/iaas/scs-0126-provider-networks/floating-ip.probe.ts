import { z } from "zod";
import { create } from "../../../src/clients/openstack/collection.ts";
import { floatingIps } from "../../../src/clients/openstack/network.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { quotaIfRefused } from "../../../src/probes/openstack/refusal.ts";
import { standardNetwork } from "./default-network.ts";
import { networks } from "./networks.probe.ts";

const creates: readonly Creation[] = [{ kind: "floating ip", count: 1, cost: "objects", quota: { floatingip: 1 } }];

const FloatingIp = z.object({
  /** Null where there is no default network: then nothing was tried. */
  network: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  address: z.string().nullable(),
  refusal: Refusal.nullable(),
});
export type FloatingIp = z.infer<typeof FloatingIp>;

export const floatingIp = probe({
  id: "floating-ip",
  summary: "A floating IP of the default network",
  effect: "creates",
  creates,
  timeoutMs: 180_000,
  schema: FloatingIp,
  needs: { networks, quota },
  async observe(facts, { target, resources }: ProbeContext<OpenStackCloud>): Promise<FloatingIp> {
    const outside = standardNetwork(facts.networks);
    if (outside === undefined) return { network: null, address: null, refusal: null };
    requireQuota(facts.quota, creates);
    const creating = resources.own({
      kind: "floating ip",
      create: (description, own) => create(target, floatingIps, { description, floating_network_id: outside.id }, own),
    });
    const { value, refusal } = await granted(quotaIfRefused(creating));
    const network = { id: outside.id, name: outside.name };
    return { network, address: value === null ? null : String(value["floating_ip_address"]), refusal };
  },
});
