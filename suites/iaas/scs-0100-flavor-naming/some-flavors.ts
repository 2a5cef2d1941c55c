import { violation } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { createFlavor } from "../flavor-commands.ts";
import { scsFlavors } from "./scs-flavors.ts";

export const someFlavors = testcase({
  id: "scs-0100-some-flavors",
  requirement: "There are flavors whose names begin with SCS-, so that the other testcases do not judge an empty list.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0100-v3-flavor-naming",
  section: "light",
  lifetime: "week",
  deviations: ["D46"],
  needs: { flavors },
  judge({ flavors: { flavors: visible } }) {
    if (scsFlavors(visible).length > 0) return [];
    const example = { name: "SCS-2V-8", vcpus: 2, ram: 8192, disk: 0, isPublic: true, properties: {} };
    return [
      violation(
        `Of ${visible.length} visible flavors none has a name that begins with SCS-. The official testcases pass on an empty list.`,
        {
          expected: "at least one flavor whose name begins with SCS-",
          actual: visible.map(({ name }) => name),
          deviation: "D46",
          remedy: createFlavor(example),
        },
      ),
    ];
  },
});
