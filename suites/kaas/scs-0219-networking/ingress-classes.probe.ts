import { z } from "zod";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";

export const defaultIngressAnnotation = "ingressclass.kubernetes.io/is-default-class";

const IngressClass = z.object({
  metadata: z.object({
    name: z.string(),
    uid: z.string(),
    annotations: z.object({ [defaultIngressAnnotation]: z.string().optional() }).default({}),
  }),
  spec: z.object({ controller: z.string().optional() }).default({}),
});
export type IngressClass = z.infer<typeof IngressClass>;

export const ingressClasses = probe({
  id: "ingress-classes",
  summary: "All ingress classes",
  effect: "reads",
  timeoutMs: 60_000,
  schema: z.array(IngressClass),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    target.list("/apis/networking.k8s.io/v1/ingressclasses", signal),
});
