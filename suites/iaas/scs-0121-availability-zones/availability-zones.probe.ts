import { z } from "zod";
import { isJson, type Json } from "../../../src/clients/http/answer.ts";
import { availabilityZones as zonesOf, networkZones } from "../../../src/clients/openstack/availability-zones.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { EndpointMissingError } from "../../../src/errors.ts";

const Zones = z.array(z.object({ name: z.string(), available: z.boolean() }));

const AvailabilityZones = z.object({
  compute: Zones,
  /** Null where the catalog has no block storage. */
  storage: Zones.nullable(),
  /** Null where Neutron does not know zones. */
  network: Zones.nullable(),
});
export type AvailabilityZones = z.infer<typeof AvailabilityZones>;

export const availabilityZones = probe({
  id: "availability-zones",
  summary: "The availability zones for servers, volumes and networks",
  effect: "reads",
  timeoutMs: 60_000,
  schema: AvailabilityZones,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<OpenStackCloud>) {
    const [compute, storage, network] = await Promise.all([
      zonesOf(target, "compute", signal),
      unlessMissing(zonesOf(target, "block-storage", signal)),
      unlessMissing(networkZones(target, signal)),
    ]);
    return { compute: compute.map(zone), storage: storage?.map(zone) ?? null, network: ofNetworks(network) };
  },
});

async function unlessMissing<T>(zones: Promise<T>): Promise<T | undefined> {
  try {
    return await zones;
  } catch (error) {
    if (error instanceof EndpointMissingError) return undefined;
    throw error;
  }
}

function zone({ zoneName, zoneState }: Json): { readonly name: unknown; readonly available: unknown } {
  return { name: zoneName, available: isJson(zoneState) ? zoneState["available"] : undefined };
}

/** A zone is there if it is for networks or for routers. */
function ofNetworks(listed: readonly Json[] | undefined): readonly unknown[] | null {
  if (listed === undefined) return null;
  const available = (name: unknown) => listed.some((each) => each["name"] === name && each["state"] === "available");
  return [...new Set(listed.map(({ name }) => name))].map((name) => ({ name, available: available(name) }));
}
