import { isJson, type Json } from "../http/answer.ts";
import type { Collection } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud, Query, ServiceRequest } from "./openstack-cloud.ts";

/** An image stands in its document without a key. */
export const imageCollection: Collection = { service: "image", path: "/images", plural: "images" };

/** All images that fit the query, e.g. `{ visibility: "all", os_hidden: true }`. */
export function images(cloud: OpenStackCloud, query: Query, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service: "image", path: "/images", key: "images", query }, signal);
}

/** Sends the bytes of an image that has none yet. */
export async function uploadImage(
  cloud: OpenStackCloud,
  id: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  await done(cloud, { path: `/images/${encodeURIComponent(id)}/file`, method: "PUT", bytes }, signal);
}

/** The same by way of a place where the image is looked at before it is taken over. */
export async function importImage(
  cloud: OpenStackCloud,
  id: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const path = `/images/${encodeURIComponent(id)}`;
  await done(cloud, { path: `${path}/stage`, method: "PUT", bytes }, signal);
  const json = { method: { name: "glance-direct" } };
  await done(cloud, { path: `${path}/import`, method: "POST", json }, signal);
}

/** Lets the image service fetch the bytes itself. */
export async function importFrom(cloud: OpenStackCloud, id: string, uri: URL, signal: AbortSignal): Promise<void> {
  const path = `/images/${encodeURIComponent(id)}/import`;
  const json = { method: { name: "web-download", uri: uri.href } };
  await done(cloud, { path, method: "POST", json }, signal);
}

/** Glance says 204 to bytes and 202 to what takes its time; a portal's page has taken nothing. */
async function done(cloud: OpenStackCloud, request: Omit<ServiceRequest, "service">, signal: AbortSignal) {
  const answer = await cloud.request({ service: "image", ...request }, signal);
  if (answer.status !== 202 && answer.status !== 204) throw answer.unexpected(`answered ${answer.status}`);
}

/** By which other ways than a plain upload images can be sent: `glance-direct`, `web-download` … */
export async function importMethods(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly string[]> {
  const answer = await cloud.request({ service: "image", path: "/info/import" }, signal);
  const methods = answer.json()["import-methods"];
  const value = isJson(methods) ? methods["value"] : undefined;
  if (!Array.isArray(value)) throw answer.unexpected("answered without the list `import-methods`");
  return value.map(String);
}

/** The bytes of an image. */
export async function downloadImage(cloud: OpenStackCloud, id: string, signal: AbortSignal): Promise<Uint8Array> {
  const path = `/images/${encodeURIComponent(id)}/file`;
  const answer = await cloud.request({ service: "image", path, headers: { accept: "*/*" } }, signal);
  const type = answer.header("content-type") ?? "";
  if (/\b(html|json)\b/i.test(type)) throw answer.unexpected(`answered with ${type} in place of an image`);
  return answer.bytes;
}
