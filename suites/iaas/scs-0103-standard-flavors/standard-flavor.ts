import { inconclusive, note, type Finding } from "../../../src/core/finding.ts";
import { testcase, type Declaration } from "../../../src/core/testcase.ts";
import { flavorThing, type Flavor, type Flavors } from "../../../src/probes/openstack/flavor.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { allowExtraSpecs } from "../flavor-commands.ts";
import { differences } from "./differences.ts";
import { flavorIsMissing } from "./missing.ts";
import type { PromisedFlavor } from "./promised-flavors.ts";
import { publicly, withoutDiskType } from "./remedies.ts";

/** One flavor is there, and is what its name promises. */
export function standardFlavor(promise: PromisedFlavor, level: Declaration["level"]) {
  const size = `${promise.vcpus} vCPU, ${promise.ram / 1024} GiB of RAM, ${promise.disk === 0 ? "no disk" : `a disk of ${promise.disk} GB`}`;
  return testcase({
    id: `scs-0103-flavor-${promise.name.replace("SCS-", "").toLowerCase()}`,
    requirement: `The flavor ${promise.name} is offered (${size}), and its extra specs say what it is.`,
    level,
    url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
    section: "light",
    lifetime: "week",
    deviations: ["D16", "D18", ...(promise.anyDiskType ? (["D17"] as const) : [])],
    needs: { flavors },
    judge: ({ flavors: fact }) => offered(promise, fact),
  });
}

/** Which flavor is the promised one. The official testcase lets the extra spec go before the name, and the last of several win. */
export function promisedAmong({ name }: PromisedFlavor, visible: readonly Flavor[]): Flavor | undefined {
  const marked = visible.filter((flavor) => flavor.extraSpecs?.["scs:name-v2"] === name);
  return marked.at(-1) ?? visible.find((flavor) => flavor.name === name);
}

export function offered(promise: PromisedFlavor, { flavors: visible, extraSpecs }: Flavors): readonly Finding[] {
  if (extraSpecs === "forbidden") return [unknownExtraSpecs(promise)];
  const found = promisedAmong(promise, visible);
  if (found === undefined) return [flavorIsMissing(promise, visible)];
  return [
    ...differences(promise, found, visible),
    ...notPublic(found),
    ...diskTypeWithoutDisk(promise, found),
    ...rivals(promise, found, visible),
  ];
}

function unknownExtraSpecs({ name }: PromisedFlavor): Finding {
  return inconclusive(`Which flavor is ${name} cannot be told: this login may not read the extra specs of flavors.`, {
    cause: "privilege",
    about: { kind: "flavor", name },
    remedy: allowExtraSpecs,
  });
}

function notPublic(found: Flavor): readonly Finding[] {
  if (found.isPublic !== false) return [];
  const message = `The flavor "${found.name}" is private: this project may use it, but not every project of the cloud.`;
  return [note(message, { about: flavorThing(found), deviation: "D18", remedy: publicly(found) })];
}

function diskTypeWithoutDisk({ disk }: PromisedFlavor, found: Flavor): readonly Finding[] {
  const type = found.extraSpecs?.["scs:disk0-type"];
  if (disk > 0 || type === undefined) return [];
  const message = `The flavor "${found.name}" must not have the extra spec scs:disk0-type: it is one without a disk. The official testcase does not look at it.`;
  return [
    note(message, {
      about: flavorThing(found),
      expected: null,
      actual: type,
      deviation: "D16",
      remedy: withoutDiskType(found),
    }),
  ];
}

/** Others that a user may take for the flavor, and that nobody judged. */
function rivals({ name }: PromisedFlavor, found: Flavor, visible: readonly Flavor[]): readonly Finding[] {
  return visible
    .filter((other) => other !== found && (other.name === name || other.extraSpecs?.["scs:name-v2"] === name))
    .map((other) => {
      const message = `The flavor "${other.name}" claims to be ${name} as well. It was not judged, because "${found.name}" (${found.id}) goes before it.`;
      return note(message, { about: flavorThing(other) });
    });
}
