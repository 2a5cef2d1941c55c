import { note, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { figures, officialToleranceMiB } from "./figures.ts";
import { nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const semanticsCheck = testcase({
  id: "scs-0100-semantics-check",
  requirement:
    "Every flavor whose name begins with SCS- has at least the vCPUs, the RAM and the root disk that its name claims.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D04", "D05"],
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    return [...scsFlavors(visible).flatMap(deliveryFindings), ...nothingJudged(visible)];
  },
});

function deliveryFindings({ flavor, name, reading }: ScsFlavor): readonly Finding[] {
  const about = flavorThing(flavor);
  const skipped = `The figures of the flavor "${name}" were not judged`;
  if (reading.kind === "unreadable") return [note(`${skipped}: its name cannot be read.`, { about })];
  const refusal = reading.remarks.find(({ kind }) => kind === "refused");
  if (refusal?.deviation) {
    return [note(`${skipped}: the official testcase cannot read its name.`, { about, deviation: refusal.deviation })];
  }
  return figures({ flavor, claimed: reading.name, toleranceMiB: officialToleranceMiB });
}
