import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";

/** Of a namespace's labels those that say which pods it lets in. */
const Labels = z
  .record(z.string(), z.string())
  .default({})
  .transform((labels) =>
    Object.fromEntries(Object.entries(labels).filter(([key]) => key.startsWith("pod-security.kubernetes.io/"))),
  );

const Namespace = z.object({ metadata: z.object({ name: z.string(), uid: z.string(), labels: Labels }) });
export type ClusterNamespace = z.infer<typeof Namespace>;

export const namespaces = probe({
  id: "kubernetes-namespaces",
  summary: "All namespaces, and which pods they say that they let in",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(z.array(Namespace)),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked("list namespaces", target.list("/api/v1/namespaces", signal)),
});
