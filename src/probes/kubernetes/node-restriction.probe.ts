import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { succeeded } from "../../clients/kubernetes/status.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { HttpError } from "../../errors.ts";
import { asked, askedOf } from "./asked.ts";
import { isDenied } from "./denied.ts";
import { visibleNodes } from "./nodes.probe.ts";

const Attempt = z.object({
  /** The node that another one tried to change. */
  node: z.string(),
  /** `admission`: refused by a plugin that looked at the change; `authorization`: before any plugin saw it. */
  result: z.enum(["allowed", "admission", "authorization"]),
  /** In the words of the API server; null where it was allowed. */
  message: z.string().nullable(),
});
export type NodeAttempt = z.infer<typeof Attempt>;

const Changed = z.object({ kind: z.literal("Node") });

/** A name that no node has: whose identity it is does not matter, only that it is another one. */
const stranger = "scs-conformance-no-such-node";

/** A dry run: nothing is stored. */
export const nodeRestriction = probe({
  id: "kubernetes-node-restriction",
  summary: "What happens when one node tries to label another, in a dry run",
  effect: "creates",
  creates: [],
  timeoutMs: 30_000,
  schema: askedOf(Attempt),
  needs: { nodes: visibleNodes },
  async observe({ nodes }, { target, signal }: ProbeContext<KubernetesCluster>) {
    if (nodes.outcome !== "answered") return nodes;
    const [victim] = nodes.answer;
    if (victim === undefined) return { outcome: "absent" };
    return asked("impersonate users", attempt(target, victim.metadata.name, signal));
  },
});

async function attempt(target: KubernetesCluster, node: string, signal: AbortSignal): Promise<NodeAttempt> {
  const as = target.as({ kind: "impersonated", user: `system:node:${stranger}`, groups: ["system:nodes"] });
  const request = {
    path: `/api/v1/nodes/${encodeURIComponent(node)}`,
    method: "PATCH",
    query: { dryRun: "All" },
    json: { metadata: { labels: { "scs-conformance/dry-run": "true" } } },
  } as const;
  try {
    Changed.parse(succeeded(await as.send(request, signal)).json());
    return { node, result: "allowed", message: null };
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 403) throw error;
    const message = error.exchange.body;
    if (/cannot impersonate/.test(message)) throw error;
    if (isDenied(message)) return { node, result: "authorization", message };
    // Anything else that says 403, such as a front end, has not looked at the change either.
    if (!/is not allowed to modify/.test(message)) throw error;
    return { node, result: "admission", message };
  }
}
