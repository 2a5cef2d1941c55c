import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./declared.ts";
import { bootedImage } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

/** By what `uname -m` says: the flags of /proc/cpuinfo, of which one is enough. */
const flagsOf: Readonly<Record<string, readonly string[]>> = {
  x86_64: ["rdrand", "rdseed"],
  i686: ["rdrand", "rdseed"],
  aarch64: ["rng"],
};

export const cpuInstructions = testcase({
  ...declared,
  id: "scs-0101-cpu-instructions",
  requirement: "The processor offers its instructions for random numbers, and the hypervisor does not hide them.",
  level: "MUST",
  deviations: ["D07"],
  needs: { vmReport },
  judge: ({ vmReport: report }) => {
    const { machine, cpuFlags } = report;
    const about = { kind: "flavor", name: report.flavor.name, id: report.flavor.id };
    const expected = machine === null ? undefined : flagsOf[machine];
    if (expected === undefined) {
      const message = `The virtual machine is of the architecture ${machine ?? "that it did not report"}, whose flags for random numbers this tool does not know.`;
      return [inconclusive(message, { about: bootedImage(report), cause: "unexpected-response" })];
    }
    if (expected.some((flag) => cpuFlags.includes(flag))) return [];
    const message =
      "The virtual machine sees no instruction for random numbers. The official testcases cannot see that, and pass.";
    return [
      violation(message, {
        about,
        expected: `${expected.join(" or ")} in /proc/cpuinfo`,
        actual: cpuFlags,
        remedy: "Set cpu_mode = host-passthrough in nova.conf, or a cpu_model that has them.",
        deviation: "D07",
      }),
    ];
  },
});
