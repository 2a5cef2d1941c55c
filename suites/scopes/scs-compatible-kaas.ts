import type { Scope } from "../../src/core/scope.ts";
import { scs0201v1 } from "../kaas/scs-0201-cncf-conformance/standard.ts";
import { scs0210v2 } from "../kaas/scs-0210-version-policy/standard.ts";
import { scs0211v1, scs0211v2 } from "../kaas/scs-0211-default-storage-class/standard.ts";
import { scs0212v1 } from "../kaas/scs-0212-container-registry/standard.ts";
import { scs0214v2 } from "../kaas/scs-0214-node-distribution/standard.ts";
import { scs0215v1 } from "../kaas/scs-0215-robustness/standard.ts";
import { scs0217v1 } from "../kaas/scs-0217-hardening/standard.ts";
import { scs0219v1 } from "../kaas/scs-0219-networking/standard.ts";
import { scs0402v1 } from "../kaas/scs-0402-status-page/standard.ts";
import { scs0412v1 } from "../kaas/scs-0412-metering/standard.ts";
import { scs0414v1 } from "../kaas/scs-0414-sustainability/standard.ts";

export const scsCompatibleKaas: Scope = {
  id: "scs-compatible-kaas",
  uuid: "1fffebe6-fd4b-44d3-a36c-fc58b4bb0180",
  name: "SCS-compatible KaaS",
  url: "https://docs.scs.community/standards/scs-compatible-kaas",
  layer: "kaas",
  versions: [
    {
      version: "v1",
      stabilizedAt: "2024-11-26",
      standards: [scs0201v1, scs0210v2, scs0214v2, scs0219v1],
      alongside: [scs0211v1, scs0211v2, scs0212v1, scs0215v1, scs0217v1, scs0402v1, scs0412v1, scs0414v1],
    },
  ],
  timeline: [
    { date: "2024-02-28", versions: { v1: "draft" } },
    { date: "2024-11-26", versions: { v1: "effective" } },
  ],
};
