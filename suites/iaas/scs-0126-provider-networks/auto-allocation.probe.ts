import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { autoAllocationRefusal } from "../../../src/clients/openstack/provider-networks.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

export const autoAllocation = probe({
  id: "auto-allocation",
  summary: "Whether the network service could make a project its network by itself; nothing is made",
  effect: "reads",
  timeoutMs: 60_000,
  /** What it says that is in the way; null if nothing is. */
  schema: z.object({ refusal: z.string().nullable() }),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    return { refusal: (await autoAllocationRefusal(target, signal)) ?? null };
  },
});
