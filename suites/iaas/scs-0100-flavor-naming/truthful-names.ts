import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { contradictions, type Contradiction } from "../flavor-name/contradictions.ts";
import type { FlavorName } from "../flavor-name/flavor-name.ts";
import { gpuSpecs } from "../flavor-name/hardware-contradictions.ts";
import { unreadableExtraSpecs, unsetProperties } from "../flavor-commands.ts";
import { nothingJudged, scsFlavors, type ScsFlavor } from "./scs-flavors.ts";

export const truthfulNames = testcase({
  id: "scs-0100-truthful-names",
  requirement:
    "No extra spec of a flavor contradicts what its name claims of CPU, disk, hypervisor, processor and GPU.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D06"],
  needs: { flavors },
  judge({ flavors: { flavors: visible, extraSpecs } }) {
    const named = scsFlavors(visible);
    if (extraSpecs === "forbidden" && named.length > 0) return [unreadableExtraSpecs];
    return [...named.flatMap(truth), ...nothingJudged(visible)];
  },
});

function truth({ flavor, reading }: ScsFlavor): readonly Finding[] {
  if (reading.kind === "unreadable") return [];
  const found = contradictions(reading.name, flavor.extraSpecs ?? {});
  return [...found.map((each) => untrue(flavor, each)), ...graphics(flavor, reading.name)];
}

function untrue(flavor: Flavor, { claim, key, value }: Contradiction): Finding {
  const message = `The name of the flavor "${flavor.name}" claims ${claim}, but its extra spec ${key} = ${JSON.stringify(value)} says something else.`;
  return violation(message, {
    about: flavorThing(flavor),
    expected: claim,
    actual: `${key}=${value}`,
    deviation: "D06",
    remedy: `# If the name is right: ${unsetProperties(flavor, [key])}\n# Otherwise this flavor needs another name.`,
  });
}

/** Cards can reach a server without an extra spec, and a PCI device need not be one, so nothing is certain here. */
function graphics(flavor: Flavor, { gpu, hypervisor }: FlavorName): readonly Finding[] {
  const found = gpuSpecs(flavor.extraSpecs ?? {});
  const certain = found.filter((key) => key !== "pci_passthrough:alias");
  const details = { about: flavorThing(flavor), deviation: "D06" } as const;
  if (gpu && found.length === 0 && hypervisor !== "bms") {
    return [note(`The name of the flavor "${flavor.name}" claims a GPU, but no extra spec gives it one.`, details)];
  }
  if (gpu || certain.length === 0) return [];
  const message = `The flavor "${flavor.name}" has a GPU by its extra spec ${certain.join(", ")}, but its name does not tell.`;
  return [note(message, details)];
}
