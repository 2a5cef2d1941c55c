import { z } from "zod";
import { networkQuota } from "../../../src/clients/openstack/limits.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

export const floatingIpQuota = probe({
  id: "floating-ip-quota",
  summary: "How many floating IPs the project may have",
  effect: "reads",
  timeoutMs: 60_000,
  /** Negative for any number; null where Neutron has no floating IPs. */
  schema: z.object({ limit: z.int().nullable() }),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const { floatingip = null } = await networkQuota(target, signal);
    return { limit: floatingip };
  },
});
