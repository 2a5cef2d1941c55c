import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Step } from "../../../src/probes/openstack/step.ts";
import { openstackCommand } from "../openstack-command.ts";
import type { BackupSteps } from "./backup-steps.ts";
import { backupSteps } from "./backup-steps.probe.ts";
import { declared } from "./declared.ts";
import { brokenStep } from "./broken-step.ts";

/** As long as the official suite waits for each step. */
const longestSeconds = 110;

export const testBackup = testcase({
  ...declared,
  id: "scs-0117-test-backup",
  requirement: "A project member can back up a volume and restore it.",
  deviations: ["D33", "D35"],
  needs: { backup: backupSteps },
  judge: ({ backup }) => [...backup.steps.flatMap(stepFindings), ...unnamedThings(backup)],
});

function stepFindings(step: Step): readonly Finding[] {
  if (step.result !== "ready") return [brokenStep(step)];
  if (step.seconds <= longestSeconds) return [];
  const message = `The step "${step.step}" took longer than the official testcase waits. The text of the standard sets no limit.`;
  return [
    violation(message, {
      expected: `at most ${longestSeconds} s`,
      actual: `${Math.round(step.seconds)} s`,
      remedy: "Look at the load of the backup service, and whether its driver copies within the storage.",
      deviation: "D33",
    }),
  ];
}

/** The official suite cannot read a list with them, and calls that a failed backup. */
function unnamedThings({ unnamed }: BackupSteps): readonly Finding[] {
  const message = (kind: string) =>
    `The project has a ${kind} without a name. The official testcase fails as long as it is there; it says nothing about backups.`;
  return [
    ...unnamed.volumes.map((id) => ({ kind: "volume", id, command: ["volume", "set"] })),
    ...unnamed.backups.map((id) => ({ kind: "backup", id, command: ["volume", "backup", "set"] })),
  ].map(({ kind, id, command }) =>
    violation(message(kind), {
      about: { kind, name: null, id },
      expected: "a name",
      actual: null,
      remedy: openstackCommand(...command, "--name", "NAME", id),
      deviation: "D33",
    }),
  );
}
