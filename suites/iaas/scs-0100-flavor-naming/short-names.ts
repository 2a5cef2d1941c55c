import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { setProperties } from "../flavor-commands.ts";
import { formatFlavorName, shortFlavorName } from "../flavor-name/format.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import { nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const shortNames = testcase({
  id: "scs-0100-short-names",
  requirement:
    "Where the name of a flavor goes into details, there is also a flavor, or a name variant, under the short name.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    const known = new Set(visible.flatMap(namesOf));
    return [...scsFlavors(visible).flatMap((each) => companion(each, known)), ...nothingJudged(visible)];
  },
});

function companion({ flavor, name, reading }: ScsFlavor, known: ReadonlySet<string>): readonly Finding[] {
  if (reading.kind === "unreadable") return [];
  const short = formatFlavorName(shortFlavorName(reading.name));
  if (known.has(short)) return [];
  const message = `Nobody who looks for ${short} finds the flavor "${name}": no flavor and no extra spec scs:name-vN has that short name.`;
  return [
    violation(message, {
      about: flavorThing(flavor),
      expected: short,
      actual: namesOf(flavor),
      remedy: setProperties(flavor, { [freeKey(flavor)]: short }),
    }),
  ];
}

/** In their right spelling. */
function namesOf({ name, extraSpecs }: Flavor): readonly string[] {
  const variants = Object.entries(extraSpecs ?? {}).flatMap(([key, value]) =>
    /^scs:name-v\d+$/.test(key) ? [value] : [],
  );
  return [name, ...variants].flatMap((claim) => {
    const reading = parseFlavorName(claim);
    return reading.kind === "read" ? [formatFlavorName(reading.name)] : [];
  });
}

function freeKey({ extraSpecs }: Flavor): string {
  const taken = extraSpecs ?? {};
  const numbers = Array.from({ length: Object.keys(taken).length + 1 }, (_, index) => index + 1);
  return `scs:name-v${numbers.find((number) => !(`scs:name-v${number}` in taken))}`;
}
