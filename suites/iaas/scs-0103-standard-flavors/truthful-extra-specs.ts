import { note, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { unreadableExtraSpecs } from "../flavor-commands.ts";
import { disagreements } from "./disagreements.ts";
import { untrueNames } from "./untrue-names.ts";
import { untrueTypes } from "./untrue-types.ts";

export const truthfulExtraSpecs = testcase({
  id: "scs-0103-truthful-extra-specs",
  requirement: "On every flavor, also on those with names of their own, the extra specs of the standard are true.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
  section: "light",
  lifetime: "week",
  deviations: ["D16", "D19"],
  needs: { flavors },
  judge({ flavors: { flavors: visible, extraSpecs } }) {
    if (extraSpecs === "forbidden" && visible.length > 0) return [unreadableExtraSpecs];
    if (visible.some(isMarked)) return visible.flatMap(truth);
    const message = `None of the ${visible.length} visible flavors has an extra spec of the standard: nothing was judged.`;
    return [note(message, { deviation: "D46" })];
  },
});

function isMarked({ extraSpecs }: Flavor): boolean {
  return Object.keys(extraSpecs ?? {}).some((key) => key.startsWith("scs:"));
}

function truth(flavor: Flavor): readonly Finding[] {
  return [...untrueTypes(flavor), ...untrueNames(flavor), ...disagreements(flavor)];
}
