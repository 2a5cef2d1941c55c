import type { Json } from "../http/answer.ts";
import type { Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, Query } from "./openstack-cloud.ts";

/** An image stands in its document without a key. */
export const imageCollection: Collection = { service: "image", path: "/images", plural: "images" };

/** All images that fit the query, e.g. `{ visibility: "all", os_hidden: true }`. */
export function images(cloud: OpenStackCloud, query: Query, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service: "image", path: "/images", key: "images", query }, signal);
}
