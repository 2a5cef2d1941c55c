import { z } from "zod";

/** One thing that the cloud was asked to make, and what came of it. */
export const Step = z.object({
  step: z.string(),
  /** `refused`, or `over-quota`: the request itself; the others are what became of the resource. */
  result: z.enum(["ready", "failed", "unfinished", "refused", "over-quota"]),
  /** The last status of the resource; null where the request was refused. */
  status: z.string().nullable(),
  /** What the service says about it. */
  reason: z.string().nullable(),
  seconds: z.number(),
  /** Of the resource, which is gone by now. */
  id: z.string().nullable(),
});
export type Step = z.infer<typeof Step>;
