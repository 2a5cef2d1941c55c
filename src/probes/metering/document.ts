import { z } from "zod";

/** A value as it was written. Of what is not a single value, and of what is nobody's business, only the kind is kept. */
const Written = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ kind: z.enum(["list", "object", "text", "number"]) }),
]);
export type Written = z.infer<typeof Written>;

/** One sample. A field that is not there was not written. Of persons and projects it is kept that they are named, not who. */
const Sample = z.object({
  kind: z.literal("sample"),
  index: z.number(),
  line: z.number(),
  id: Written.optional(),
  name: Written.optional(),
  type: Written.optional(),
  unit: Written.optional(),
  volume: Written.optional(),
  user_id: Written.optional(),
  user_name: Written.optional(),
  project_id: Written.optional(),
  project_name: Written.optional(),
  resource_id: Written.optional(),
  timestamp: Written.optional(),
  resource_metadata: Written.optional(),
  source: Written.optional(),
  monotonic_time: Written.optional(),
});
export type Sample = z.infer<typeof Sample>;

/** `[name, type, value]`; of the value only whether it is what its type says. Null where it is not such a list. */
const Trait = z.object({ name: z.string(), dtype: z.number(), fits: z.boolean() }).nullable();
export type Trait = z.infer<typeof Trait>;

const Event = z.object({
  kind: z.literal("event"),
  index: z.number(),
  line: z.number(),
  message_id: Written.optional(),
  event_type: Written.optional(),
  generated: Written.optional(),
  raw: Written.optional(),
  /** Null where it is not a list. */
  traits: z.array(Trait).nullable().optional(),
});
export type Event = z.infer<typeof Event>;

const Other = z.object({ kind: z.literal("other"), index: z.number(), line: z.number(), written: Written });

export const MeteringDocument = z.discriminatedUnion("kind", [Sample, Event, Other]);
export type MeteringDocument = z.infer<typeof MeteringDocument>;
