import { randomBytes } from "node:crypto";
import { create } from "../../../src/clients/openstack/collection.ts";
import {
  downloadImage,
  imageCollection,
  importImage,
  importMethods,
  uploadImage,
} from "../../../src/clients/openstack/image.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { granted } from "../../../src/probes/openstack/granted.ts";
import { outcomeOf } from "../../../src/probes/openstack/outcome.ts";
import { quotaIfRefused } from "../../../src/probes/openstack/refusal.ts";
import { ImageUpload } from "./image-upload-facts.ts";

type Context = ProbeContext<OpenStackCloud>;

const patienceMs = 120_000;
const privateImage = { disk_format: "raw", container_format: "bare", visibility: "private" };
const size = 4096;

export const imageUpload = probe({
  id: "image-upload",
  summary: "A small image of our own, uploaded and read back",
  effect: "creates",
  creates: [{ kind: "image", count: 1, cost: "objects", quota: {} }],
  timeoutMs: 300_000,
  schema: ImageUpload,
  needs: {},
  async observe(_facts, context: Context): Promise<ImageUpload> {
    const { target, resources, signal } = context;
    const creating = resources.own({
      kind: "image",
      create: (name, own) => create(target, imageCollection, { name, ...privateImage }, own),
    });
    const { value: created, refusal } = await granted(quotaIfRefused(creating));
    const nothing: ImageUpload = { answers: [], importMethods: [], image: null, sameBytes: null };
    if (created === null) return { ...nothing, answers: [{ request: "create", refusal }] };
    const bytes = randomBytes(size);
    const sent = await send(created.id, bytes, context);
    const answers: ImageUpload["answers"] = [{ request: "create", refusal: null }, ...sent.answers];
    if (answers.at(-1)?.refusal !== null) return { ...nothing, ...sent, answers };

    const awaited = { collection: imageCollection, id: created.id, wanted: "active", withinMs: patienceMs };
    const { result, status } = await outcomeOf(target, awaited, signal);
    const image = { id: created.id, status, isActive: result === "ready" };
    if (!image.isActive) return { ...nothing, ...sent, answers, image };
    const download = await granted(downloadImage(target, created.id, signal));
    return {
      importMethods: sent.importMethods,
      answers: [...answers, { request: "download", refusal: download.refusal }],
      image,
      sameBytes: download.value === null ? null : bytes.equals(download.value),
    };
  },
});

/** By a plain upload, or where that is refused by the other way that needs nobody else. */
async function send(
  id: string,
  bytes: Uint8Array,
  { target, signal }: Context,
): Promise<Pick<ImageUpload, "answers" | "importMethods">> {
  const put = await granted(quotaIfRefused(uploadImage(target, id, bytes, signal)));
  const answers: ImageUpload["answers"] = [{ request: "put", refusal: put.refusal }];
  if (put.refusal === null) return { answers, importMethods: [] };
  const offered = [...((await granted(importMethods(target, signal))).value ?? [])];
  if (!offered.includes("glance-direct")) return { answers, importMethods: offered };
  const direct = await granted(quotaIfRefused(importImage(target, id, bytes, signal)));
  return { answers: [...answers, { request: "glance-direct", refusal: direct.refusal }], importMethods: offered };
}
