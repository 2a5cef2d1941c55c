import type { Json } from "../../../clients/http/answer.ts";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { HttpError, TimeoutError } from "../../../errors.ts";
import { until } from "../../waiting.ts";

const accountWithinMs = 60_000;

/** Makes a pod in a namespace of ours. A namespace that is new gets the account that pods need a moment later. */
export async function createPod(
  cluster: KubernetesCluster,
  namespace: string,
  pod: Json,
  signal: AbortSignal,
): Promise<Json> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  let refusal: HttpError | undefined;
  const created = await until(
    cluster,
    async () => {
      try {
        return await cluster.create(path, pod, signal);
      } catch (error) {
        if (!(error instanceof HttpError && lacksAccount(error))) throw error;
        refusal = error;
        return undefined;
      }
    },
    accountWithinMs,
    signal,
  );
  if (created === undefined) throw refusal ?? new TimeoutError(`no pod could be made in ${namespace}.`);
  return created;
}

function lacksAccount({ status, exchange }: HttpError): boolean {
  return status === 403 && /serviceaccount "default" not found/.test(exchange.body);
}

/** Deletes a pod and waits until it is gone, so that what it used is free. */
export async function removePod(
  cluster: KubernetesCluster,
  { namespace, name, withinMs }: { readonly namespace: string; readonly name: string; readonly withinMs: number },
  signal: AbortSignal,
): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
  await cluster.delete(path, signal);
  const isGone = async (): Promise<true | undefined> =>
    (await cluster.send({ path }, signal)).status === 404 ? true : undefined;
  if (await until(cluster, isGone, withinMs, signal)) return;
  throw new TimeoutError(`the pod ${name} was not gone ${withinMs / 1000} s after it was deleted.`);
}
