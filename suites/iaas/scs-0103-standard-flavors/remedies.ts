import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { createFlavor, replaceFlavor, setProperties, unsetProperties } from "../flavor-commands.ts";
import type { PromisedFlavor } from "./promised-flavors.ts";

/** The command that makes a flavor what it has to be. */
export function asPromised(promise: PromisedFlavor, found: Flavor, visible: readonly Flavor[]): string {
  const { vcpus, ram, disk } = promise;
  const figuresFit = found.vcpus === vcpus && found.ram === ram && found.disk === disk;
  if (figuresFit) return setProperties(found, changed(promise, found));
  if (found.name !== promise.name) return elsewhere(promise, found, visible);
  const properties = { ...found.extraSpecs, ...changed(promise, found) };
  return replaceFlavor(found, { vcpus, ram, disk, isPublic: true, properties });
}

export function anew(promise: PromisedFlavor): string {
  return createFlavor({ ...promise, isPublic: true });
}

/** Nova has no switch for it. */
export function publicly(found: Flavor): string {
  return replaceFlavor(found, { isPublic: true });
}

export function withoutDiskType(found: Flavor): string {
  return unsetProperties(found, ["scs:disk0-type"]);
}

/** The flavor keeps its own name and figures and loses the extra specs that are not true; the right one stands beside it. */
function elsewhere(promise: PromisedFlavor, found: Flavor, visible: readonly Flavor[]): string {
  const untrue = Object.keys(promise.properties).filter((key) => {
    return key.startsWith("scs:name-") && Object.values(promise.properties).includes(found.extraSpecs?.[key] ?? "");
  });
  const unset = unsetProperties(found, untrue);
  const next = visible.find(({ name }) => name === promise.name);
  if (next === undefined) return `${unset} &&\n${anew(promise)}`;
  return `${unset}\n# Then the flavor called ${promise.name} (${next.id}) is the one that counts.`;
}

/** The extra specs that differ; a name variant that has to make room moves to a free number. */
function changed({ properties }: PromisedFlavor, { extraSpecs }: Flavor): Readonly<Record<string, string>> {
  const before = extraSpecs ?? {};
  const after = { ...before, ...properties };
  const differing = Object.entries(properties).filter(([key, value]) => before[key] !== value);
  const displaced = differing
    .flatMap(([key]) => before[key] ?? [])
    .filter((value) => value.startsWith("SCS-") && !Object.values(after).includes(value));
  const free = freeNameKeys(after, displaced.length);
  return {
    ...Object.fromEntries(differing),
    ...Object.fromEntries(free.map((key, index) => [key, displaced[index] ?? ""])),
  };
}

function freeNameKeys(taken: Readonly<Record<string, string>>, count: number): readonly string[] {
  const candidates = Array.from({ length: Object.keys(taken).length + count }, (_, index) => `scs:name-v${index + 1}`);
  return candidates.filter((key) => !(key in taken)).slice(0, count);
}
