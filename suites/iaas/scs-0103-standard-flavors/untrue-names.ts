import { violation, type Finding } from "../../../src/core/finding.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { setProperties, unsetProperties } from "../flavor-commands.ts";
import { explainMistake } from "../flavor-name/explain.ts";
import type { FlavorName } from "../flavor-name/flavor-name.ts";
import { formatFlavorName } from "../flavor-name/format.ts";
import { nameVariants, type NameVariant } from "./name-variants.ts";

/** Name variants that are no names under any version of the naming standard, or that claim more than there is. */
export function untrueNames(flavor: Flavor): readonly Finding[] {
  return nameVariants(flavor).flatMap((variant) => {
    const { reading } = variant;
    if (reading.kind !== "read") return [notAName(flavor, variant)];
    // The colons of version 1 are one of these remarks, and right here.
    const colons = reading.delimiters.version === "v1" ? 1 : 0;
    const faults = reading.remarks.filter(({ kind, ambiguous }) => kind === "tolerated" && ambiguous === undefined);
    if (faults.length > colons) return [misspelt(flavor, variant, formatFlavorName(reading.name, reading.delimiters))];
    const missing = shortfalls(flavor, reading.name);
    return missing.length === 0 ? [] : [overstated(flavor, variant, missing)];
  });
}

function notAName(flavor: Flavor, { key, text, reading }: NameVariant): Finding {
  const why = reading.kind === "unreadable" ? explainMistake(text, reading.mistake) : "it does not begin with SCS-";
  const message = `The flavor "${flavor.name}" has ${key} = ${JSON.stringify(text)}, which is no flavor name under any version of SCS-0100: ${why}.`;
  const remedy = unsetProperties(flavor, [key]);
  return violation(message, { about: flavorThing(flavor), actual: text, remedy, deviation: "D19" });
}

function misspelt(flavor: Flavor, { key, text }: NameVariant, right: string): Finding {
  const message = `The flavor "${flavor.name}" has ${key} = ${JSON.stringify(text)}, which is not spelled as SCS-0100 asks.`;
  const remedy = right === text ? unsetProperties(flavor, [key]) : setProperties(flavor, { [key]: right });
  return violation(message, { about: flavorThing(flavor), expected: right, actual: text, remedy, deviation: "D19" });
}

function overstated(flavor: Flavor, { key, text }: NameVariant, missing: readonly string[]): Finding {
  const message = `The flavor "${flavor.name}" is not what its ${key} = ${text} claims: it has ${missing.join(", ")}.`;
  const { vcpus, ram, disk } = flavor;
  return violation(message, {
    about: flavorThing(flavor),
    expected: text,
    actual: { vcpus, ram, disk },
    remedy: unsetProperties(flavor, [key]),
    deviation: "D19",
  });
}

function shortfalls({ vcpus, ram, disk }: Flavor, claimed: FlavorName): readonly string[] {
  const neededMiB = claimed.ram.sizeGiB * 1024;
  const neededGB = claimed.disk?.sizeGB ?? 0;
  return [
    ...(vcpus < claimed.cpu.count ? [`${vcpus} of ${claimed.cpu.count} vCPUs`] : []),
    ...(ram < neededMiB ? [`${ram} of ${neededMiB} MiB of RAM`] : []),
    ...(disk < neededGB ? [`${disk} of ${neededGB} GB of root disk`] : []),
  ];
}
