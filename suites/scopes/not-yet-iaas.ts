import type { Standard } from "../../src/core/standard.ts";
import type { Pending } from "../../src/core/testcase.ts";
import { attested } from "../attested.ts";
import { domainManagerCheck } from "../iaas/attested-testcases.ts";

/**
 * Standards of the scope that have no testcase here yet. Their ids stand in every report as MISS. The day a standard
 * gets a folder of its own, its entry here goes.
 */

export const entropy: Standard = {
  id: "scs-0101-v1",
  title: "Entropy",
  url: "https://docs.scs.community/standards/scs-0101-v1-entropy",
  main: [
    vmTestcase(
      "scs-0101-entropy-avail",
      "A virtual machine has its full pool of entropy from the start.",
      "MUST",
    ),
    vmTestcase(
      "scs-0101-fips-test",
      "The random numbers of a virtual machine stand the statistical test of FIPS 140-2.",
      "MUST",
    ),
  ],
  recommended: [
    vmTestcase(
      "scs-0101-flavor-property",
      "Flavors allow a virtual random number generator; asked for by former versions only.",
      "MAY",
    ),
    vmTestcase(
      "scs-0101-image-property",
      "Images ask for a virtio random number generator; asked for by former versions only.",
      "MAY",
    ),
    vmTestcase(
      "scs-0101-rngd",
      "Images run the service rngd; asked for by former versions only.",
      "MAY",
    ),
  ],
  extended: [],
};

export const volumeBackup: Standard = {
  id: "scs-0117-v1",
  title: "Volume backup",
  url: "https://docs.scs.community/standards/scs-0117-v1-volume-backup-service",
  main: [
    {
      id: "scs-0117-test-backup",
      requirement: "A project member can back up a volume and restore it.",
      level: "MUST",
      url: "https://docs.scs.community/standards/scs-0117-v1-volume-backup-service",
      section: "medium",
      lifetime: "week",
      pending: "not-implemented",
    },
  ],
  recommended: [],
  extended: [],
};

export const availabilityZones: Standard = {
  id: "scs-0121-v1",
  title: "Availability zones",
  url: "https://docs.scs.community/standards/scs-0121-v1-Availability-Zones-Standard",
  main: [],
  recommended: [
    attested({
      id: "availability-zones-check",
      requirement:
        "Availability zones lie in different fire zones, each with its own redundant power, uplink and core router.",
      level: "MUST",
      url: "https://docs.scs.community/standards/scs-0121-v1-Availability-Zones-Standard",
      deviations: ["D42", "D45"],
    }),
  ],
  extended: [],
};

export const domainManager: Standard = {
  id: "scs-0302-v1",
  title: "Domain manager",
  url: "https://docs.scs.community/standards/scs-0302-v1-domain-manager-role",
  main: [],
  recommended: [domainManagerCheck],
  extended: [],
};

function vmTestcase(
  id: string,
  requirement: string,
  level: Pending["level"],
): Pending {
  const url = "https://docs.scs.community/standards/scs-0101-v1-entropy";
  return {
    id,
    requirement,
    level,
    url,
    section: "medium",
    lifetime: "week",
    pending: "not-implemented",
  };
}
