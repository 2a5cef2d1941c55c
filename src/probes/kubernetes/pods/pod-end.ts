import { z } from "zod";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { until } from "../../waiting.ts";
import { imageFailures } from "./image-failures.ts";
import { Warning, warningsAbout } from "./warnings.ts";

/** What became of a pod with one container that does something and ends. */
export const PodEnd = z.object({
  /** Where it was put; null where nowhere. */
  node: z.string().nullable(),
  state: z.enum(["ended", "no-image", "unschedulable", "not-started", "running"]),
  /** Of the command, when it ended by itself. */
  exitCode: z.int().nullable(),
  /** What scheduler and kubelet say about it. */
  warnings: z.array(Warning),
});
export type PodEnd = z.infer<typeof PodEnd>;

const Ended = z.object({ exitCode: z.int() });
const State = z.object({
  terminated: Ended.optional(),
  waiting: z.object({ reason: z.string().default(""), message: z.string().default("") }).optional(),
  running: z.object({}).optional(),
});

const Pod = z.object({
  metadata: z.object({ uid: z.string() }),
  spec: z.object({ nodeName: z.string().optional() }),
  status: z
    .object({
      phase: z.string().optional(),
      conditions: z
        .array(z.object({ type: z.string(), status: z.string(), message: z.string().optional() }))
        .default([]),
      containerStatuses: z.array(z.object({ state: State.default({}) })).default([]),
    })
    .default({ conditions: [], containerStatuses: [] }),
});
type Pod = z.infer<typeof Pod>;

interface Awaited {
  readonly namespace: string;
  readonly name: string;
  readonly withinMs: number;
}

/** Waits until the command has ended, or cannot begin, or our patience ends. */
export async function podEnd(
  cluster: KubernetesCluster,
  { namespace, name, withinMs }: Awaited,
  signal: AbortSignal,
): Promise<PodEnd> {
  const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
  const look = async (): Promise<Pod> => Pod.parse(await cluster.get(path, signal));
  const decided = async (): Promise<Pod | undefined> => {
    const pod = await look();
    return ["ended", "no-image"].includes(stateOf(pod)) ? pod : undefined;
  };
  const pod = (await until(cluster, decided, withinMs, signal)) ?? (await look());
  const said = await warningsAbout(cluster, { namespace, uid: pod.metadata.uid }, signal);
  return {
    node: pod.spec.nodeName ?? null,
    state: stateOf(pod),
    exitCode: pod.status.containerStatuses[0]?.state.terminated?.exitCode ?? null,
    warnings: [...unplaced(pod), ...unpulled(pod), ...said],
  };
}

function stateOf({ spec, status }: Pod): PodEnd["state"] {
  const state = status.containerStatuses[0]?.state;
  if (state?.terminated !== undefined || ["Succeeded", "Failed"].includes(status.phase ?? "")) return "ended";
  if (imageFailures.has(state?.waiting?.reason ?? "")) return "no-image";
  if (state?.running !== undefined) return "running";
  return spec.nodeName === undefined ? "unschedulable" : "not-started";
}

function unplaced({ status }: Pod): readonly Warning[] {
  return status.conditions
    .filter(({ type, status }) => type === "PodScheduled" && status === "False")
    .map(({ message = "" }) => ({ reason: "Unschedulable", message }));
}

function unpulled({ status }: Pod): readonly Warning[] {
  const { reason = "", message = "" } = status.containerStatuses[0]?.state.waiting ?? {};
  return imageFailures.has(reason) ? [{ reason, message }] : [];
}
