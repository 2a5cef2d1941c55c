import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { didYouMean } from "../../../src/did-you-mean.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { setProperties, unsetProperties } from "../flavor-commands.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import { cpuTypes, diskTypes } from "../flavor-name/properties.ts";
import { isNameKey, nameVariants } from "./name-variants.ts";

const diskKey = /^scs:disk(?:0|[1-9]\d*)-type$/;

/** Values that the standard does not know, and a disk that is not there. */
export function untrueTypes(flavor: Flavor): readonly Finding[] {
  const specs = Object.entries(flavor.extraSpecs ?? {}).filter(([key]) => key.startsWith("scs:") && !isNameKey(key));
  return specs.flatMap(([key, value]) => {
    const words = allowed(key);
    if (words === undefined) return [unknownKey(flavor, key)];
    if (!words.includes(value)) return [unknownValue(flavor, { key, value, words })];
    return key === "scs:disk0-type" && !hasDisk(flavor) ? [withoutDisk(flavor, value)] : [];
  });
}

function allowed(key: string): readonly string[] | undefined {
  if (key === "scs:cpu-type") return Object.values(cpuTypes);
  return diskKey.test(key) ? Object.values(diskTypes) : undefined;
}

/** Nova shows 0 GB also where the disk is as large as the image; then a name claims a disk without a size. */
function hasDisk(flavor: Flavor): boolean {
  const readings = [parseFlavorName(flavor.name), ...nameVariants(flavor).map(({ reading }) => reading)];
  return flavor.disk > 0 || readings.some((reading) => reading.kind === "read" && reading.name.disk !== undefined);
}

interface Wrong {
  readonly key: string;
  readonly value: string;
  readonly words: readonly string[];
}

function unknownValue(flavor: Flavor, { key, value, words }: Wrong): Finding {
  const meant = didYouMean(value, words);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const message = `The flavor "${flavor.name}" has ${key} = ${JSON.stringify(value)}, which the standard does not know.${hint}`;
  const remedy = setProperties(flavor, { [key]: meant ?? "TYPE" });
  return violation(message, { about: flavorThing(flavor), expected: words, actual: value, remedy, deviation: "D19" });
}

function withoutDisk(flavor: Flavor, value: string): Finding {
  const message = `The flavor "${flavor.name}" has scs:disk0-type, but no disk.`;
  const remedy = unsetProperties(flavor, ["scs:disk0-type"]);
  return violation(message, { about: flavorThing(flavor), expected: null, actual: value, remedy, deviation: "D16" });
}

/** The standard does not forbid other keys, but nobody will find the flavor by them. */
function unknownKey(flavor: Flavor, key: string): Finding {
  const meant = didYouMean(key, ["scs:cpu-type", "scs:disk0-type", "scs:name-v1"]);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const message = `The flavor "${flavor.name}" has the extra spec ${key}, which the standard does not define.${hint}`;
  return note(message, { about: flavorThing(flavor), deviation: "D19" });
}
