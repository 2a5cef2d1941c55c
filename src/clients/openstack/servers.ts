import { HttpError } from "../../errors.ts";
import { isJson } from "../http/answer.ts";
import { type Collection, create, type Item } from "./collection.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";

export const servers: Collection = {
  service: "compute",
  path: "/servers",
  details: "/servers/detail",
  plural: "servers",
  singular: "server",
};

export interface NewServer {
  readonly name: string;
  readonly flavor: string;
  /** An image, or a volume to boot from. */
  readonly boot: { readonly image: string } | { readonly volume: string };
  readonly network: string;
  /** A script that runs at the first boot. */
  readonly userData?: string | undefined;
  /** Default: as Nova likes. */
  readonly zone?: string | undefined;
}

export function createServer(cloud: OpenStackCloud, wanted: NewServer, signal: AbortSignal): Promise<Item> {
  const { name, flavor, boot, network, userData, zone } = wanted;
  const disk =
    "image" in boot
      ? { imageRef: boot.image }
      : {
          block_device_mapping_v2: [
            {
              boot_index: 0,
              uuid: boot.volume,
              source_type: "volume",
              destination_type: "volume",
              delete_on_termination: false,
            },
          ],
        };
  const fields = {
    name,
    flavorRef: flavor,
    ...disk,
    networks: [{ uuid: network }],
    // The script must not depend on a metadata service that answers.
    ...(userData === undefined ? {} : { user_data: Buffer.from(userData).toString("base64"), config_drive: true }),
    ...(zone === undefined ? {} : { availability_zone: zone }),
  };
  return create(cloud, servers, fields, signal);
}

/** Attaches a volume; whether Nova grants that is all that is known at once. */
export async function attachVolume(
  cloud: OpenStackCloud,
  server: string,
  volume: string,
  signal: AbortSignal,
): Promise<void> {
  const path = `${servers.path}/${encodeURIComponent(server)}/os-volume_attachments`;
  const json = { volumeAttachment: { volumeId: volume } };
  const answer = await cloud.request({ service: servers.service, path, method: "POST", json }, signal);
  const { volumeAttachment: attached } = answer.json();
  if (!isJson(attached) || attached["volumeId"] !== volume) throw answer.unexpected("answered without the attachment");
}

/** What stands on the serial console; undefined while there is none. */
export async function consoleOutput(
  cloud: OpenStackCloud,
  id: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = `${servers.path}/${encodeURIComponent(id)}/action`;
  try {
    const request = { service: servers.service, path, method: "POST", json: { "os-getConsoleOutput": {} } } as const;
    const answer = await cloud.request(request, signal);
    const { output } = answer.json();
    if (typeof output !== "string") throw answer.unexpected("answered without the text `output`");
    return output;
  } catch (error) {
    // Not ready yet, or not to be had just now.
    if (error instanceof HttpError && [404, 409, 502, 503, 504].includes(error.status)) return undefined;
    throw error;
  }
}
