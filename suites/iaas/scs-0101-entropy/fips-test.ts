import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./declared.ts";
import { bootedImage, type VmReport } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

/** Of 1000 blocks; good random numbers have about one that fails. */
const mostFailures = 5;

export const fipsTest = testcase({
  ...declared,
  id: "scs-0101-fips-test",
  requirement: "The random numbers of a virtual machine stand the statistical test of FIPS 140-2.",
  level: "MUST",
  needs: { vmReport },
  judge: ({ vmReport: report }) => {
    const failures = failuresIn(report.fipsTest);
    return failures === undefined ? [unknown(report)] : judged(failures, report);
  },
});

function failuresIn(lines: readonly string[]): number | undefined {
  const [, failures] = /failures:\s*(\d+)/.exec(lines.join("\n")) ?? [];
  return failures === undefined ? undefined : Number(failures);
}

function unknown(report: VmReport): Finding {
  const about = bootedImage(report);
  if (report.fipsTool === "none") {
    const message = "The image has neither rngtest nor Python, so nothing could test its random numbers.";
    return inconclusive(message, {
      about,
      cause: "dependency",
      remedy: "Install the package rng-tools5 in the image.",
    });
  }
  const message = "The statistical test in the virtual machine did not say how many blocks failed.";
  return inconclusive(message, { about, actual: report.fipsTest, cause: "unexpected-response" });
}

function judged(failures: number, report: VmReport): readonly Finding[] {
  const details = {
    about: bootedImage(report),
    expected: `at most ${mostFailures} of 1000 blocks`,
    actual: failures,
  };
  if (failures > mostFailures) {
    const remedy = "Look whether the hypervisor passes on rdrand and rdseed, and how the image seeds its generator.";
    return [violation("Too many blocks of random numbers failed the test of FIPS 140-2.", { ...details, remedy })];
  }
  if (failures < mostFailures - 1) return [];
  const message =
    "Unusually many blocks of random numbers failed the test of FIPS 140-2. The official testcase accepts them.";
  return [note(message, details)];
}
