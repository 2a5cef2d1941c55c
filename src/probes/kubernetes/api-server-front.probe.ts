import { z } from "zod";
import { bareGet } from "../../clients/http/bare-get.ts";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { certificateOf } from "../../clients/tls/certificate.ts";
import { verification } from "../../clients/tls/trust.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";

const Certificate = z.object({ subject: z.string(), sha256: z.string(), validFrom: z.string(), validTo: z.string() });

const Front = z.object({
  server: z.object({ host: z.string(), port: z.number(), scheme: z.string() }),
  /** A proxy is in between: then the certificate may be the proxy's, and is not looked at. */
  isBehindProxy: z.boolean(),
  /** That the server shows; null where no TLS came about. */
  certificate: Certificate.nullable(),
  /** What a request without TLS gets at the same port; null where it is not answered in HTTP. */
  withoutTls: z.number().nullable(),
});
export type ApiServerFront = z.infer<typeof Front>;

const talkMs = 10_000;

export const apiServerFront = probe({
  id: "kubernetes-api-server-front",
  summary: "What the API server shows before any login: its certificate, and what it says without TLS",
  effect: "reads",
  timeoutMs: 30_000,
  schema: Front,
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>): Promise<ApiServerFront> {
    const { server } = target;
    const host = server.hostname.replace(/^\[|\]$/g, "");
    const scheme = server.protocol.replace(":", "");
    const port = Number(server.port === "" ? (scheme === "http" ? 80 : 443) : server.port);
    const front = { server: { host, port, scheme }, certificate: null, withoutTls: null };
    const { isProxied } = target.route(server);
    if (isProxied) return { ...front, isBehindProxy: true };
    const [shown, status] = await Promise.all([
      verification({ host, port }, { authentication: "ALL" }, talkMs, signal),
      bareGet({ scheme: "http", host, port, path: "/version" }, talkMs, signal),
    ]);
    const certificate = shown && certificateOf(shown.certificate, host);
    return { ...front, isBehindProxy: false, certificate: certificate ?? null, withoutTls: status ?? null };
  },
});
