import { note } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { promised, recommendedNames } from "./promised-flavors.ts";
import { offered } from "./standard-flavor.ts";

const withAnyDisk = recommendedNames.map(promised).filter(({ anyDiskType }) => anyDiskType);

export const anyDiskType = testcase({
  id: "scs-0103-any-disk-type",
  requirement: "The recommended flavors with a disk are offered; of which type the disk is, they say themselves.",
  level: "SHOULD",
  url: "https://docs.scs.community/standards/scs-0103-v1-standard-flavors",
  section: "light",
  lifetime: "week",
  deviations: ["D17"],
  needs: { flavors },
  judge: ({ flavors: fact }) =>
    withAnyDisk.flatMap((promise) =>
      offered(promise, fact).map((finding) => {
        // Any type is fine by the text, where the official testcase wants network storage.
        const { message, level: _, remedy: _remedy, ...details } = finding;
        return finding.deviation === "D17" ? note(message, details) : finding;
      }),
    ),
});
