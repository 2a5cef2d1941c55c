import type { ClusterConfig } from "../clients/kubernetes/cluster-config.ts";
import { Secret } from "../secret.ts";

/** A cluster's address and a token, with the differences that a test is about. */
export function clusterConfig(changes: Partial<ClusterConfig> & Pick<ClusterConfig, "server">): ClusterConfig {
  return {
    name: "test",
    tls: { verify: true },
    user: { name: "admin", token: new Secret("test-token-0123456789") },
    origin: [],
    ...changes,
  };
}
