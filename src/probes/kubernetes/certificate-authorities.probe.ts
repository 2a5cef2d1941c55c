import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { certificateOf } from "../../clients/tls/certificate.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";

const Authority = z.object({ subject: z.string(), sha256: z.string(), validTo: z.string() });
export type Authority = z.infer<typeof Authority>;

const authorities = z.array(Authority);

/** Certificates are public; nothing else of these documents is recorded. */
export const certificateAuthorities = probe({
  id: "kubernetes-certificate-authorities",
  summary: "The certificate authorities of the cluster, for servers and for clients",
  effect: "reads",
  timeoutMs: 30_000,
  schema: z.object({
    /** Whom the kubeconfig trusts to have signed the API server's certificate; empty for those that everybody trusts. */
    kubeconfig: authorities,
    /** Whom pods are told to trust for that. */
    root: askedOf(authorities),
    /** Who signs the certificates of clients, and of the proxy that extends the API; undefined where there is none. */
    clients: askedOf(z.object({ clientCa: authorities.optional(), requestHeaderCa: authorities.optional() })),
  }),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>) {
    const data = async (name: string) =>
      ConfigMap.parse(await target.get(`/api/v1/namespaces/kube-system/configmaps/${name}`, signal)).data;
    const [root, clients] = await Promise.all([
      asked("get configmaps kube-root-ca.crt in kube-system", data("kube-root-ca.crt").then(rootOf)),
      asked("get configmaps extension-apiserver-authentication in kube-system", data(authentication).then(clientsOf)),
    ]);
    return { kubeconfig: authoritiesIn(target.route(target.server).ca), root, clients };
  },
});

const authentication = "extension-apiserver-authentication";
const ConfigMap = z.object({ data: z.record(z.string(), z.string()).default({}) });

function rootOf(data: Readonly<Record<string, string>>): readonly Authority[] {
  return authoritiesIn(data["ca.crt"]);
}

function clientsOf(data: Readonly<Record<string, string>>) {
  const of = (key: string) => (data[key] === undefined ? undefined : authoritiesIn(data[key]));
  return { clientCa: of("client-ca-file"), requestHeaderCa: of("requestheader-client-ca-file") };
}

/** Those of the certificates in a PEM file that can be read. */
function authoritiesIn(pem: string | undefined): readonly Authority[] {
  const blocks = pem?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => {
    const der = Buffer.from(block.replace(/-----[^-]+-----/g, ""), "base64");
    const found = certificateOf(der, "");
    return found === undefined ? [] : [{ subject: found.subject, sha256: found.sha256, validTo: found.validTo }];
  });
}
