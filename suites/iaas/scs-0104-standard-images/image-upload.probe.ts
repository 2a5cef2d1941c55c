import { randomBytes } from "node:crypto";
import { create } from "../../../src/clients/openstack/collection.ts";
import {
  downloadImage,
  imageCollection,
  importFrom,
  importImage,
  importMethods as importMethodsOf,
  uploadImage,
} from "../../../src/clients/openstack/image.ts";
import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { twiceUnless } from "../../../src/probes/openstack/attempt.ts";
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
    const soFar = { ...nothing, answers, importMethods: [...sent.importMethods] };
    if (answers.at(-1)?.refusal !== null) return soFar;

    const awaited = { collection: imageCollection, id: created.id, wanted: "active", withinMs: patienceMs };
    const { result, status } = await outcomeOf(target, awaited, signal);
    const image = { id: created.id, status, isActive: result === "ready" };
    if (!image.isActive) return { ...soFar, image };
    const hasOurBytes = async () => bytes.equals(await downloadImage(target, created.id, signal));
    const download = await granted(twiceUnless(hasOurBytes, !sent.isFetched));
    return {
      importMethods: [...sent.importMethods],
      answers: [...answers, { request: "download", refusal: download.refusal }],
      image,
      sameBytes: sent.isFetched ? null : download.value,
    };
  },
});

interface Sent {
  readonly answers: ImageUpload["answers"];
  readonly importMethods: readonly string[];
  /** By the image service itself, so that its bytes are not ours. */
  readonly isFetched: boolean;
}

/** By a plain upload, or where that is refused by another way that the service offers and that needs nobody else. */
async function send(id: string, bytes: Uint8Array, { target, signal }: Context): Promise<Sent> {
  const put = await granted(quotaIfRefused(uploadImage(target, id, bytes, signal)));
  const answers: ImageUpload["answers"] = [{ request: "put", refusal: put.refusal }];
  if (put.refusal === null) return { answers, importMethods: [], isFetched: false };
  const importMethods = (await granted(importMethodsOf(target, signal))).value ?? [];
  if (importMethods.includes("glance-direct")) {
    const { refusal } = await granted(quotaIfRefused(importImage(target, id, bytes, signal)));
    answers.push({ request: "glance-direct", refusal });
    if (refusal === null) return { answers, importMethods, isFetched: false };
  }
  if (!importMethods.includes("web-download")) return { answers, importMethods, isFetched: false };
  // A small document that the image service can surely reach, and that is not ours to put somewhere.
  const { url } = await target.service("identity", signal);
  const { refusal } = await granted(quotaIfRefused(importFrom(target, id, url, signal)));
  answers.push({ request: "web-download", refusal });
  return { answers, importMethods, isFetched: true };
}
