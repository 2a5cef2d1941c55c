import type { Json } from "../http/answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

/** All volume types that the project may use. */
export function volumeTypes(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service: "block-storage", path: "/types", key: "volume_types" }, signal);
}
