import { z } from "zod";
import type { Thing } from "../../core/finding.ts";

/** Keys that the standards speak about; what else a provider notes on a flavor is nobody's business. */
const recordedKey = new RegExp(
  [
    "scs:.*",
    "hw_rng:allowed",
    "hw:cpu_(?:thread_)?policy",
    // What says something about GPU, architecture and hypervisor, which names claim as well.
    String.raw`pci_passthrough:alias|resources\d*:(?:VGPU|PGPU|CUSTOM_\w*GPU\w*)`,
    String.raw`trait\w*:(?:HW_ARCH_\w+|HW_CPU_X86_(?:VMX|SVM|INTEL_VMX|AMD_SVM))`,
    "capabilities:(?:cpu_arch|cpu_info:(?:arch|vendor)|hypervisor_type)",
  ]
    .map((keys) => `^(?:${keys})$`)
    .join("|"),
  "s",
);

const ExtraSpecs = z
  .record(z.string(), z.unknown())
  .transform((specs) => Object.fromEntries(Object.entries(specs).filter(([key]) => recordedKey.test(key))))
  .pipe(z.record(z.string(), z.string()));

export const Flavor = z.object({
  id: z.string(),
  name: z.string().nullable(),
  vcpus: z.int(),
  /** In MiB. */
  ram: z.int(),
  /** The root disk, in GiB; 0 without one. */
  disk: z.int(),
  /** Null where Nova does not tell. */
  isPublic: z.boolean().nullable(),
  /** Null where a policy forbids to read them. */
  extraSpecs: ExtraSpecs.nullable(),
});
export type Flavor = z.infer<typeof Flavor>;

export const Flavors = z.object({
  /** Whether the extra specs came with the list, one by one, or not at all for lack of a role. */
  extraSpecs: z.enum(["listed", "fetched", "forbidden"]),
  /** In the order of the API. */
  flavors: z.array(Flavor),
});
export type Flavors = z.infer<typeof Flavors>;

/** As findings name it. */
export function flavorThing({ name, id }: Flavor): Thing {
  return { kind: "flavor", name, id };
}
