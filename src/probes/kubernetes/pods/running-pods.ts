import { z } from "zod";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { DependencyError, TimeoutError } from "../../../errors.ts";
import { until } from "../../waiting.ts";
import { imageFailures } from "./image-failures.ts";

/** A pod that runs, and where. */
export interface RunningPod {
  readonly name: string;
  readonly node: string;
  readonly address: string;
}

const Pod = z.object({
  metadata: z.object({ name: z.string(), uid: z.string() }),
  spec: z.object({ nodeName: z.string().default("") }),
  status: z
    .object({
      phase: z.string().optional(),
      podIP: z.string().optional(),
      conditions: z
        .array(z.object({ type: z.string(), status: z.string(), message: z.string().optional() }))
        .default([]),
      containerStatuses: z
        .array(
          z.object({
            ready: z.boolean().default(false),
            state: z
              .object({
                waiting: z.object({ reason: z.string().default(""), message: z.string().default("") }).optional(),
              })
              .default({}),
          }),
        )
        .default([]),
    })
    .default({ conditions: [], containerStatuses: [] }),
});
type Pod = z.infer<typeof Pod>;

/** Waits until every pod of a namespace runs. What keeps them from it is thrown: then nothing can be asked of them. */
export async function runningPods(
  cluster: KubernetesCluster,
  { namespace, count, withinMs }: { readonly namespace: string; readonly count: number; readonly withinMs: number },
  signal: AbortSignal,
): Promise<readonly RunningPod[]> {
  let last: readonly Pod[] = [];
  const look = async (): Promise<readonly RunningPod[] | undefined> => {
    last = (await cluster.list(`/api/v1/namespaces/${namespace}/pods`, signal)).map((pod) => Pod.parse(pod));
    refuseImage(last);
    const running = last.flatMap(asRunning);
    return running.length === count ? running : undefined;
  };
  const found = await until(cluster, look, withinMs, signal);
  if (found !== undefined) return found;
  const waiting = last.filter((pod) => asRunning(pod).length === 0);
  const why = waiting.map(complaint).find((each) => each !== undefined);
  if (why !== undefined) throw new DependencyError(`A pod of the test found no node: ${why}`);
  const names = waiting.map(({ metadata }) => metadata.name).join(", ");
  throw new TimeoutError(`the pods of the test (${names}) did not run within ${withinMs / 1000} s.`);
}

function asRunning({ metadata, spec, status }: Pod): readonly RunningPod[] {
  const isReady = status.containerStatuses.length > 0 && status.containerStatuses.every(({ ready }) => ready);
  if (status.phase !== "Running" || status.podIP === undefined || !isReady) return [];
  return [{ name: metadata.name, node: spec.nodeName, address: status.podIP }];
}

function complaint({ status }: Pod): string | undefined {
  return status.conditions.find(({ type, status }) => type === "PodScheduled" && status === "False")?.message;
}

/** Why containers wait that will not run however long one waits. */
const startFailures: ReadonlySet<string> = new Set([
  "CrashLoopBackOff",
  "CreateContainerConfigError",
  "CreateContainerError",
  "RunContainerError",
]);

function refuseImage(pods: readonly Pod[]): void {
  for (const { state } of pods.flatMap(({ status }) => status.containerStatuses)) {
    const { reason = "", message = "" } = state.waiting ?? {};
    if (imageFailures.has(reason)) {
      throw new DependencyError(`The image of the pods (--probe-image) cannot be pulled: ${message}`);
    }
    if (startFailures.has(reason)) {
      throw new DependencyError(`The image of the pods (--probe-image) cannot be run (${reason}): ${message}`);
    }
  }
}
