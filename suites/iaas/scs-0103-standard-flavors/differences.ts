import { violation, type Finding } from "../../../src/core/finding.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { diskTypes } from "../flavor-name/properties.ts";
import type { PromisedFlavor } from "./promised-flavors.ts";
import { asPromised } from "./remedies.ts";

/** One violation for each thing that is not as promised. Exact, not at least: users count on these numbers. */
export function differences(promise: PromisedFlavor, found: Flavor, visible: readonly Flavor[]): readonly Finding[] {
  const figures = [
    figure("vCPUs", promise.vcpus, found.vcpus),
    figure("MiB of RAM", promise.ram, found.ram),
    figure("GB of root disk", promise.disk, found.disk),
  ];
  const properties = Object.entries(promise.properties).map(([key, expected]) =>
    property(promise, found, key, expected),
  );
  const differing = [...figures, ...properties].filter((difference) => difference !== undefined);
  const subject =
    found.name === promise.name
      ? `The flavor ${promise.name}`
      : `The flavor "${found.name}", which is ${promise.name} by its extra spec scs:name-v2,`;
  const remedy = asPromised(promise, found, visible);
  return differing.map(({ text, ...details }) =>
    violation(`${subject} ${text}.`, {
      about: flavorThing(found),
      ...details,
      remedy,
    }),
  );
}

interface Difference extends Pick<Finding, "expected" | "actual" | "deviation"> {
  readonly text: string;
}

function figure(unit: string, expected: number, actual: number): Difference | undefined {
  if (actual === expected) return undefined;
  return { text: `has ${actual} ${unit} instead of ${expected}`, expected, actual };
}

function property(
  { anyDiskType }: PromisedFlavor,
  found: Flavor,
  key: string,
  expected: string,
): Difference | undefined {
  const actual = found.extraSpecs?.[key];
  if (actual === expected) return undefined;
  if (actual === undefined) return { text: `lacks the extra spec ${key} = ${expected}`, expected, actual: null };
  if (key === "scs:disk0-type" && anyDiskType && Object.values(diskTypes).includes(actual)) {
    const text = `has ${key} = ${actual}, which the text of the standard allows, but the official testcase wants ${expected}`;
    return { text, expected, actual, deviation: "D17" };
  }
  return { text: `has ${key} = ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`, expected, actual };
}
