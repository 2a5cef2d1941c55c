import { volumes } from "../../clients/openstack/block-storage.ts";
import type { OpenStackCloud } from "../../clients/openstack/openstack-cloud.ts";
import type { NewServer } from "../../clients/openstack/servers.ts";
import type { ProbeContext } from "../../core/probe.ts";
import { EndpointMissingError, HttpError, QuotaError, TimeoutError, UnexpectedResponseError } from "../../errors.ts";
import type { BootDisk } from "./boot-disk.ts";
import type { Flavor } from "./flavor.ts";
import { own, ready } from "./owned-thing.ts";

type Context = ProbeContext<OpenStackCloud>;

/** What a server runs on. */
export interface Hardware {
  readonly flavor: Pick<Flavor, "id" | "name" | "vcpus" | "ram">;
  readonly disk: BootDisk;
}

interface From {
  readonly image: string;
  /** In which a volume is made. */
  readonly zone: string | undefined;
}

interface Source {
  readonly hardware: Hardware;
  readonly boot: NewServer["boot"];
}

/** The first hardware that there is something to boot from for: a cloud that makes no volumes can have servers all the same. */
export async function bootSource(
  from: From,
  [hardware, ...others]: readonly [Hardware, ...Hardware[]],
  context: Context,
): Promise<Source> {
  try {
    return { hardware, boot: await sourceOf(from, hardware.disk, context) };
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined || context.signal.aborted || !isOfTheVolume(error)) throw error;
    return bootSource(from, [next, ...rest], context);
  }
}

async function sourceOf({ image, zone }: From, disk: BootDisk, context: Context): Promise<NewServer["boot"]> {
  if (disk.from === "image") return { image };
  const place = zone === undefined ? {} : { availability_zone: zone };
  const { id } = await own("volume", volumes, { size: disk.sizeGiB, imageRef: image, ...place }, context);
  await ready({ collection: volumes, id, wanted: "available" }, context);
  return { volume: id };
}

/** Who we are and how often we ask is the same for every hardware. */
function isOfTheVolume(error: unknown): boolean {
  if (error instanceof HttpError) return error.status !== 401 && error.status !== 429;
  return [EndpointMissingError, QuotaError, TimeoutError, UnexpectedResponseError].some(
    (kind) => error instanceof kind,
  );
}
