import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../../errors.ts";
import { exposition, type Family } from "./exposition.ts";
import type { Metric, SustainabilityMetrics } from "./series.ts";

const maxBytes = 32 * 1024 * 1024;
const maxSeries = 50_000;
const recordedFaults = 100;

/** Reads what a service exposes to Prometheus. A file without a single metric in it ends the run before it began. */
export function readSustainabilityMetrics(path: string, shown = basename(path)): SustainabilityMetrics {
  if (statSync(path).size > maxBytes) throw new UsageError(`${shown} is larger than ${maxBytes} bytes.`);
  const bytes = readFileSync(path);
  const { families, faults } = exposition(bytes.toString("utf8"));
  if (families.length === 0) throw new UsageError(`${shown} has no metric in Prometheus's text format in it.`);
  const own = families.filter(({ name }) => name.startsWith("sustainability_"));
  const count = own.reduce((sum, { samples }) => sum + samples.length, 0);
  if (count > maxSeries) throw new UsageError(`${shown} has ${count} series; hand in ${maxSeries} at most.`);
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    faults: faults.slice(0, recordedFaults),
    faultCount: faults.length,
    metrics: own.map(metric),
  };
}

function metric({ name, type, samples }: Family): Metric {
  return { name, type, series: samples.map(({ line, labels, value }) => ({ line, labels: kept(labels), value })) };
}

const named = "(a name)";

function kept(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { project_name: name } = labels;
  return name === undefined || name === "" ? labels : { ...labels, project_name: named };
}
