import type { Json } from "../http/answer.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, Query } from "./openstack-cloud.ts";

/** All images that fit the query, e.g. `{ visibility: "all", os_hidden: true }`. */
export function images(cloud: OpenStackCloud, query: Query, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service: "image", path: "/images", key: "images", query }, signal);
}
