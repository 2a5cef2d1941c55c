import { HttpError } from "../../errors.ts";
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
  readonly userData: string;
}

export function createServer(cloud: OpenStackCloud, wanted: NewServer, signal: AbortSignal): Promise<Item> {
  const { name, flavor, boot, network, userData } = wanted;
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
    user_data: Buffer.from(userData).toString("base64"),
    // The script must not depend on a metadata service that answers.
    config_drive: true,
  };
  return create(cloud, servers, fields, signal);
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
