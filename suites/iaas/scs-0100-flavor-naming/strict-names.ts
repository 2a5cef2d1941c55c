import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { explainMistake } from "../flavor-name/explain.ts";
import { formatFlavorName } from "../flavor-name/format.ts";
import { parseFlavorName, type Reading } from "../flavor-name/parse.ts";
import type { Remark } from "../flavor-name/remark.ts";
import { nearestName, renaming } from "./renaming.ts";
import { nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const strictNames = testcase({
  id: "scs-0100-strict-names",
  requirement:
    "Every flavor name that begins with SCS- is formed as the text of version 3 defines, in the one right spelling.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D01", "D02", "D03"],
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    const taken = new Set(visible.map(({ name }) => name));
    return [...scsFlavors(visible).flatMap((each) => spelling(each, taken)), ...nothingJudged(visible)];
  },
});

function spelling(scsFlavor: ScsFlavor, taken: ReadonlySet<string | null>): readonly Finding[] {
  const { flavor, name, reading } = scsFlavor;
  const about = flavorThing(flavor);
  const faults = faultsOf(name, reading);
  if (faults.length > 0) {
    const right = rightName(scsFlavor);
    const remedy = renaming(flavor, right, taken);
    const details = { about, ...(right !== undefined && { expected: right }), actual: name, remedy };
    return faults.map(({ because, deviation }) => {
      const message = `The flavor name "${name}" is not legal by the text of the standard: ${because}.`;
      return violation(message, { ...details, ...(deviation && { deviation }) });
    });
  }
  return remarksOf(reading).map(({ because, kind, deviation }) => {
    const details = { about, actual: name, ...(deviation && { deviation }) };
    return note(
      `The flavor name "${name}" is legal by the text of the standard, but ${because}.${aside(kind)}`,
      details,
    );
  });
}

function faultsOf(name: string, reading: ScsFlavor["reading"]): readonly Pick<Remark, "because" | "deviation">[] {
  if (reading.kind === "unreadable") return [{ because: explainMistake(name, reading.mistake) }];
  return remarksOf(reading).filter(isFault);
}

function remarksOf(reading: Reading): readonly Remark[] {
  return reading.kind === "read" ? reading.remarks : [];
}

/** Where the text contradicts itself the operator gets the benefit of the doubt. */
function isFault({ kind, ambiguous }: Remark): boolean {
  return kind === "tolerated" && !ambiguous;
}

function aside(kind: Remark["kind"]): string {
  return kind === "refused" ? " The official testcase refuses it." : "";
}

/** Not the nearest name that the official testcase accepts, too: the text alone counts here. */
function rightName(scsFlavor: ScsFlavor): string | undefined {
  if (scsFlavor.reading.kind === "read") {
    const spelled = formatFlavorName(scsFlavor.reading.name);
    if (!remarksOf(parseFlavorName(spelled)).some(isFault)) return spelled;
  }
  return nearestName(scsFlavor);
}
