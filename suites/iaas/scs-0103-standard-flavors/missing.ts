import { violation, type Finding } from "../../../src/core/finding.ts";
import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { didYouMean } from "../../../src/did-you-mean.ts";
import { formatFlavorName } from "../flavor-name/format.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import type { PromisedFlavor } from "./promised-flavors.ts";
import { anew } from "./remedies.ts";

const mostShown = 3;

export function flavorIsMissing(promise: PromisedFlavor, visible: readonly Flavor[]): Finding {
  const { name, properties } = promise;
  const near = nearest(promise, visible);
  const nearBy = near.length === 0 ? "" : ` Nearest to it: ${near.join("; ")}.`;
  return violation(
    `No flavor is ${name}: of the ${visible.length} visible ones none has this name or the extra spec scs:name-v2 = ${name}.${nearBy}`,
    {
      about: { kind: "flavor", name },
      expected: { vcpus: promise.vcpus, ram: promise.ram, disk: promise.disk, ...properties },
      actual: null,
      remedy: anew(promise),
    },
  );
}

/** What the operator may have meant to be this flavor. */
function nearest(promise: PromisedFlavor, visible: readonly Flavor[]): readonly string[] {
  return visible
    .map((flavor) => ({ flavor, ...likeness(promise, flavor) }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostShown)
    .flatMap(({ flavor, why }) => (why === undefined ? [] : [`"${flavor.name}" (${flavor.id}) has ${why}`]));
}

interface Likeness {
  readonly rank: number;
  readonly why?: string;
}

function likeness({ name, vcpus, ram, disk }: PromisedFlavor, flavor: Flavor): Likeness {
  if (spelledAlike(flavor, name)) return { rank: 0, why: "a similar name" };
  if (flavor.vcpus !== vcpus || flavor.ram !== ram) return { rank: 3 };
  if (flavor.disk === disk) return { rank: 1, why: "the same figures" };
  return { rank: 2, why: `the same vCPUs and RAM, but a disk of ${flavor.disk} GB instead of ${disk}` };
}

/** Another spelling of the same claim, or a slip in a name that is none. */
function spelledAlike({ name, extraSpecs }: Flavor, wanted: string): boolean {
  const claims = [name, extraSpecs?.["scs:name-v1"], extraSpecs?.["scs:name-v2"]].map((claim) => claim ?? "");
  return claims.some((claim) => {
    const reading = parseFlavorName(claim);
    if (reading.kind === "read") return formatFlavorName(reading.name) === wanted;
    return /^scs/i.test(claim) && claim.length <= wanted.length + 3 && didYouMean(wanted, [claim]) !== undefined;
  });
}
