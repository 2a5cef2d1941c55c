import type { ClusterConfig } from "../../clients/kubernetes/cluster-config.ts";
import { UsageError } from "../../errors.ts";
import { place } from "../setting.ts";
import { chooseContext } from "./choose-context.ts";
import type { Entry } from "./kubeconfig.ts";
import { type Search, findKubeconfig, placesInWords } from "./files.ts";
import { inCluster } from "./in-cluster.ts";
import { type Server, serverOf } from "./server.ts";
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
  const server = await serverOf(cluster, question);
  if (user !== undefined) refuseOpenLetter(server, cluster, user);
  return {
    name: context.name,
    ...server,
    user: user === undefined ? { name: "nobody" } : await userOf(user, cluster, question),
    origin: [context.at, cluster.at, ...(user === undefined ? [] : [user.at])],
  };
}

/** Without TLS, kubectl says nothing of who asks. To this very machine it does no harm, as with `kubectl proxy`. */
function refuseOpenLetter({ server }: Server, cluster: Entry, user: Entry): void {
  const { protocol, hostname } = new URL(server);
  if (protocol === "https:" || user.settings.size === 0 || /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/.test(hostname))
    return;
  throw new UsageError(
    `${place(cluster.settings, "server")}: "server" is http, over which everybody can read how the user "${user.name}" logs in; it must be https.`,
  );
}

async function withoutFile(question: ClusterQuestion): Promise<ClusterConfig> {
  const pod = question.context ? undefined : await inCluster(question);
  if (pod !== undefined) return pod;
  throw new UsageError(
    `No cluster is configured: there is no kubeconfig at ${placesInWords(question)}. Name one with --kubeconfig or KUBECONFIG.`,
  );
}
