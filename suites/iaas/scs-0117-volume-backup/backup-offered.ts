import { inconclusive } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { backupSteps } from "./backup-steps.probe.ts";
import { brokenStep } from "./broken-step.ts";
import { declared } from "./declared.ts";

/** By the text alone: however long it takes, and whatever else is in the project. */
export const backupOffered = testcase({
  ...declared,
  id: "scs-0117-backup-offered",
  requirement: "The cloud offers backups of volumes, whatever the project has and may have.",
  deviations: ["D33"],
  needs: { backup: backupSteps },
  judge: ({ backup: { steps } }) =>
    steps.flatMap((step) => {
      if (step.result === "ready") return [];
      if (step.result !== "over-quota") return [brokenStep(step)];
      const message = "The quota of the project is too small to try a backup, which says nothing about the cloud.";
      return [inconclusive(message, { actual: step.reason, cause: "quota", deviation: "D33" })];
    }),
});
