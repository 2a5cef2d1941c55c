import type { Step } from "../../../src/probes/openstack/step.ts";
import type { BackupSteps } from "./backup-steps.ts";

/** For tests: a step that went well, and what is different. */
export function exampleStep(step: string, change: Partial<Step> = {}): Step {
  return { step, result: "ready", status: "available", reason: null, seconds: 4, id: `${step}-1`, ...change };
}

/** Steps up to this one, which is different from the others. */
export function stepsTo(last: string, change: Partial<Step> = {}): BackupSteps["steps"] {
  const all = ["list", "volume", "backup", "restore"];
  return all.slice(0, all.indexOf(last) + 1).map((step) => exampleStep(step, step === last ? change : {}));
}
