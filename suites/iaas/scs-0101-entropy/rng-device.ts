import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { declared } from "./declared.ts";
import { bootedImage } from "./vm-report.ts";
import { vmReport } from "./vm-report.probe.ts";

export const rngDevice = testcase({
  ...declared,
  id: "scs-0101-rng-device",
  requirement: "A virtual machine has a virtio random number generator; asked for by former versions only.",
  level: "MAY",
  needs: { vmReport },
  judge: ({ vmReport: report }) => {
    if (report.rngAvailable.some((names) => names.includes("virtio_rng"))) return [];
    return [
      violation("The virtual machine has no virtio random number generator.", {
        about: bootedImage(report),
        expected: "virtio_rng",
        actual: report.rngAvailable,
        remedy: openstackCommand("image", "set", "--property", "hw_rng_model=virtio", report.image.id),
      }),
    ];
  },
});
