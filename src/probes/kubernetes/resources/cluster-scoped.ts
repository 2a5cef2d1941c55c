import { z } from "zod";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import type { ResourceKind } from "../../../core/resource.ts";
import { HttpError } from "../../../errors.ts";
import { idOf, objectOf } from "./identity.ts";

const Identified = z.object({ metadata: z.object({ uid: z.string() }) });

/** A kind of objects that live in no namespace: `clusterScoped("namespace", "/api/v1/namespaces")`. */
export function clusterScoped(kind: string, collection: string): ResourceKind<KubernetesCluster> {
  const find = async (cluster: KubernetesCluster, name: string, signal: AbortSignal) => {
    const uid = await uidOf(cluster, `${collection}/${name}`, signal);
    return uid === undefined ? [] : [idOf({ name, uid })];
  };
  return {
    kind,
    find,
    async destroy(cluster, id, signal) {
      const { name, uid } = objectOf(id);
      const path = `${collection}/${name}`;
      await cluster.delete(path, signal, uid);
      // A namespace is gone only when everything in it is.
      while ((await uidOf(cluster, path, signal)) === uid) await cluster.pause(500, signal);
    },
  };
}

async function uidOf(cluster: KubernetesCluster, path: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    return Identified.parse(await cluster.get(path, signal)).metadata.uid;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
