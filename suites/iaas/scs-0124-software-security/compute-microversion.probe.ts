import { z } from "zod";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

export const computeMicroversion = probe({
  id: "compute-microversion",
  summary: "The newest microversion of the compute service",
  effect: "reads",
  timeoutMs: 60_000,
  /** Null where the service does not tell. */
  schema: z.object({ newest: z.string().nullable() }),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const { microversions } = await target.service("compute", signal);
    return { newest: microversions?.max ?? null };
  },
});
