import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";

const Request = z.object({
  metadata: z.object({ name: z.string(), uid: z.string(), creationTimestamp: z.string() }),
  /** Whom it is addressed to: `kubernetes.io/kubelet-serving`. */
  spec: z.object({ signerName: z.string().default("") }),
  status: z.object({ conditions: z.array(z.object({ type: z.string() })).default([]) }).default({ conditions: [] }),
});
export type CertificateRequest = z.infer<typeof Request>;

export const certificateRequests = probe({
  id: "kubernetes-certificate-requests",
  summary: "All requests for certificates, and what became of them",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(z.array(Request)),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked(
      "list certificatesigningrequests.certificates.k8s.io",
      target.list("/apis/certificates.k8s.io/v1/certificatesigningrequests", signal),
    ),
});
