import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { setProperties, unreadableExtraSpecs } from "../flavor-commands.ts";
import { formatFlavorName } from "../flavor-name/format.ts";
import { nameVariants, type NameVariant } from "./name-variants.ts";

export const newestName = testcase({
  id: "scs-0103-newest-name",
  requirement: "Where a flavor has name variants, one of them is formed by the newest version of the naming standard.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
  section: "light",
  lifetime: "week",
  deviations: ["D19"],
  needs: { flavors },
  judge({ flavors: { flavors: visible, extraSpecs } }) {
    if (extraSpecs === "forbidden" && visible.length > 0) return [unreadableExtraSpecs];
    const named = visible.filter((flavor) => nameVariants(flavor).length > 0);
    if (named.length > 0) return named.flatMap(newest);
    return [note("No visible flavor has a name variant: nothing was judged.", { deviation: "D46" })];
  },
});

function newest(flavor: Flavor): readonly Finding[] {
  const variants = nameVariants(flavor);
  if (variants.some(isNewest)) return [];
  const translated = variants.map(({ reading }) =>
    reading.kind === "read" ? formatFlavorName(reading.name) : undefined,
  );
  const right = translated.find((name) => name !== undefined) ?? "NAME";
  return [
    violation(`No name variant of the flavor "${flavor.name}" is formed by version 3 of SCS-0100.`, {
      about: flavorThing(flavor),
      expected: `a scs:name-vN such as ${right}`,
      actual: Object.fromEntries(variants.map(({ key, text }) => [key, text])),
      remedy: setProperties(flavor, { [freeKey(variants)]: right }),
      deviation: "D19",
    }),
  ];
}

/** Versions 2 and 3 have the same delimiters; every name of version 2 is one of version 3. */
function isNewest({ reading }: NameVariant): boolean {
  return reading.kind === "read" && reading.delimiters.version === "v2";
}

function freeKey(variants: readonly NameVariant[]): string {
  const taken = new Set(variants.map(({ key }) => key));
  const keys = Array.from({ length: variants.length + 1 }, (_, index) => `scs:name-v${index + 1}`);
  return keys.find((key) => !taken.has(key)) ?? "scs:name-vN";
}
