import { describe, expect, test } from "vitest";
import compliant from "../../../fixtures/clouds/compliant.ts";
import type { World } from "../../../fixtures/clouds/world.ts";
import { UnreachableError } from "../../../src/errors.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import type { Step } from "../../../src/probes/openstack/step.ts";
import { type PatientCloud, patientCloud } from "../../../src/testing/simulated-cloud.ts";
import type { BackupSteps } from "./backup-steps.ts";
import { contentSteps } from "./content-steps.probe.ts";
import { stepsTo } from "./example-steps.ts";
import { backupSteps } from "./backup-steps.probe.ts";

const storage = (volume: Partial<World["volume"]>): World => ({
  ...compliant,
  volume: { ...compliant.volume, ...volume },
});

async function asked({ context }: PatientCloud): Promise<BackupSteps> {
  const facts = { quota: quota.schema.parse(await quota.observe({}, context)) };
  return backupSteps.schema.parse(await backupSteps.observe(facts, context));
}

async function observed(world: World): Promise<BackupSteps> {
  await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
  return await asked(simulated);
}

test("every step is recorded with how it ended and how long it took", async () => {
  const fact = await observed(storage({ volume_delay: 10, backup_delay: 50 }));
  expect(fact.steps.map(({ step, result, status }) => [step, result, status])).toEqual([
    ["list", "ready", null],
    ["volume", "ready", "available"],
    ["backup", "ready", "available"],
    ["restore", "ready", "available"],
  ]);
  const [, volume, backup] = fact.steps;
  expect(volume?.seconds).toBeGreaterThanOrEqual(10);
  expect(backup?.seconds).toBeGreaterThanOrEqual(50);
  expect(backupSteps.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
});

test("all that was created is destroyed, and what others have is left alone", async () => {
  const volumes = [
    { id: "v1", name: "scs-test-volume" },
    { id: "v2", name: null },
  ];
  await using simulated = await patientCloud(storage({ volumes, delete_delay: 5 }), AbortSignal.timeout(20_000));
  const fact = await asked(simulated);
  expect(fact.unnamed).toEqual({ volumes: ["v2"], backups: [] });
  await simulated.context.release();
  expect(simulated.context.account).toEqual({ created: 3, destroyed: 3, leaked: [] });
  expect(simulated.cloud.owned()).toEqual({});
  expect(simulated.cloud.missing()).toEqual({});
});

describe("the step that fails is the last one:", () => {
  test.each([
    ["list_backups", "forbidden", "list", "refused", null],
    ["create_volume", "http500", "volume", "refused", null],
    ["create_volume", "error", "volume", "failed", "error"],
    ["create_backup", "http503", "backup", "refused", null],
    ["create_backup", "error", "backup", "failed", "error"],
    ["create_backup", "stuck", "backup", "unfinished", "creating"],
    ["restore", "error", "restore", "failed", "error_restoring"],
  ] as const)("%s: %s", async (action, failure, step, result, status) => {
    const { steps } = await observed(storage({ fail: { [action]: failure } }));
    expect(steps.at(-1)).toMatchObject({ step, result, status });
  });
});

test("what a gateway says in place of the service is no answer of the cloud", async () => {
  const conditions = { faults: { [`POST /volume/v3/${compliant.identity.project.id}/volumes`]: { status: 503 } } };
  await expect(observed({ ...compliant, conditions })).rejects.toThrow("answered 503");
});

test("a volume that tells no status has not been made, and has not failed", async () => {
  const silent = { status: 200, body: { volume: { id: "v1" } } };
  const conditions = { faults: [[/^GET .*\/volumes\/(?!detail)/, silent]] as const };
  await expect(observed({ ...compliant, conditions })).rejects.toThrow("answered without a `status`");
});

test("a cloud without block storage refuses the first step", async () => {
  const catalog = compliant.identity.catalog.filter(({ type }) => type !== "block-storage");
  const { steps } = await observed({ ...compliant, identity: { ...compliant.identity, catalog } });
  expect(steps).toMatchObject([{ step: "list", result: "refused" }]);
});

describe("a quota that is too small", () => {
  test("is seen before anything is created", async () => {
    await using simulated = await patientCloud(storage({ quota: { backups: 0 } }), AbortSignal.timeout(20_000));
    const { steps } = await asked(simulated);
    expect(steps.map(({ step, result }) => [step, result])).toEqual([
      ["list", "ready"],
      ["quota", "over-quota"],
    ]);
    expect(steps.at(-1)?.reason).toBe("backups: 1 needed, the quota is 0");
    expect(simulated.context.account.created).toBe(0);
  });

  test("shows in the refusal where others have used it up", async () => {
    const volumes = [{ id: "v1", name: "db", size: 9 }];
    const { steps } = await observed(storage({ volumes, quota: { gigabytes: 10 } }));
    expect(steps.at(-1)).toMatchObject({ step: "restore", result: "over-quota", status: null, id: null });
    expect(steps.at(-1)?.reason).toContain("413");
  });

  test("is waited for, and the wait is none of the cloud's time", async () => {
    const refusal = { status: 413 };
    const restores = "POST /volume/v3/5c5c0000000000000000000000000001/volumes";
    const faults = { [restores]: [refusal, refusal, refusal, "normal" as const] };
    const { steps } = await observed({ ...storage({ volume_delay: 1 }), conditions: { faults } });
    expect(steps.map(({ result }) => result)).toEqual(["ready", "ready", "ready", "ready"]);
    expect(steps[1]?.seconds).toBeLessThan(2);
  });
});

test("a connection that breaks is not the answer to a question", async () => {
  const faults = { "POST /volume/v3/5c5c0000000000000000000000000001/volumes": "reset" } as const;
  await expect(observed({ ...compliant, conditions: { faults } })).rejects.toThrow(UnreachableError);
});

describe("the content of a restored volume", () => {
  async function compared(world: World, broken: Partial<Step> = {}) {
    await using simulated = await patientCloud(world, AbortSignal.timeout(20_000));
    const { context, cloud } = simulated;
    const facts = {
      quota: quota.schema.parse(await quota.observe({}, context)),
      backup: { steps: stepsTo("restore", broken), unnamed: { volumes: [], backups: [] } },
    };
    const fact = contentSteps.schema.parse(await contentSteps.observe(facts, context));
    await context.release();
    expect(cloud.owned()).toEqual({});
    expect(contentSteps.schema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
    return fact;
  }

  test("has the hash of the original", async () => {
    const { steps, original, restored } = await compared(compliant);
    expect(steps.map(({ step }) => step)).toEqual(["image", "volume", "backup", "restore", "original", "copy"]);
    expect(original).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{128}$/), bytes: expect.any(Number) });
    expect(restored).toEqual(original);
  });

  test("has another hash where it was lost", async () => {
    const { original, restored } = await compared(storage({ restored: "empty" }));
    expect(restored?.hash).not.toBe(original?.hash);
  });

  test("is unknown where there is no backup", async () => {
    const { steps, ...contents } = await compared(storage({ fail: { create_backup: "error" } }));
    expect(steps.at(-1)).toMatchObject({ step: "backup", result: "failed" });
    expect(contents).toEqual({ original: null, restored: null });
  });

  test("is not looked at where an empty volume could not be restored", async () => {
    const { steps, ...contents } = await compared(compliant, { result: "failed", status: "error_restoring" });
    expect(steps.at(-1)).toMatchObject({ step: "restore", result: "failed" });
    expect(contents).toEqual({ original: null, restored: null });
  });

  test("is unknown where images cannot be uploaded", async () => {
    const { steps } = await compared({ ...compliant, image: { ...compliant.image, upload: "put_forbidden" } });
    expect(steps).toMatchObject([{ step: "image", result: "refused" }]);
  });
});
