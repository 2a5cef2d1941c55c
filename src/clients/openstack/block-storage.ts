import { isJson, type Json } from "../http/answer.ts";
import type { Collection, Item } from "./collection.ts";
import { list } from "./list.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

export const volumes: Collection = {
  service: "block-storage",
  path: "/volumes",
  details: "/volumes/detail",
  plural: "volumes",
  singular: "volume",
};

export const backups: Collection = {
  service: "block-storage",
  path: "/backups",
  details: "/backups/detail",
  plural: "backups",
  singular: "backup",
};

/** All volume types that the project may use. */
export function volumeTypes(cloud: OpenStackCloud, signal: AbortSignal): Promise<readonly Json[]> {
  return list(cloud, { service: "block-storage", path: "/types", key: "volume_types" }, signal);
}

/** All volumes, or all backups, of the project. */
export function stored(
  cloud: OpenStackCloud,
  { service, path, details = path, plural }: Collection,
  signal: AbortSignal,
): Promise<readonly Json[]> {
  return list(cloud, { service, path: details, key: plural }, signal);
}

/** Restores a backup to a new volume; `id` is that volume. */
export async function restoreBackup(
  cloud: OpenStackCloud,
  backup: string,
  name: string,
  signal: AbortSignal,
): Promise<Pick<Item, "id">> {
  const path = `${backups.path}/${encodeURIComponent(backup)}/restore`;
  const request = { service: backups.service, path, method: "POST", json: { restore: { name } } } as const;
  const answer = await cloud.request(request, signal);
  const { restore } = answer.json();
  if (!isJson(restore) || typeof restore["volume_id"] !== "string") {
    throw answer.unexpected("answered without the id of the restored volume");
  }
  return { id: restore["volume_id"] };
}

/** Copies all bytes of a volume to a new image; `id` is that image. */
export async function uploadVolume(
  cloud: OpenStackCloud,
  volume: string,
  name: string,
  signal: AbortSignal,
): Promise<Pick<Item, "id">> {
  const path = `${volumes.path}/${encodeURIComponent(volume)}/action`;
  const wanted = { image_name: name, disk_format: "raw", container_format: "bare" };
  const request = {
    service: volumes.service,
    path,
    method: "POST",
    json: { "os-volume_upload_image": wanted },
  } as const;
  const answer = await cloud.request(request, signal);
  const { "os-volume_upload_image": image } = answer.json();
  if (!isJson(image) || typeof image["image_id"] !== "string") {
    throw answer.unexpected("answered without the id of the image");
  }
  return { id: image["image_id"] };
}
