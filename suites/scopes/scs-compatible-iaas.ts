import type { Scope } from "../../src/core/scope.ts";
import type { StandardAlongside } from "../../src/core/standard.ts";
import { scs0100 } from "../iaas/scs-0100-flavor-naming/standard.ts";
import { scs0101v1 } from "../iaas/scs-0101-entropy/standard.ts";
import { scs0102v1, scs0102v2 } from "../iaas/scs-0102-image-metadata/standard.ts";
import { scs0103v1 } from "../iaas/scs-0103-standard-flavors/standard.ts";
import { scs0104v1Images2024, scs0104v1Images2025 } from "../iaas/scs-0104-standard-images/standard.ts";
import { scs0114v1 } from "../iaas/scs-0114-volume-types/standard.ts";
import { scs0115v1 } from "../iaas/scs-0115-default-security-group-rules/standard.ts";
import { scs0116v1 } from "../iaas/scs-0116-key-manager/standard.ts";
import { scs0117v1 } from "../iaas/scs-0117-volume-backup/standard.ts";
import { scs0121v1 } from "../iaas/scs-0121-availability-zones/standard.ts";
import { scs0123v1, scs0123v2 } from "../iaas/scs-0123-mandatory-services/standard.ts";
import { scs0124v1 } from "../iaas/scs-0124-software-security/standard.ts";
import { scs0125v1 } from "../iaas/scs-0125-secure-connections/standard.ts";
import { scs0126v1 } from "../iaas/scs-0126-provider-networks/standard.ts";
import { scs0127v1 } from "../iaas/scs-0127-dns/standard.ts";
import { scs0128v1 } from "../iaas/scs-0128-e2e-tests/standard.ts";
import { scs0302v1 } from "../iaas/scs-0302-domain-manager/standard.ts";

/** Drafts that no version includes, tested with those of today. */
const alongside: readonly StandardAlongside[] = [scs0124v1, scs0125v1, scs0126v1, scs0127v1];

export const scsCompatibleIaas: Scope = {
  id: "scs-compatible-iaas",
  uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
  name: "SCS-compatible IaaS",
  url: "https://docs.scs.community/standards/scs-compatible-iaas",
  layer: "iaas",
  versions: [
    {
      version: "next",
      standards: [
        scs0100,
        scs0101v1,
        scs0102v2,
        scs0103v1,
        scs0104v1Images2025,
        scs0114v1,
        scs0115v1,
        scs0116v1,
        scs0117v1,
        scs0121v1,
        scs0123v2,
        scs0128v1,
        scs0302v1,
      ],
      alongside,
    },
    {
      version: "v5.1",
      stabilizedAt: "2024-12-19",
      standards: [
        scs0100,
        scs0101v1,
        scs0102v1,
        scs0103v1,
        scs0104v1Images2025,
        scs0114v1,
        scs0115v1,
        scs0116v1,
        scs0117v1,
        scs0121v1,
        scs0123v1,
        scs0128v1,
        scs0302v1,
      ],
      alongside,
    },
    {
      version: "v4",
      stabilizedAt: "2024-02-28",
      standards: [scs0100, scs0101v1, scs0102v1, scs0103v1, scs0104v1Images2024, scs0128v1],
    },
    { version: "v3", stabilizedAt: "2024-02-28", standards: [scs0100, scs0102v1, scs0128v1] },
  ],
  timeline: [
    { date: "2024-12-19", versions: { "v5.1": "effective", v4: "effective", v3: "deprecated" } },
    { date: "2025-02-01", versions: { "v5.1": "effective", v4: "warn", v3: "deprecated" } },
    { date: "2025-07-01", versions: { "v5.1": "effective", v4: "deprecated", v3: "deprecated" } },
    { date: "2025-09-09", versions: { next: "draft", "v5.1": "effective", v4: "deprecated", v3: "deprecated" } },
    { date: "2026-06-11", versions: { next: "draft", "v5.1": "effective" } },
  ],
};
