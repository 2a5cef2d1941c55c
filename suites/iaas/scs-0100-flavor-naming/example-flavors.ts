import type { Flavor, Flavors } from "../../../src/probes/openstack/flavor.ts";

/** A fact for tests, from what matters about each flavor. */
export function visible(...flavors: readonly Partial<Flavor>[]): { readonly flavors: Flavors } {
  const plain = { vcpus: 2, ram: 4096, disk: 0, isPublic: true, extraSpecs: {} };
  return {
    flavors: {
      extraSpecs: "listed",
      flavors: flavors.map((flavor, index) => ({ id: `f${index}`, name: "SCS-2V-4", ...plain, ...flavor })),
    },
  };
}
