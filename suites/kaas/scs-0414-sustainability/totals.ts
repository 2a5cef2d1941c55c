import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Metric, Series } from "../../../src/probes/sustainability/series.ts";
import { categories, metricName, phases, type Category, type Phase } from "./listed-metrics.ts";
import { aboutSeries, missing, onFile, onMetrics } from "./on-metrics.ts";
import { common } from "./page.ts";

/** Values are rounded, and read one after the other. */
const tolerance = 0.001;

export const totals = testcase({
  ...common,
  id: "scs-0414-totals",
  requirement: "A total is what is embodied and what is operational together.",
  level: "SHOULD",
  deviations: ["D0414-2"],
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ metrics }) => {
      const compared = (["provider", "tenant"] as const).flatMap((subject) =>
        categories.flatMap((category) => sums(subject, category, metrics)),
      );
      if (compared.length === 0) return [missing("The file has no total together with its parts.")];
      return compared.flatMap(({ finding }) => finding);
    }),
});

function sums(subject: "provider" | "tenant", category: Category, metrics: readonly Metric[]) {
  const of = (phase: Phase) => seriesOf(metricName(subject, `${phase}_${category}`), metrics);
  const [embodied, operational] = [byLabels(of("embodied")), byLabels(of("operational"))];
  return of("total").flatMap((series) => {
    const parts = [embodied.get(key(series)), operational.get(key(series))];
    // Of water the standard lists no operational part.
    const isWhole = parts.every((part) => part !== undefined) || (category === "water_m3" && parts[0] !== undefined);
    if (!isWhole) return [];
    const expected = parts.reduce((sum, part) => sum + Number(part?.value ?? 0), 0);
    const actual = Number(series.value);
    if (!Number.isFinite(expected) || !Number.isFinite(actual)) return [];
    if (isAbout(expected, actual)) return [{ finding: [] }];
    const about = aboutSeries(metricName(subject, `total_${category}`), series);
    const details = { about, expected, actual, ...(parts[1] === undefined ? { deviation: "D0414-2" as const } : {}) };
    return [{ finding: [violation("A total is not the sum of its parts.", details)] }];
  });
}

function byLabels(all: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(all.map((series) => [key(series), series]));
}

function key({ labels }: Series): string {
  return JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const tenantsWithinProvider = testcase({
  ...common,
  id: "scs-0414-tenants-within-provider",
  requirement: "All projects together have no more than the provider.",
  level: "SHOULD",
  needs: onMetrics,
  judge: ({ metrics: found }) =>
    onFile(found, ({ metrics }) => {
      const quantities = [
        "energy_kwh" as const,
        ...phases.flatMap((phase) => categories.map((each) => `${phase}_${each}` as const)),
      ];
      const compared = quantities.flatMap((quantity): readonly (readonly Finding[])[] => {
        const [tenants, provider] = [
          sum(metricName("tenant", quantity), metrics),
          sum(metricName("provider", quantity), metrics),
        ];
        if (tenants === undefined || provider === undefined) return [];
        if (tenants <= provider || isAbout(tenants, provider)) return [[]];
        const details = { expected: `at most ${provider}, as the provider`, actual: tenants };
        const about = { kind: "metric", name: metricName("tenant", quantity) };
        return [[violation("All projects together have more than the provider.", { about, ...details })]];
      });
      if (compared.length === 0) return [missing("The file has no metric of projects and of the provider at once.")];
      return compared.flat();
    }),
});

function sum(name: string, metrics: readonly Metric[]): number | undefined {
  const series = seriesOf(name, metrics);
  const all = series.reduce((sum, { value }) => sum + Number(value), 0);
  return series.length > 0 && Number.isFinite(all) ? all : undefined;
}

function seriesOf(name: string, metrics: readonly Metric[]): readonly Series[] {
  return metrics.find((metric) => metric.name === name)?.series ?? [];
}

function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
