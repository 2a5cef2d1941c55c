import type { Flavor } from "./flavor.ts";

type Candidate = Pick<Flavor, "vcpus" | "ram" | "disk" | "extraSpecs">;

/** The flavor that the official suite boots: the smallest with enough memory, if possible one with a random number generator. */
export function chooseFlavor<T extends Candidate>(flavors: readonly T[], minRamMiB: number): T | undefined {
  const fitting = flavors.filter(({ ram }) => ram >= minRamMiB);
  const generating = fitting.filter(({ extraSpecs }) => extraSpecs?.["hw_rng:allowed"]?.toLowerCase() === "true");
  return (generating.length > 0 ? generating : fitting).reduce<T | undefined>(
    (best, flavor) => (best === undefined || size(flavor) < size(best) ? flavor : best),
    undefined,
  );
}

/** One vCPU counts like 3 MiB or 10 GB: in effect the memory decides. */
function size({ vcpus, ram, disk }: Candidate): number {
  return vcpus + ram / 3 + disk / 10;
}
