import { inconclusive } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { availabilityZones } from "./availability-zones.probe.ts";
import { page, usable } from "./usable.ts";

export const singleStorageZone = testcase({
  id: "scs-0121-single-storage-zone",
  requirement: "Volumes have more than one availability zone only where no storage spans the fire zones.",
  level: "SHOULD",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D42"],
  needs: { zones: availabilityZones },
  judge: ({ zones }) => {
    const storage = usable(zones.storage);
    if (storage.length === 0) return [inconclusive("The cloud shows no zone for volumes.", { cause: "dependency" })];
    if (storage.length === 1) return [];
    const message =
      "There are several zones for volumes. Whether some storage spans the fire zones, no API shows: attest it with `availability-zones-check`.";
    return [inconclusive(message, { actual: storage, cause: "needs-attestation" })];
  },
});
