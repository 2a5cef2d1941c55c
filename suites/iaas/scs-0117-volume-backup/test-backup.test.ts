import { expect } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import type { BackupSteps } from "./backup-steps.ts";
import { stepsTo } from "./example-steps.ts";
import { testBackup } from "./test-backup.ts";

const nobody: BackupSteps["unnamed"] = { volumes: [], backups: [] };
const cloud = (steps: BackupSteps["steps"], unnamed = nobody) => ({ backup: { steps, unnamed } });

testTestcase(testBackup, {
  accepts: {
    "a backup and its restoration": cloud(stepsTo("restore")),
    "a step as long as the official testcase waits": cloud(stepsTo("restore", { seconds: 110 })),
  },
  rejects: {
    "a step that takes longer": [
      cloud(stepsTo("restore", { seconds: 110.6 })),
      { deviation: "D33", expected: "at most 110 s", actual: "111 s" },
    ],
    "a list that is refused": [
      cloud(stepsTo("list", { result: "refused", status: null, reason: "GET … answered 403", id: null })),
      {
        message: "A project member cannot list volumes and backups: the request was refused.",
        actual: "GET … answered 403",
      },
    ],
    "a volume that is not created": [
      cloud(stepsTo("volume", { result: "failed", status: "error" })),
      { about: { kind: "volume", name: null, id: "volume-1" }, expected: "available", actual: "error" },
    ],
    "a backup that fails": [
      cloud(stepsTo("backup", { result: "failed", status: "error", reason: "No driver" })),
      {
        message: "A project member cannot back up a volume: it ended in an error.",
        about: { kind: "backup", name: null, id: "backup-1" },
        actual: "error: No driver",
      },
    ],
    "a backup that never ends": [
      cloud(stepsTo("backup", { result: "unfinished", status: "creating", seconds: 300 })),
      {
        message: "A project member cannot back up a volume: it did not come to an end.",
        actual: "creating after 300 s",
      },
    ],
    "a restoration that fails": [
      cloud(stepsTo("restore", { result: "failed", status: "error_restoring" })),
      { about: { kind: "volume", name: null, id: "restore-1" }, actual: "error_restoring" },
    ],
    "a restoration for which the quota has no room": [
      cloud(stepsTo("restore", { result: "over-quota", status: null, reason: "answered 413", id: null })),
      {
        message:
          "A project member cannot restore a backup: the quota of the project is too small. " +
          "The official testcase fails for that; it says nothing about backups.",
        actual: "answered 413",
        deviation: "D33",
      },
    ],
    "things of the project without a name": [
      cloud(stepsTo("restore"), { volumes: ["v1"], backups: ["b1"] }),
      {
        about: { kind: "volume", name: null, id: "v1" },
        remedy: "openstack volume set --name NAME v1",
        deviation: "D33",
      },
      {
        message: expect.stringContaining("The project has a backup without a name.") as string,
        about: { kind: "backup", name: null, id: "b1" },
        remedy: "openstack volume backup set --name NAME b1",
        deviation: "D33",
      },
    ],
  },
});
