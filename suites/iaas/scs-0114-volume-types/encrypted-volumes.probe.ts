import { z } from "zod";
import { volumes } from "../../../src/clients/openstack/block-storage.ts";
import { create } from "../../../src/clients/openstack/collection.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { granted, Refusal } from "../../../src/probes/openstack/granted.ts";
import { outcomeOf } from "../../../src/probes/openstack/outcome.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { quotaIfRefused } from "../../../src/probes/openstack/refusal.ts";
import { onceThereIsRoom } from "../../../src/probes/openstack/room.ts";
import { volume } from "../../../src/probes/openstack/resources/volume.ts";
import { aspectList } from "./aspects.ts";
import { volumeTypes, type VolumeType } from "./volume-types.probe.ts";

const creates: readonly Creation[] = [
  { kind: "volume", count: 1, cost: "storage", quota: { volumes: 1, gigabytes: 1 } },
];

const patienceMs = 300_000;

const EncryptedVolume = z.object({
  type: z.object({ id: z.string(), name: z.string() }),
  /** Of the request for the volume; null where it was granted. */
  refusal: Refusal.nullable(),
  /** The last status of the volume; null where there was none. */
  status: z.string().nullable(),
  /** What Cinder says about the volume; null where it does not tell. */
  encrypted: z.boolean().nullable(),
});
export type EncryptedVolume = z.infer<typeof EncryptedVolume>;

export const encryptedVolumes = probe({
  id: "encrypted-volumes",
  summary: "One volume after the other of each type that says it is encrypted",
  effect: "creates",
  creates,
  timeoutMs: 1_200_000,
  schema: z.array(EncryptedVolume),
  needs: { volumeTypes, quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>) {
    const claiming = facts.volumeTypes.filter(({ description }) =>
      aspectList(description)?.aspects.includes("encrypted"),
    );
    if (claiming.length > 0) requireQuota(facts.quota, creates);
    const found: EncryptedVolume[] = [];
    for (const type of claiming) found.push(await volumeOf(type, context));
    return found;
  },
});

async function volumeOf({ id, name }: VolumeType, context: ProbeContext<OpenStackCloud>): Promise<EncryptedVolume> {
  const { target, resources, signal } = context;
  const creating = () =>
    resources.own({
      kind: "volume",
      create: (own, ownSignal) => create(target, volumes, { name: own, size: 1, volume_type: id }, ownSignal),
    });
  const { value: made, refusal } = await granted(quotaIfRefused(onceThereIsRoom(context, creating)));
  const type = { id, name };
  if (made === null) return { type, refusal, status: null, encrypted: null };
  const awaited = { collection: volumes, id: made.id, wanted: "available", withinMs: patienceMs };
  const { status, thing } = await outcomeOf(target, awaited, signal);
  const encrypted = thing?.["encrypted"];
  // Now, and not only at the end: the quota need not hold two of them.
  await volume.destroy(target, made.id, signal);
  return { type, refusal, status, encrypted: typeof encrypted === "boolean" ? encrypted : null };
}
