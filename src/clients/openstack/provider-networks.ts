import { HttpError } from "../../errors.ts";
import type { Json } from "../http/answer.ts";
import { itemIn } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

const service = "network";

/** All networks that the project sees, its own and those of others. */
export function visibleNetworks(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service, path: "/networks", key: "networks" }, signal);
}

/** All subnet pools that the project sees. */
export function subnetPools(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service, path: "/subnetpools", key: "subnetpools" }, signal);
}

/** What Neutron can do beyond its core. This list has no pages. */
export async function networkExtensions(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[]> {
  const answer = await cloud.request({ service, path: "/extensions" }, signal);
  return answer.list("extensions");
}

/** Whether Neutron could make a network with everything around it. Undefined if so, otherwise what it says. */
export async function autoAllocationRefusal(cloud: OpenStackCloud, signal: AbortSignal): Promise<string | undefined> {
  const { project } = await cloud.token(signal);
  // Without these fields the same GET would create a network, a subnet and a router.
  const path = `/auto-allocated-topology/${encodeURIComponent(project?.id ?? "")}?fields=dry-run`;
  try {
    const answer = await cloud.request({ service, path }, signal);
    const { id } = itemIn(answer, "auto_allocated_topology");
    if (id !== "dry-run=pass") throw answer.unexpected("answered something else than whether it could");
    return undefined;
  } catch (error) {
    if (error instanceof HttpError && [404, 409].includes(error.status)) return error.message;
    throw error;
  }
}
