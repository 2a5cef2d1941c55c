import type { VmReport } from "./vm-report.ts";

/** For tests: a virtual machine in which nothing is wrong, and what is different. */
export function exampleReport(change: Partial<VmReport> = {}): { readonly vmReport: VmReport } {
  return {
    vmReport: {
      image: { id: "i1", name: "Debian 13" },
      flavor: { id: "f1", name: "SCS-1L-1" },
      bootedFrom: "volume",
      machine: "x86_64",
      kernel: "6.12.48+deb13-cloud-amd64",
      entropyAvail: ["256"],
      fipsTool: "rngtest",
      fipsTest: ["rngtest: FIPS 140-2 successes: 999", "rngtest: FIPS 140-2 failures: 1"],
      cpuFlags: ["rdrand", "rdseed"],
      rngAvailable: ["virtio_rng.0"],
      ...change,
    },
  };
}
