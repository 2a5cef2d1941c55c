import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { samplesOf, type Sample } from "./prometheus.ts";

const Metrics = z.object({
  /** The admission plugins that have looked at a request since the server started. */
  admissionPlugins: z.array(z.string()),
  /** The kinds of authorizers that have decided a request: `Node`, `RBAC`. */
  authorizers: z.array(z.string()),
  /** How many requests may be under way at once, all priority levels together; null where the server does not limit them so. */
  seats: z.number().nullable(),
  /** Requests that came with a client certificate that had expired. */
  expiredClientCertificates: z.number().nullable(),
});
export type ApiServerMetrics = z.infer<typeof Metrics>;

/** Of the one API server that answered. */
export const apiServerMetrics = probe({
  id: "kubernetes-api-server-metrics",
  summary: "What the API server counts: admission plugins, authorizers, requests under way",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(Metrics),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked("get /metrics", metrics(target, signal)),
});

const admission = "apiserver_admission_controller_admission_duration_seconds_count";
const decisions = "apiserver_authorization_decisions_total";
const seats = "apiserver_flowcontrol_nominal_limit_seats";
const expiration = "apiserver_client_certificate_expiration_seconds_bucket";

async function metrics(target: KubernetesCluster, signal: AbortSignal): Promise<ApiServerMetrics> {
  const samples = samplesOf(await target.text("/metrics", signal), [admission, decisions, seats, expiration]);
  const of = (name: string) => samples.filter((sample) => sample.name === name);
  const expired = of(expiration).find(({ labels }) => Number(labels["le"]) === 0);
  return {
    admissionPlugins: labelsOf(of(admission), "name"),
    authorizers: labelsOf(of(decisions), "type"),
    seats: of(seats).length === 0 ? null : of(seats).reduce((sum, { value }) => sum + value, 0),
    expiredClientCertificates: expired?.value ?? null,
  };
}

function labelsOf(samples: readonly Sample[], label: string): string[] {
  return [...new Set(samples.flatMap(({ labels }) => labels[label] ?? []))].sort();
}
