import pLimit from "p-limit";
import { asked, type Asked, type Unanswered } from "./asked.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const atOnce = 8;
/** The API server waits half a minute for a machine that is gone, and we would ask it four times. */
const patienceMs = 20_000;

export interface KubeletAnswer<T> {
  readonly node: string;
  readonly asked: Asked<T>;
}

/**
 * Asks the kubelet of each node the same, by way of the API server. Whoever is refused at the first one is not refused at
 * a thousand more: the others are told alike.
 */
export async function eachKubelet<T>(
  visible: Asked<readonly ClusterNode[]>,
  ask: (node: string, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<{ readonly outcome: "answered"; readonly answer: readonly KubeletAnswer<T>[] } | Unanswered> {
  return visible.outcome === "answered"
    ? { outcome: "answered", answer: await askAll(visible.answer, ask, signal) }
    : visible;
}

async function askAll<T>(
  nodes: readonly ClusterNode[],
  ask: (node: string, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<readonly KubeletAnswer<T>[]> {
  // One that is not ready says nothing about what we may do.
  const first = nodes.find(isReady) ?? nodes[0];
  if (first === undefined) return [];
  const opening = await askOne(first, ask, signal);
  const limit = pLimit(atOnce);
  return Promise.all(
    nodes.map(async (node) => {
      const isKnown = node === first || opening.outcome === "refused";
      return { node: node.metadata.name, asked: isKnown ? opening : await limit(() => askOne(node, ask, signal)) };
    }),
  );
}

export function proxyPath(node: string, document: "configz" | "metrics"): string {
  return `/api/v1/nodes/${encodeURIComponent(node)}/proxy/${document}`;
}

async function askOne<T>(
  node: ClusterNode,
  ask: (node: string, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<Asked<T>> {
  if (!isReady(node)) return { outcome: "failed", message: "The node is not ready." };
  const patience = AbortSignal.timeout(patienceMs);
  try {
    return await asked("get nodes/proxy", ask(node.metadata.name, AbortSignal.any([signal, patience])));
  } catch (error) {
    if (signal.aborted || !patience.aborted) throw error;
    return { outcome: "failed", message: `The kubelet did not answer within ${patienceMs / 1000} s.` };
  }
}

function isReady({ status }: ClusterNode): boolean {
  return status.conditions.some(({ type, status }) => type === "Ready" && status === "True");
}
