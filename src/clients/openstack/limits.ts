import { isJson, type Json } from "../http/answer.ts";
import type { OpenStackCloud, ServiceRequest } from "./openstack-cloud.ts";

/** What the project may have of servers, cores and memory, and has: `absolute` of Nova's limits. */
export function computeLimits(cloud: OpenStackCloud, signal: AbortSignal): Promise<Json> {
  return absoluteLimits(cloud, "compute", signal);
}

/** The same of volumes and backups. */
export function storageLimits(cloud: OpenStackCloud, signal: AbortSignal): Promise<Json> {
  return absoluteLimits(cloud, "block-storage", signal);
}

/** What the project may have of networks and the like; Neutron does not tell members how much of it they have. */
export async function networkQuota(cloud: OpenStackCloud, signal: AbortSignal): Promise<Json> {
  const { project } = await cloud.token(signal);
  return part(
    cloud,
    { service: "network", path: `/quotas/${encodeURIComponent(project?.id ?? "")}` },
    ["quota"],
    signal,
  );
}

function absoluteLimits(cloud: OpenStackCloud, service: string, signal: AbortSignal): Promise<Json> {
  return part(cloud, { service, path: "/limits" }, ["limits", "absolute"], signal);
}

async function part(
  cloud: OpenStackCloud,
  request: ServiceRequest,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Json> {
  const answer = await cloud.request(request, signal);
  let found: unknown = answer.json();
  for (const key of keys) found = isJson(found) ? found[key] : undefined;
  if (!isJson(found)) throw answer.unexpected(`answered without the object \`${keys.join(".")}\``);
  return found;
}
