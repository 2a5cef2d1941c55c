import type { Facts } from "../../../src/core/probe.ts";
import { apiServerMetrics } from "../../../src/probes/kubernetes/api-server-metrics.probe.ts";
import { broken, holds, unseen, type Evidence } from "./evidence.ts";

export const onMetrics = { metrics: apiServerMetrics };

/**
 * What the API server counts of an admission plugin. Every one that is on has looked at some request soon after the start,
 * so one that is missing among others is off.
 */
export function byAdmissionMetrics({ metrics }: Facts<typeof onMetrics>, plugin: string, remedy: string): Evidence {
  const what = `whether the admission plugin ${plugin} is at work`;
  if (metrics.outcome !== "answered") return unseen(what, metrics);
  const { admissionPlugins } = metrics.answer;
  if (admissionPlugins.includes(plugin))
    return [holds("behaviour", `the API server counts the requests that ${plugin} looks at.`)];
  if (admissionPlugins.length === 0) return [];
  return [
    broken("behaviour", `the admission plugin ${plugin} has not looked at a single request.`, {
      expected: plugin,
      actual: admissionPlugins,
      remedy,
    }),
  ];
}
