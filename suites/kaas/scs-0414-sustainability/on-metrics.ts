import { inconclusive, note, violation, type Finding, type Thing } from "../../../src/core/finding.ts";
import type { Metric, Series, SustainabilityMetrics } from "../../../src/probes/sustainability/series.ts";
import { sustainabilityMetrics } from "./sustainability-metrics.probe.ts";

/** What the testcases need. */
export const onMetrics = { metrics: sustainabilityMetrics };

const remedy = "--sustainability-metrics FILE (docs: suites/kaas/scs-0414-sustainability/README.md)";

export const missing = (message: string): Finding => inconclusive(message, { cause: "needs-attestation", remedy });

/** Judges what was handed in; where there is nothing to look at, says what to hand in. */
export function onFile(
  found: SustainabilityMetrics | null,
  judge: (found: SustainabilityMetrics) => readonly Finding[],
): readonly Finding[] {
  if (found === null) return [missing("No metrics of sustainability were handed in.")];
  const message = "This rests on a file that was handed in. It does not say of which cloud it is.";
  return [...few(judge(found)), note(message, { actual: { sha256: found.sha256 } })];
}

/** The same where it is about single series. */
export function onSeries(
  found: SustainabilityMetrics | null,
  judge: (series: Series, metric: Metric) => readonly Finding[],
): readonly Finding[] {
  return onFile(found, ({ metrics }) => {
    if (metrics.every(({ series }) => series.length === 0))
      return [missing("The file has no series of sustainability.")];
    return metrics.flatMap((metric) => metric.series.flatMap((series) => judge(series, metric)));
  });
}

/** What is wrong in one series is often wrong in all. */
function few(findings: readonly Finding[]): readonly Finding[] {
  const shown = 40;
  const violations = findings.filter(({ level }) => level === "violation");
  if (violations.length <= shown) return findings;
  const rest = violation(`There are ${violations.length - shown} more such faults in the metrics.`);
  return [...violations.slice(0, shown), rest, ...findings.filter(({ level }) => level !== "violation")];
}

export function aboutSeries(name: string, { line }: Series): Thing {
  return { kind: "metric", name, id: `line ${line}` };
}
