import type { Standard } from "../../../src/core/standard.ts";
import { criticalCveIn14Days, criticalCveIn2Days } from "./critical-cve.ts";
import { offeredUntilEndOfLife } from "./eol-offered-branches.ts";
import { minorInFourMonths } from "./minor-4-months.ts";
import { noEndedBranches } from "./no-eol.ts";
import { patchInOneMonth } from "./patch-1-month.ts";
import { testedBeforeRollout } from "./tested-before-rollout.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";
import { page } from "./page.ts";

export const scs0210v2: Standard = {
  id: "scs-0210-v2",
  title: "Kubernetes version policy",
  url: page,
  main: [versionPolicyCheck],
  recommended: [],
  extended: [
    minorInFourMonths,
    patchInOneMonth,
    criticalCveIn14Days,
    criticalCveIn2Days,
    offeredUntilEndOfLife,
    noEndedBranches,
    testedBeforeRollout,
  ],
};
