import type { VolumeType } from "./volume-types.probe.ts";

/** A fact for tests: volume types by what they say of themselves. */
export function described(...descriptions: readonly (string | null)[]): { readonly volumeTypes: VolumeType[] } {
  return {
    volumeTypes: descriptions.map((description, index) => ({
      id: `id-${index}`,
      name: `type ${index}`,
      description,
      extra_specs: {},
    })),
  };
}
