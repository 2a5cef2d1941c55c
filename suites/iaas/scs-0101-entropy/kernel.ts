import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./declared.ts";
import { bootedImage } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

export const kernel = testcase({
  ...declared,
  id: "scs-0101-kernel",
  requirement: "Images have a Linux kernel of 5.18 or newer.",
  level: "SHOULD",
  needs: { vmReport },
  judge: ({ vmReport: report }) => {
    const about = bootedImage(report);
    const [, major, minor] = /^(\d+)\.(\d+)/.exec(report.kernel ?? "") ?? [];
    if (major === undefined || minor === undefined) {
      const message = "The virtual machine did not report which kernel it has.";
      return [inconclusive(message, { about, actual: report.kernel, cause: "unexpected-response" })];
    }
    if (Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 18)) return [];
    const message = "The kernel of the image is so old that its pool of entropy can run empty.";
    return [
      violation(message, { about, expected: "5.18 or newer", actual: report.kernel, remedy: "Offer a newer image." }),
    ];
  },
});
