import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { parseFlavorName, type Reading } from "../flavor-name/parse.ts";

/** One of the names that the extra specs of a flavor give it. */
export interface NameVariant {
  readonly key: string;
  readonly text: string;
  readonly reading: Reading;
}

/** In the order of their numbers, which may have gaps. */
export function nameVariants({ extraSpecs }: Flavor): readonly NameVariant[] {
  return Object.entries(extraSpecs ?? {})
    .filter(([key]) => isNameKey(key))
    .map(([key, text]) => ({ key, text, reading: parseFlavorName(text) }))
    .toSorted((one, other) => numberOf(one.key) - numberOf(other.key));
}

export function isNameKey(key: string): boolean {
  return /^scs:name-v[1-9]\d*$/.test(key);
}

function numberOf(key: string): number {
  return Number(key.replace("scs:name-v", ""));
}
