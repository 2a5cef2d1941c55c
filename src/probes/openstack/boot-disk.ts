import type { Flavor } from "./flavor.ts";
import type { Image } from "./image.ts";

export type BootDisk = { readonly from: "image" } | { readonly from: "volume"; readonly sizeGiB: number };

const GiB = 1024 ** 3;
/** What the official suite takes at the least. */
const leastVolumeGiB = 8;

/** The flavor's own disk where the image fits on it, else a volume. */
export function bootDisk(
  { min_disk: minDisk, size, virtual_size: virtualSize }: Pick<Image, "min_disk" | "size" | "virtual_size">,
  { disk }: Pick<Flavor, "disk">,
): BootDisk {
  const neededGiB = Math.max(minDisk ?? 0, Math.ceil(Math.max(virtualSize ?? 0, size ?? 0) / GiB));
  if (disk > 0 && disk >= neededGiB) return { from: "image" };
  return { from: "volume", sizeGiB: Math.max(neededGiB, leastVolumeGiB) };
}
