import { z } from "zod";
import type { Thing } from "../../../src/core/finding.ts";

/** One virtual machine, as it sees itself. What its report does not have is null or empty. */
export const VmReport = z.object({
  image: z.object({ id: z.string(), name: z.string().nullable() }),
  flavor: z.object({ id: z.string(), name: z.string().nullable() }),
  bootedFrom: z.enum(["image", "volume"]),
  /** As `uname -m` says it. */
  machine: z.string().nullable(),
  /** As `uname -r` says it. */
  kernel: z.string().nullable(),
  /** The file entropy_avail of the kernel. */
  entropyAvail: z.array(z.string()),
  /** What made the statistical test: rngtest, our own program in Python, or nothing that was there. */
  fipsTool: z.enum(["rngtest", "python3", "none"]).nullable(),
  fipsTest: z.array(z.string()),
  /** Of those that mean an instruction for random numbers. */
  cpuFlags: z.array(z.string()),
  /** The generators that the kernel found. */
  rngAvailable: z.array(z.string()),
});
export type VmReport = z.infer<typeof VmReport>;

/** The VM itself is gone; its image is what remains. */
export function bootedImage({ image }: VmReport): Thing {
  return { kind: "image", name: image.name, id: image.id };
}
