import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { backupOffered } from "./backup-offered.ts";
import type { BackupSteps } from "./backup-steps.ts";
import { stepsTo } from "./example-steps.ts";

const cloud = (steps: BackupSteps["steps"], volumes: string[] = []) => ({
  backup: { steps, unnamed: { volumes, backups: [] } },
});

testTestcase(backupOffered, {
  accepts: {
    "a backup and its restoration": cloud(stepsTo("restore")),
    "a step that takes longer than the official testcase waits": cloud(stepsTo("restore", { seconds: 250 })),
    "a project with volumes without a name": cloud(stepsTo("restore"), ["v1"]),
  },
  rejects: {
    "a backup that fails": [
      cloud(stepsTo("backup", { result: "failed", status: "error", reason: "No driver" })),
      { message: "A project member cannot back up a volume: it ended in an error.", actual: "error: No driver" },
    ],
    "a request that is refused": [
      cloud(stepsTo("list", { result: "refused", status: null, reason: "answered 403", id: null })),
      { actual: "answered 403" },
    ],
  },
  leavesOpen: {
    "a quota that is too small": [
      cloud(stepsTo("restore", { result: "over-quota", status: null, reason: "answered 413", id: null })),
      { actual: "answered 413", cause: "quota", deviation: "D33" },
    ],
  },
});
