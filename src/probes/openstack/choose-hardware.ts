import { bootDisk } from "./boot-disk.ts";
import { creationsOf } from "./boot-server.ts";
import type { Hardware } from "./boot-source.ts";
import type { Flavor } from "./flavor.ts";
import type { Image } from "./image.ts";
import { missingQuota, type Quota, requireQuota } from "./quota.ts";
import { chooseFlavor } from "./choose-flavor.ts";

type BootImage = Pick<Image, "min_disk" | "min_ram" | "size" | "virtual_size">;

/**
 * The flavor that the official suite boots; and where that has no disk, one with a disk, for clouds that make no volume.
 * None where no flavor has enough memory.
 */
export function chooseHardware(image: BootImage, flavors: readonly Flavor[]): readonly Hardware[] {
  const onDisk = (flavor: Flavor): Hardware => ({ flavor, disk: bootDisk(image, flavor) });
  const needsNoVolume = (flavor: Flavor) => bootDisk(image, flavor).from === "image";
  const preferred = chooseFlavor(flavors, image.min_ram ?? 0);
  const other = chooseFlavor(flavors.filter(needsNoVolume), image.min_ram ?? 0);
  return [...new Set([preferred, other])].flatMap((flavor) => (flavor === undefined ? [] : [onDisk(flavor)]));
}

/** Those for which the project has the quota; throws when there is none. */
export function affordable(quota: Quota, [preferred, ...others]: readonly [Hardware, ...Hardware[]]): Affordable {
  const [first, ...rest] = [preferred, ...others].filter(
    (hardware) => missingQuota(quota, creationsOf(hardware)).length === 0,
  );
  if (first !== undefined) return [first, ...rest];
  requireQuota(quota, creationsOf(preferred));
  return [preferred];
}

type Affordable = readonly [Hardware, ...Hardware[]];
