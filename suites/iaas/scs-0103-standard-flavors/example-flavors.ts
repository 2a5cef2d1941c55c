import { judge } from "../../../src/core/judge.ts";
import type { Flavor, Flavors } from "../../../src/probes/openstack/flavor.ts";

/** Flavors for tests, as they are promised. */
export const small = flavor("SCS-2V-8", 2, 8192, 0, {
  "scs:cpu-type": "shared-core",
  "scs:name-v1": "SCS-2V:8",
  "scs:name-v2": "SCS-2V-8",
});
export const withDisk = flavor("SCS-2V-4-20s", 2, 4096, 20, {
  "scs:cpu-type": "shared-core",
  "scs:disk0-type": "ssd",
  "scs:name-v1": "SCS-2V:4:20s",
  "scs:name-v2": "SCS-2V-4-20s",
});
export const anyDisk = flavor("SCS-1V-4-10", 1, 4096, 10, {
  "scs:cpu-type": "shared-core",
  "scs:disk0-type": "network",
  "scs:name-v1": "SCS-1V:4:10",
  "scs:name-v2": "SCS-1V-4-10",
});

function flavor(name: string, vcpus: number, ram: number, disk: number, extraSpecs: Record<string, string>): Flavor {
  return { id: `id of ${name}`, name, vcpus, ram, disk, isPublic: true, extraSpecs };
}

export function specs(base: Flavor, extraSpecs: Record<string, string>): Flavor {
  return { ...base, extraSpecs: { ...base.extraSpecs, ...extraSpecs } };
}

export function visible(...flavors: readonly Flavor[]): { readonly flavors: Flavors } {
  return { flavors: { extraSpecs: "listed", flavors: [...flavors] } };
}

export function judged(testcase: Parameters<typeof judge>[0], { flavors }: { readonly flavors: Flavors }) {
  return judge(testcase, () => ({ ok: true, fact: flavors }));
}
