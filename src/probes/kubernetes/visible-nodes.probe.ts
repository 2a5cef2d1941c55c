import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { nodes } from "./nodes.probe.ts";

/**
 * The nodes, for questions that have something to say without them as well: who may not list them is a fact here, and no
 * reason to leave those out.
 */
export const visibleNodes = probe({
  id: "kubernetes-visible-nodes",
  summary: "All nodes, or why they are not to be seen",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(nodes.schema),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked("list nodes", target.list("/api/v1/nodes", signal)),
});
