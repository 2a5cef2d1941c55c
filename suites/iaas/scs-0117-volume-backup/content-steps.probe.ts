import { randomBytes } from "node:crypto";
import { z } from "zod";
import { uploadVolume, volumes } from "../../../src/clients/openstack/block-storage.ts";
import { create, lookUp } from "../../../src/clients/openstack/collection.ts";
import { imageCollection, uploadImage } from "../../../src/clients/openstack/image.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import type { Creation } from "../../../src/core/resource.ts";
import { requireQuota } from "../../../src/probes/openstack/quota.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { Step } from "../../../src/probes/openstack/step.ts";
import { type Making, takeSteps } from "../../../src/probes/openstack/take-steps.ts";
import { backupSteps } from "./backup-steps.probe.ts";
import { backedUpAndRestored } from "./backed-up.probe.ts";

const creates: readonly Creation[] = [
  { kind: "image", count: 3, cost: "storage", quota: {} },
  { kind: "volume", count: 2, cost: "storage", quota: { volumes: 1, gigabytes: 1 } },
  { kind: "backup", count: 1, cost: "storage", quota: { backups: 1, backup_gigabytes: 1 } },
];

/** As the image service sees what is on a volume; null where it does not tell. */
const Content = z.object({ hash: z.string(), bytes: z.int() }).nullable();

export const contentSteps = probe({
  id: "volume-backup-content",
  summary: "What is on a volume, and on the volume restored from its backup",
  effect: "creates",
  creates,
  timeoutMs: 2_400_000,
  schema: z.object({ steps: z.array(Step), original: Content, restored: Content }),
  needs: { quota, backup: backupSteps },
  async observe(facts, context: ProbeContext<OpenStackCloud>) {
    // Where an empty volume cannot be backed up, one with something on it need not be tried.
    const isBroken = facts.backup.steps.some(({ result }) => result !== "ready");
    if (isBroken) return { steps: facts.backup.steps, original: null, restored: null };
    requireQuota(facts.quota, creates);
    const steps = await takeSteps(makings(context.target), context);
    const idOf = (wanted: string) => steps.find(({ step, result }) => step === wanted && result === "ready")?.id;
    const [original, restored] = [await contentOf(idOf("original"), context), await contentOf(idOf("copy"), context)];
    return { steps, original, restored };
  },
});

/** A volume with random bytes on it comes from an image; what is on a volume shows in the hash of an image made of it. */
function makings(cloud: OpenStackCloud): readonly Making[] {
  const image = { kind: "image", collection: imageCollection, wanted: "active" };
  return [
    {
      ...image,
      step: "image",
      create: (_, name, signal) => create(cloud, imageCollection, { name, ...privateImage }, signal),
      fill: (id, signal) => uploadImage(cloud, id, randomBytes(2 ** 20), signal),
    },
    {
      step: "volume",
      kind: "volume",
      collection: volumes,
      wanted: "available",
      create: (made, name, signal) => create(cloud, volumes, { name, size: 1, imageRef: made("image") }, signal),
    },
    ...backedUpAndRestored(cloud),
    { ...image, step: "original", create: (made, name, signal) => uploadVolume(cloud, made("volume"), name, signal) },
    { ...image, step: "copy", create: (made, name, signal) => uploadVolume(cloud, made("restore"), name, signal) },
  ];
}

// Cinder cannot make an image of a volume whose own image has no property at all.
const property = { image_description: "Random bytes of scs-conformance" };
const privateImage = { disk_format: "raw", container_format: "bare", visibility: "private", ...property };

async function contentOf(
  id: string | null | undefined,
  { target, signal }: ProbeContext<OpenStackCloud>,
): Promise<z.infer<typeof Content>> {
  if (typeof id !== "string") return null;
  const image = await lookUp(target, imageCollection, id, signal);
  const [hash, size] = [image?.["os_hash_value"], image?.["size"]];
  return typeof hash === "string" && typeof size === "number" ? { hash, bytes: size } : null;
}
