import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import type { ProbeContext } from "../../core/probe.ts";
import type { Access } from "./access.probe.ts";
import { requireAccess } from "./require-access.ts";
import { idOf } from "./resources/identity.ts";

/** On everything that is created: whose it is. */
export const ownLabels = { "app.kubernetes.io/managed-by": "scs-conformance" } as const;

const Created = z.object({ metadata: z.object({ name: z.string(), uid: z.string() }) });

export interface OwnNamespace {
  readonly id: string;
  readonly name: string;
}

/**
 * A namespace that lives as long as the probe. Pods in it must be harmless (restricted), unless `labels` say otherwise:
 * `{ "pod-security.kubernetes.io/enforce": "baseline" }`.
 */
export function ownNamespace(
  access: Access,
  { target, resources }: Pick<ProbeContext<KubernetesCluster>, "target" | "resources">,
  labels: Readonly<Record<string, string>> = { "pod-security.kubernetes.io/enforce": "restricted" },
): Promise<OwnNamespace> {
  requireAccess(access, "W");
  return resources.own({
    kind: "namespace",
    async create(name, signal) {
      const namespace = {
        apiVersion: "v1",
        kind: "Namespace",
        metadata: { name, labels: { ...ownLabels, ...labels } },
      };
      const { metadata } = Created.parse(await target.create("/api/v1/namespaces", namespace, signal));
      return { id: idOf(metadata), name: metadata.name };
    },
  });
}
