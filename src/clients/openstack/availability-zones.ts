import { HttpError } from "../../errors.ts";
import type { Json } from "../http/answer.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

/** The zones of Nova or Cinder; both write them in the same way, and all at once. */
export async function availabilityZones(
  cloud: OpenStackCloud,
  service: "compute" | "block-storage",
  signal: AbortSignal,
): Promise<readonly Json[]> {
  const answer = await cloud.request({ service, path: "/os-availability-zone" }, signal);
  return answer.list("availabilityZoneInfo");
}

/** The zones of Neutron, one for networks and one for routers each; undefined where it has no such thing. */
export async function networkZones(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[] | undefined> {
  try {
    const answer = await cloud.request({ service: "network", path: "/availability_zones" }, signal);
    return answer.list("availability_zones");
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
