import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { replaceFlavor } from "../flavor-commands.ts";
import type { FlavorName } from "../flavor-name/flavor-name.ts";

/** What the official testcase overlooks, though the text of the standard does not. */
export const officialToleranceMiB = 51;

/** One violation for each figure that is less than the name claims. */
export function figures(claim: Claim): readonly Finding[] {
  return [vcpus(claim), ram(claim), disk(claim), furtherDisks(claim)].flat();
}

export interface Claim {
  readonly flavor: Flavor;
  readonly claimed: FlavorName;
  /** How much RAM may be missing. */
  readonly toleranceMiB: number;
}

function vcpus({ flavor, claimed }: Claim): readonly Finding[] {
  if (flavor.vcpus >= claimed.cpu.count) return [];
  const message = `The flavor "${flavor.name}" has ${flavor.vcpus} of the ${claimed.cpu.count} vCPUs that its name claims.`;
  const remedy = asClaimed(flavor, claimed);
  return [
    violation(message, { about: flavorThing(flavor), expected: claimed.cpu.count, actual: flavor.vcpus, remedy }),
  ];
}

function ram({ flavor, claimed, toleranceMiB }: Claim): readonly Finding[] {
  const claimedMiB = claimed.ram.sizeGiB * 1024;
  const missing = claimedMiB - flavor.ram;
  if (missing <= 0) return [];
  const details = {
    about: flavorThing(flavor),
    expected: `${claimedMiB} MiB`,
    actual: `${flavor.ram} MiB`,
    remedy: asClaimed(flavor, claimed),
  };
  const short = `The flavor "${flavor.name}" has ${missing} MiB less RAM than the ${claimed.ram.sizeGiB} GiB that its name claims`;
  if (missing > officialToleranceMiB) return [violation(`${short}.`, details)];
  const forgiven = `${short}. The official testcase forgives ${officialToleranceMiB} MiB, the text of the standard none.`;
  return [(missing > toleranceMiB ? violation : note)(forgiven, { ...details, deviation: "D05" })];
}

function disk({ flavor, claimed }: Claim): readonly Finding[] {
  const about = flavorThing(flavor);
  if (!claimed.disk) return [];
  if (claimed.disk.sizeGB === undefined) {
    const message = `The name of the flavor "${flavor.name}" claims a disk without a size: there was nothing to compare its ${flavor.disk} GB with.`;
    return [note(message, { about, deviation: "D04" })];
  }
  if (flavor.disk >= claimed.disk.sizeGB) return [];
  const message = `The flavor "${flavor.name}" has a root disk of ${flavor.disk} GB, but its name claims ${claimed.disk.sizeGB} GB.`;
  const remedy = asClaimed(flavor, claimed);
  return [violation(message, { about, expected: `${claimed.disk.sizeGB} GB`, actual: `${flavor.disk} GB`, remedy })];
}

/** Nova tells about one disk; whether there are more shows only inside a server. */
function furtherDisks({ flavor, claimed }: Claim): readonly Finding[] {
  const count = claimed.disk?.count ?? 1;
  if (count === 1) return [];
  const message = `The name of the flavor "${flavor.name}" claims ${count} disks; only the root disk was judged.`;
  return [note(message, { about: flavorThing(flavor), deviation: "D05" })];
}

function asClaimed(flavor: Flavor, { cpu, ram: memory, disk: storage }: FlavorName): string {
  return replaceFlavor(flavor, {
    vcpus: Math.max(flavor.vcpus, cpu.count),
    ram: Math.max(flavor.ram, memory.sizeGiB * 1024),
    disk: Math.max(flavor.disk, storage?.sizeGB ?? 0),
  });
}
