import type { Standard } from "../../../src/core/standard.ts";
import { defaultRules } from "./default-rules.ts";
import { egressCoverage } from "./egress-coverage.ts";
import { noIngress } from "./no-ingress.ts";
import { page } from "./page.ts";
import { sameGroupIngress } from "./same-group-ingress.ts";

export const scs0115v1: Standard = {
  id: "scs-0115-v1",
  title: "Default rules for security groups",
  url: page,
  main: [defaultRules],
  recommended: [],
  extended: [egressCoverage, noIngress, sameGroupIngress],
};
