import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { PrivilegeError } from "../../errors.ts";
import type { StorageClass } from "./storage-classes.probe.ts";

const Review = z.object({ status: z.object({ allowed: z.boolean() }) });

/** Where the class retains its volumes, ours has to be let go of; who may not do that makes none in the first place. */
export async function requireRelease(
  cluster: KubernetesCluster,
  { metadata, reclaimPolicy }: StorageClass,
  signal: AbortSignal,
): Promise<void> {
  if (reclaimPolicy !== "Retain") return;
  const review = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectAccessReview",
    spec: { resourceAttributes: { verb: "patch", group: "", resource: "persistentvolumes" } },
  };
  const path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
  if (Review.parse(await cluster.create(path, review, signal)).status.allowed) return;
  throw new PrivilegeError(
    `The default storage class ${metadata.name} retains volumes, and the login may not patch persistentvolumes to let go of ours. Nothing was created.`,
    "kubectl create clusterrole scs-conformance-retained --verb=patch --resource=persistentvolumes",
  );
}
