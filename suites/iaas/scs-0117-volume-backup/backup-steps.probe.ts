import type { Json } from "../../../src/clients/http/answer.ts";
import { backups, stored, volumes } from "../../../src/clients/openstack/block-storage.ts";
import { create } from "../../../src/clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { neverEnough } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import type { Step } from "../../../src/probes/openstack/step.ts";
import { type Making, takeSteps, timed } from "../../../src/probes/openstack/take-steps.ts";
import { backedUpAndRestored } from "./backed-up.probe.ts";
import { BackupSteps } from "./backup-steps.ts";

const creates: readonly Creation[] = [
  { kind: "volume", count: 2, cost: "storage", quota: { volumes: 1, gigabytes: 1 } },
  { kind: "backup", count: 1, cost: "storage", quota: { backups: 1, backup_gigabytes: 1 } },
];

export const backupSteps = probe({
  id: "volume-backup",
  summary: "A volume, its backup, and the volume restored from it",
  effect: "creates",
  creates,
  timeoutMs: 1_200_000,
  schema: BackupSteps,
  needs: { quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>) {
    let unnamed: BackupSteps["unnamed"] = { volumes: [], backups: [] };
    const list = await timed("list", context, async () => {
      unnamed = await unnamedOf(context);
      return { result: "ready", status: null, reason: null, id: null };
    });
    if (list.result !== "ready") return { steps: [list], unnamed };
    const tooLittle = neverEnough(facts.quota, creates);
    if (tooLittle.length > 0) return { steps: [list, overQuota(tooLittle)], unnamed };
    return { steps: [list, ...(await takeSteps(makings(context.target), context))], unnamed };
  },
});

/** Known beforehand, so nothing is begun. */
function overQuota(tooLittle: readonly string[]): Step {
  return { step: "quota", result: "over-quota", status: null, reason: tooLittle.join("; "), seconds: 0, id: null };
}

function makings(cloud: OpenStackCloud): readonly Making[] {
  const volume: Making = {
    step: "volume",
    kind: "volume",
    collection: volumes,
    wanted: "available",
    create: (_, name, signal) => create(cloud, volumes, { name, size: 1 }, signal),
  };
  return [volume, ...backedUpAndRestored(cloud)];
}

async function unnamedOf({ target, signal }: ProbeContext<OpenStackCloud>): Promise<BackupSteps["unnamed"]> {
  const [allVolumes, allBackups] = await Promise.all([
    stored(target, volumes, signal),
    stored(target, backups, signal),
  ]);
  return { volumes: withoutName(allVolumes), backups: withoutName(allBackups) };
}

function withoutName(things: readonly Json[]): string[] {
  return things.filter(({ name }) => name === null).map(({ id }) => String(id));
}
