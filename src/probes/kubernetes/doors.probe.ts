import pLimit from "p-limit";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { housesOf } from "./door-plan.ts";
import { Doors } from "./doors.ts";
import { visit } from "./house-visit.ts";
import { visibleNodes } from "./nodes.probe.ts";

const atOnce = 64;
const most = 100;
/** TCP port service multiplexer: nobody offers that any more. */
const nobodysPort = 1;

/** Connections from where this runs, with nothing sent but handshakes and, to kubelets that prove who they are, one GET. */
export const doors = probe({
  id: "kubernetes-doors",
  summary: "Which ports of the control plane and the nodes are open from where this runs",
  effect: "reads",
  timeoutMs: 240_000,
  schema: Doors,
  needs: { nodes: visibleNodes },
  async observe({ nodes }, { target, signal }: ProbeContext<KubernetesCluster>): Promise<Doors> {
    const known = nodes.outcome === "answered" ? { ...nodes, answer: nodes.answer.length } : nodes;
    const nothing = { isBehindProxy: true, from: [], houses: [], nodes: known, leftOut: 0 };
    if (target.route(target.server).isProxied) return nothing;
    const plan = housesOf(nodes.outcome === "answered" ? nodes.answer : [], target.server);
    const limit = pLimit(atOnce);
    const found = await Promise.all(
      plan.slice(0, most).map((house) => visit(house, { decoy: nobodysPort, limit }, signal)),
    );
    return {
      isBehindProxy: false,
      from: [...new Set(found.flatMap(({ from }) => from))].sort(),
      houses: found.map(({ house }) => house),
      nodes: known,
      leftOut: Math.max(0, plan.length - most),
    };
  },
});
