import { inconclusive, violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { declared } from "./declared.ts";
import { bootedImage } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

/** What every kernel since 5.18 says, once its generator has been seeded. */
const full = "256";

export const entropyAvail = testcase({
  ...declared,
  id: "scs-0101-entropy-avail",
  requirement: "A virtual machine has its full pool of entropy from the start.",
  level: "MUST",
  needs: { vmReport },
  judge: ({ vmReport: report }) => {
    const about = bootedImage(report);
    const [first] = report.entropyAvail;
    if (first === undefined) {
      return [inconclusive("The virtual machine did not report its entropy.", { about, cause: "unexpected-response" })];
    }
    if (first === full) return [];
    return [
      violation("The virtual machine does not have its full pool of entropy.", {
        about,
        expected: full,
        actual: first,
        remedy: `Offer an image with a kernel of 5.18 or newer; this one has ${report.kernel ?? "an unknown one"}.`,
      }),
    ];
  },
});
