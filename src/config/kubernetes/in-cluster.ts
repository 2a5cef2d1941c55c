import { join } from "node:path";
import { isIPv6 } from "node:net";
import type { ClusterConfig } from "../../clients/kubernetes/cluster-config.ts";
import { type Surroundings, readText } from "../surroundings.ts";

const folder = "/var/run/secrets/kubernetes.io/serviceaccount";

/** The cluster whose pod we run in, as its service account; undefined when this is no pod. */
export async function inCluster(surroundings: Surroundings): Promise<ClusterConfig | undefined> {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = surroundings.env;
  const tokenFile = join(folder, "token");
  if (!host || !port || (await readText(tokenFile, surroundings)) === undefined) return undefined;
  const ca = await readText(join(folder, "ca.crt"), surroundings);
  return {
    name: "in-cluster",
    server: `https://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    tls: { verify: true, ...(ca !== undefined && { ca }) },
    user: { name: "in-cluster", tokenFile },
    origin: [folder],
  };
}
