import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { succeeded } from "../../clients/kubernetes/status.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { RecordedFlags } from "./recorded-flags.ts";

const Document = z.object({ flags: z.record(z.string(), z.string()).default({}) });

/** The form for programs: of the beta since Kubernetes 1.36, of the alpha before. The form for people has no fixed syntax. */
const accept = ["v1beta1", "v1alpha1"].map((version) => `application/json;v=${version};g=config.k8s.io;as=Flagz`);

/** Every flag with the value in force, built-in defaults included, of the one API server that answered. */
export const flagz = probe({
  id: "kubernetes-flagz",
  summary: "The flags of the API server, as it tells them itself",
  effect: "reads",
  timeoutMs: 30_000,
  schema: askedOf(z.object({ flags: RecordedFlags })),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) => asked("get /flagz", flags(target, signal)),
});

async function flags(target: KubernetesCluster, signal: AbortSignal): Promise<unknown> {
  const answer = await target.send({ path: "/flagz", headers: { accept: accept.join(", ") } }, signal);
  const document = Document.parse(succeeded(answer).json());
  return { flags: Object.fromEntries(Object.entries(document.flags).map(([name, value]) => [name, [value]])) };
}
