import { note, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { figures } from "./figures.ts";
import { nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const exactFigures = testcase({
  id: "scs-0100-exact-figures",
  requirement:
    "Every flavor whose name begins with SCS- has what its name claims, to the last MiB, and also where the official testcase cannot read the name.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D01", "D02", "D04", "D05"],
  needs: { flavors },
  judge: ({ flavors: { flavors: visible } }) => [...scsFlavors(visible).flatMap(delivered), ...nothingJudged(visible)],
});

function delivered({ flavor, name, reading }: ScsFlavor): readonly Finding[] {
  if (reading.kind === "read") return figures({ flavor, claimed: reading.name, toleranceMiB: 0 });
  const message = `The figures of the flavor "${name}" were not judged: its name cannot be read.`;
  return [note(message, { about: flavorThing(flavor) })];
}
