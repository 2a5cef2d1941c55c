import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { askedOf } from "./asked.ts";
import { eachKubelet, proxyPath } from "./kubelets.ts";
import { samplesOf } from "./prometheus.ts";
import { visibleNodes } from "./nodes.probe.ts";

const Metrics = z.object({
  /** For how long the certificate is still good, that the kubelet shows the API server; null where it does not tell. */
  clientTtlSeconds: z.number().nullable(),
  /** The same of the one that it shows its own clients, which it tells only if it has the cluster sign it. */
  serverTtlSeconds: z.number().nullable(),
});
export type KubeletMetrics = z.infer<typeof Metrics>;

export const kubeletMetrics = probe({
  id: "kubernetes-kubelet-metrics",
  summary: "For how long the certificates of each kubelet are still good",
  effect: "reads",
  timeoutMs: 180_000,
  schema: askedOf(z.array(z.object({ node: z.string(), asked: askedOf(Metrics) }))),
  needs: { nodes: visibleNodes },
  observe: (facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    eachKubelet(facts.nodes, (node, patience) => metrics(target, node, patience), signal),
});

const clientTtl = "kubelet_certificate_manager_client_ttl_seconds";
const serverTtl = "kubelet_certificate_manager_server_ttl_seconds";

async function metrics(target: KubernetesCluster, node: string, signal: AbortSignal): Promise<KubeletMetrics> {
  const samples = samplesOf(await target.text(proxyPath(node, "metrics"), signal), [clientTtl, serverTtl]);
  // Infinite is what the kubelet says of a certificate that it does not have.
  const of = (name: string) => samples.find((sample) => sample.name === name && Number.isFinite(sample.value))?.value;
  return { clientTtlSeconds: of(clientTtl) ?? null, serverTtlSeconds: of(serverTtl) ?? null };
}
