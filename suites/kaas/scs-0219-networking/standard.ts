import type { Standard } from "../../../src/core/standard.ts";
import { adminNetworkPolicies } from "./anp.ts";
import { defaultIngressClass } from "./default-ingressclass.ts";
import { defaultRestrictions } from "./default-restrictions.ts";
import { kaasNetworkingCheck } from "./kaas-networking-check.ts";
import { netpolE2e } from "./netpol-e2e.ts";
import { netpolMatrix } from "./netpol-matrix.ts";
import { page } from "./page.ts";

export const scs0219v1: Standard = {
  id: "scs-0219-v1",
  title: "KaaS networking",
  url: page,
  main: [kaasNetworkingCheck],
  recommended: [],
  extended: [netpolE2e, netpolMatrix, adminNetworkPolicies, defaultIngressClass, defaultRestrictions],
};
