import { z } from "zod";
import { Refusal } from "../../../src/probes/openstack/granted.ts";

const Answer = z.object({
  request: z.enum(["create", "put", "glance-direct", "web-download", "download"]),
  /** Null where it was granted. */
  refusal: Refusal.nullable(),
});

/** What became of a small image that a member uploaded. */
export const ImageUpload = z.object({
  /** In their order; what could not be tried any more is not there. */
  answers: z.array(Answer),
  /** What the cloud offers beside a plain upload; asked for only where that is refused. */
  importMethods: z.array(z.string()),
  image: z.object({ id: z.string(), status: z.string(), isActive: z.boolean() }).nullable(),
  /** Null where nothing came back, or nobody knows what was fetched. */
  sameBytes: z.boolean().nullable(),
});
export type ImageUpload = z.infer<typeof ImageUpload>;
