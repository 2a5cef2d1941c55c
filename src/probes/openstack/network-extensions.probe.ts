import { z } from "zod";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import { networkExtensions as extensionsOf } from "../../clients/openstack/provider-networks.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

/** By alias, in order. */
export const networkExtensions = probe({
  id: "network-extensions",
  summary: "The extensions of the network service",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(z.string()),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const listed = await extensionsOf(target, signal);
    return listed.map(({ alias }) => alias).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  },
});
