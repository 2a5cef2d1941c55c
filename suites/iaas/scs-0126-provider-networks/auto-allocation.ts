import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { autoAllocation } from "./auto-allocation.probe.ts";
import { common } from "./page.ts";

export const automaticNetwork = testcase({
  ...common,
  id: "scs-0126-auto-allocation",
  requirement: "A project can have its network made by the network service itself.",
  level: "SHOULD",
  needs: { autoAllocation },
  judge: ({ autoAllocation: { refusal } }) => {
    if (refusal === null) return [];
    const message =
      "The network service could not make a network for the project, which with default network and pool it can.";
    return [
      violation(message, {
        actual: refusal,
        remedy: "openstack network auto allocated topology create --check-resources",
      }),
    ];
  },
});
