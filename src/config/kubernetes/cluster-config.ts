import type { ClusterConfig } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { chooseContext } from "./choose-context.ts";
import { type Search, findKubeconfig, placesInWords } from "./files.ts";
import { inCluster } from "./in-cluster.ts";
import { serverOf } from "./server.ts";
import { userOf } from "./user.ts";

interface ClusterQuestion extends Search {
  /** The context's name; without it the current one. */
  readonly context?: string | undefined;
}

/** Reads kubeconfig files as kubectl does. Where there is none, a pod's own service account is taken. */
export async function clusterConfig(question: ClusterQuestion): Promise<ClusterConfig> {
  const kubeconfig = await findKubeconfig(question);
  if (kubeconfig === undefined) return withoutFile(question);
  const { context, cluster, user } = chooseContext(kubeconfig, question.context);
  return {
    name: context.name,
    ...(await serverOf(cluster, question)),
    user: user === undefined ? { name: "nobody" } : await userOf(user, cluster, question),
    origin: [context.at, cluster.at, ...(user === undefined ? [] : [user.at])],
  };
}

async function withoutFile(question: ClusterQuestion): Promise<ClusterConfig> {
  const pod = question.context ? undefined : await inCluster(question);
  if (pod !== undefined) return pod;
  throw new UsageError(
    `No cluster is configured: there is no kubeconfig at ${placesInWords(question)}. Name one with --kubeconfig or KUBECONFIG.`,
  );
}
