import { formatFlavorName } from "../flavor-name/format.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import { propertiesOf } from "../flavor-name/properties.ts";

/** A flavor that users can rely on in every cloud. */
export interface PromisedFlavor {
  readonly name: string;
  readonly vcpus: number;
  /** In MiB. */
  readonly ram: number;
  /** In GB; 0 without a disk. */
  readonly disk: number;
  /** The extra specs by which users find it. */
  readonly properties: Readonly<Record<string, string>>;
  /** The text of the standard leaves the type of its disk open. */
  readonly anyDiskType: boolean;
}

export const mandatoryNames = [
  "SCS-1V-4",
  "SCS-2V-8",
  "SCS-4V-16",
  "SCS-8V-32",
  "SCS-1V-2",
  "SCS-2V-4",
  "SCS-4V-8",
  "SCS-8V-16",
  "SCS-16V-32",
  "SCS-1V-8",
  "SCS-2V-16",
  "SCS-4V-32",
  "SCS-1L-1",
  "SCS-2V-4-20s",
  "SCS-4V-16-100s",
] as const;

export const recommendedNames = [
  "SCS-1V-4-10",
  "SCS-2V-8-20",
  "SCS-4V-16-50",
  "SCS-8V-32-100",
  "SCS-1V-2-5",
  "SCS-2V-4-10",
  "SCS-4V-8-20",
  "SCS-8V-16-50",
  "SCS-16V-32-100",
  "SCS-1V-8-20",
  "SCS-2V-16-50",
  "SCS-4V-32-100",
  "SCS-1L-1-5",
  "SCS-16V-64",
  "SCS-8V-64",
  "SCS-16V-128",
] as const;

/** Everything that is promised of a standard flavor follows from its name. */
export function promised(name: string): PromisedFlavor {
  const reading = parseFlavorName(name);
  if (reading.kind !== "read" || formatFlavorName(reading.name) !== name)
    throw new Error(`${name} is not a flavor name`);
  const { cpu, ram, disk } = reading.name;
  return {
    name,
    vcpus: cpu.count,
    ram: ram.sizeGiB * 1024,
    disk: disk?.sizeGB ?? 0,
    properties: propertiesOf(reading.name),
    anyDiskType: disk !== undefined && disk.type === undefined,
  };
}
