import type { Standard } from "../../src/core/standard.ts";
import { attested } from "../attested.ts";
import { domainManagerCheck } from "../iaas/attested-testcases.ts";

/**
 * Standards of the scope that have no testcase here yet. Their ids stand in every report as MISS. The day a standard
 * gets a folder of its own, its entry here goes.
 */

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
