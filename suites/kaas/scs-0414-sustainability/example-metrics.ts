import { listedMetrics, subjectOf, subjects } from "./listed-metrics.ts";

type Labels = Readonly<Record<string, string>>;

const examples: Labels = {
  datacenter: "dc1",
  component: "compute",
  device: "node-1",
  project_id: "p1",
  project_name: "(a name)",
};

/** The labels that a metric must have. */
export function labelsOf(name: string): Labels {
  const subject = subjectOf(name);
  const wanted = subject === undefined ? [] : subjects[subject];
  return Object.fromEntries(wanted.map((label) => [label, examples[label] ?? ""]));
}

export function metric(name: string, value: number | string = valueOf(name), changes: object = {}) {
  const series = { line: 7, labels: { ...labelsOf(name), ...changes } as Labels, value: String(value) };
  return { name, type: "gauge" as string | null, series: [series] };
}

/** A total is what its parts come to, and projects have half of it all. */
function valueOf(name: string): number {
  const whole = name.includes("_water_") || !name.includes("_total_") ? 10 : 20;
  return name.includes("_tenant_") ? whole / 2 : whole;
}

/** All metrics of the list, each with one series, and what a test changes. */
export const all = listedMetrics.map((name) => metric(name));

export function replaced(changed: ReturnType<typeof metric>) {
  return all.map((each) => (each.name === changed.name ? changed : each));
}

export function handedIn(
  metrics: readonly ReturnType<typeof metric>[],
  faults: readonly { readonly line: number; readonly what: string }[] = [],
  faultCount = faults.length,
) {
  return { metrics: { sha256: "0".repeat(64), faults: [...faults], faultCount, metrics: [...metrics] } };
}

export const nothing = { metrics: null };
