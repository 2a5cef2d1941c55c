import type { GpuVendor, Hypervisor, ProcessorVendor } from "./flavor-name.ts";
import type { Delimiters } from "./delimiters.ts";

const hypervisorsOfV1: readonly Hypervisor[] = ["kvm", "xen", "vmw", "hyv", "bms"];

/** Cloud Hypervisor came after the colons had gone. */
export const hypervisors: Readonly<Record<Delimiters["version"], readonly Hypervisor[]>> = {
  v1: hypervisorsOfV1,
  v2: ["kvm", "chy", ...hypervisorsOfV1.slice(1)],
};

/** The newest generation with a number; RISC-V has none yet. */
export const newestProcessor: Readonly<Record<ProcessorVendor, number>> = { i: 6, z: 6, a: 5, r: 0 };

interface GpuGenerations {
  /** Those the official testcase knows. */
  readonly known: readonly string[];
  /** Those the standard's scheme of numbers covers besides. */
  readonly alsoLegal: RegExp;
  readonly described: string;
}

export const gpuGenerations: Readonly<Record<GpuVendor, GpuGenerations>> = {
  N: {
    known: [..."fkmpvtalgbu"],
    alsoLegal: /^$/,
    described: "a letter of an Nvidia generation (f, k, m, p, v, t, a, l, g, b or u)",
  },
  A: {
    known: ["0.4", "0.5", "1", "1.1", "2", "2.1", "3", "3.1", "3.5", "4", "4.1", "5.1"],
    // GCN is counted as 0.x, CDNA and UDNA as x, RDNA as x.1.
    alsoLegal: /^(0\.[1-5]|[1-9]|[1-9]\.1)$/,
    described: "the number of an AMD generation (such as 0.5, 2, 3.1 or 3.5)",
  },
  I: {
    known: ["0.9", "0.95", "1", "2", "3", "4"],
    alsoLegal: /^$/,
    described: "the number of an Intel generation (0.9, 0.95, 1, 2, 3 or 4)",
  },
};
