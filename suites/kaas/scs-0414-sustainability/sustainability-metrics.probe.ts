import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { readSustainabilityMetrics } from "../../../src/probes/sustainability/read-metrics.ts";
import { SustainabilityMetrics } from "../../../src/probes/sustainability/series.ts";

/** What the monitoring of sustainability exposes, as somebody has fetched it. Null where nobody has. */
export const sustainabilityMetrics = probe({
  id: "sustainability-metrics",
  summary: "The metrics of sustainability that were handed in",
  effect: "reads",
  timeoutMs: 60_000,
  schema: SustainabilityMetrics.nullable(),
  needs: {},
  observe: (_facts, { inputs }: ProbeContext<unknown>) => {
    const path = inputs.files["sustainability-metrics"];
    return Promise.resolve(path === undefined ? null : readSustainabilityMetrics(path));
  },
});
