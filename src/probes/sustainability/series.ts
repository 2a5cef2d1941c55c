import { z } from "zod";

const Series = z.object({
  line: z.number(),
  /** Of projects it is kept that they are named, not how. */
  labels: z.record(z.string(), z.string()),
  /** As it is written: a number, `NaN`, `+Inf` or `-Inf`. */
  value: z.string(),
});
export type Series = z.infer<typeof Series>;

const Metric = z.object({ name: z.string(), type: z.string().nullable(), series: z.array(Series) });
export type Metric = z.infer<typeof Metric>;

export const SustainabilityMetrics = z.object({
  sha256: z.string(),
  /** What is not in Prometheus's text format, of any metric: the first hundred, and how many there are. */
  faults: z.array(z.object({ line: z.number(), what: z.string() })),
  faultCount: z.number(),
  /** Those whose names begin with `sustainability_`. */
  metrics: z.array(Metric),
});
export type SustainabilityMetrics = z.infer<typeof SustainabilityMetrics>;
