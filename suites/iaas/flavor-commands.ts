import { inconclusive } from "../../src/core/finding.ts";
import type { Flavor } from "../../src/probes/openstack/flavor.ts";
import { openstackCommand } from "./openstack-command.ts";

/** What `openstack flavor create` is told. */
export interface NewFlavor extends Pick<Flavor, "vcpus" | "ram" | "disk"> {
  readonly name: string;
  readonly isPublic: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

/** For a login that may not read extra specs. */
export const allowExtraSpecs =
  "Allow members the Nova policies os_compute_api:os-flavor-extra-specs:index and :show, as is the default.";

export const unreadableExtraSpecs = inconclusive(
  "What the extra specs of flavors say cannot be told: this login may not read them.",
  { cause: "privilege", remedy: allowExtraSpecs },
);

export function createFlavor({ name, vcpus, ram, disk, isPublic, properties }: NewFlavor): string {
  const figures = ["--vcpus", String(vcpus), "--ram", String(ram), "--disk", String(disk)];
  const access = isPublic ? "--public" : "--private";
  return openstackCommand("flavor", "create", name, ...figures, access, ...assignments(properties));
}

export function setProperties({ id }: Flavor, properties: Readonly<Record<string, string>>): string {
  return openstackCommand("flavor", "set", id, ...assignments(properties));
}

export function unsetProperties({ id }: Flavor, keys: readonly string[]): string {
  return openstackCommand("flavor", "unset", id, ...keys.flatMap((key) => ["--property", key]));
}

export function deleteFlavor({ id }: Flavor): string {
  return openstackCommand("flavor", "delete", id);
}

/**
 * Nova changes neither the name nor the figures of a flavor, so another one takes its place. Servers keep a copy of the
 * flavor they were made from and run on. Names are unique: where the name stays, the old flavor goes first.
 */
export function replaceFlavor(flavor: Flavor, changes: Partial<NewFlavor>): string {
  const create = createFlavor({
    name: flavor.name ?? flavor.id,
    vcpus: flavor.vcpus,
    ram: flavor.ram,
    disk: flavor.disk,
    isPublic: flavor.isPublic ?? true,
    properties: flavor.extraSpecs ?? {},
    ...changes,
  });
  const remove = deleteFlavor(flavor);
  const renamed = changes.name !== undefined && changes.name !== flavor.name;
  const [first, second] = renamed ? [create, remove] : [remove, create];
  const show = openstackCommand("flavor", "show", flavor.id);
  return `# Take over its other properties, swap, ephemeral disk and access first: ${show}\n${first} &&\n${second}`;
}

function assignments(properties: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(properties).flatMap(([key, value]) => ["--property", `${key}=${value}`]);
}
