import type { OpenStackCloud } from "../clients/openstack/openstack-cloud.ts";
import type { Place } from "../run/ledger.ts";

/** Where what this login creates belongs: to its project, or to itself where it has none. */
export async function placeOf(cloud: OpenStackCloud, signal: AbortSignal): Promise<Place> {
  const { project, user } = await cloud.token(signal);
  return { cloud: cloud.name, owner: project?.id ?? user.id };
}
