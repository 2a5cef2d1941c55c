import { z } from "zod";

/** A value as the page gave it; of what is not a single value only that it is something else. */
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]).optional();
export type Value = z.infer<typeof Value>;

/** A number of something, which counts from 0. */
export const isWhole = (value: Value): boolean => Number.isInteger(value) && Number(value) >= 0;

const Impact = z.object({ reference: Value, type: Value, severity: Value });
export type Impact = z.infer<typeof Impact>;

const Component = z.object({ id: Value, impacts: z.array(Impact) });
export type Component = z.infer<typeof Component>;

const Incident = z.object({
  id: Value,
  beganAt: Value,
  endedAt: Value,
  phase: z.object({ generation: Value, order: Value }).nullable(),
  impacts: z.array(Impact),
  /** The orders of its updates. */
  updates: z.array(Value),
});
export type Incident = z.infer<typeof Incident>;

export const collections = ["phases", "impacttypes", "severities", "components", "incidents"] as const;
export type Collection = (typeof collections)[number];

export const StatusPage = z.object({
  url: z.string(),
  /** What each collection answered; null where that was not what the API documents. */
  answers: z.array(z.object({ path: z.enum(collections), status: z.number(), isDocumented: z.boolean() })),
  phases: z.object({ generation: Value, names: z.array(Value) }).nullable(),
  /** What may be done at `/phases`, if the page says it. */
  phaseMethods: z.array(z.string()).nullable(),
  impactTypes: z.array(Value).nullable(),
  severities: z.array(z.object({ name: Value, value: Value })).nullable(),
  components: z.array(Component).nullable(),
  incidents: z.array(Incident).nullable(),
});
export type StatusPage = z.infer<typeof StatusPage>;
