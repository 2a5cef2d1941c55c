import { note, type Finding } from "../../../src/core/finding.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { parseFlavorName, type Reading } from "../flavor-name/parse.ts";

/** A flavor that claims to follow the standard, and what its name says. */
export interface ScsFlavor {
  readonly flavor: Flavor;
  readonly name: string;
  readonly reading: Exclude<Reading, { kind: "ignored" }>;
}

/** Only names that begin with `SCS-` are the standard's business. */
export function scsFlavors(flavors: readonly Flavor[]): readonly ScsFlavor[] {
  return flavors.flatMap((flavor) => {
    const reading = parseFlavorName(flavor.name);
    return reading.kind === "ignored" || flavor.name === null ? [] : [{ flavor, name: flavor.name, reading }];
  });
}

/** A pass because there was nothing to judge is said, never silent. */
export function nothingJudged(flavors: readonly Flavor[]): readonly Finding[] {
  if (scsFlavors(flavors).length > 0) return [];
  const none =
    flavors.length === 0
      ? "There are no flavors visible: nothing was judged."
      : `None of the ${flavors.length} visible flavors has a name that begins with SCS-: nothing was judged.`;
  return [
    note(none, {
      deviation: "D46",
      expected: "at least one flavor whose name begins with SCS-",
      actual: flavors.length,
    }),
  ];
}

/** Names that a person would take for the standard's, but that do not begin as it asks. */
export function lookalikes(flavors: readonly Flavor[]): readonly Finding[] {
  return flavors
    .filter(({ name }) => name !== null && /^\s*scs[-_: ]/i.test(name) && !name.startsWith("SCS-"))
    .map((flavor) =>
      note(
        `The flavor "${flavor.name}" looks like one of the standard, but was not judged: its name does not begin with SCS-.`,
        {
          about: flavorThing(flavor),
        },
      ),
    );
}
