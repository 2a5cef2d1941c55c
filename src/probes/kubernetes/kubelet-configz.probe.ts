import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { askedOf } from "./asked.ts";
import { eachKubelet, proxyPath } from "./kubelets.ts";
import { visibleNodes } from "./nodes.probe.ts";

const Config = z.object({
  /** 0, or absent, for none. */
  readOnlyPort: z.number().default(0),
  /** Whether everybody is let in without saying who they are. */
  anonymous: z.boolean(),
  /** Whether clients can show a certificate; which authority signs them is not recorded. */
  x509: z.boolean(),
  /** Whether tokens are checked with the API server. */
  webhook: z.boolean(),
  authorizationMode: z.string(),
  rotateCertificates: z.boolean(),
  serverTLSBootstrap: z.boolean(),
});
export type KubeletConfig = z.infer<typeof Config>;

/** As the kubelet writes it: it leaves out what is empty, and never who may talk to it. */
const Document = z.object({
  kubeletconfig: z.object({
    readOnlyPort: z.number().default(0),
    authentication: z.object({
      anonymous: z.object({ enabled: z.boolean() }),
      x509: z.object({ clientCAFile: z.string().default("") }).default({ clientCAFile: "" }),
      webhook: z.object({ enabled: z.boolean() }),
    }),
    authorization: z.object({ mode: z.string() }),
    rotateCertificates: z.boolean().default(false),
    serverTLSBootstrap: z.boolean().default(false),
  }),
});

/** The settings in force, built-in defaults included. */
export const kubeletConfigz = probe({
  id: "kubernetes-kubelet-configz",
  summary: "Who may talk to the kubelet of each node, and how its certificates are renewed",
  effect: "reads",
  timeoutMs: 180_000,
  schema: askedOf(z.array(z.object({ node: z.string(), asked: askedOf(Config) }))),
  needs: { nodes: visibleNodes },
  observe: (facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    eachKubelet(facts.nodes, (node, patience) => config(target, node, patience), signal),
});

async function config(target: KubernetesCluster, node: string, signal: AbortSignal): Promise<KubeletConfig> {
  const document = Document.parse(await target.get(proxyPath(node, "configz"), signal));
  const { authentication, authorization, readOnlyPort, ...rotation } = document.kubeletconfig;
  return {
    readOnlyPort,
    anonymous: authentication.anonymous.enabled,
    x509: authentication.x509.clientCAFile !== "",
    webhook: authentication.webhook.enabled,
    authorizationMode: authorization.mode,
    ...rotation,
  };
}
