import type { Facts } from "../../../src/core/probe.ts";
import { namespaces, type ClusterNamespace } from "../../../src/probes/kubernetes/namespaces.probe.ts";
import { holds, unseen, type Evidence } from "../evidence/evidence.ts";

export const onNamespaces = { namespaces };

const modes = ["enforce", "audit", "warn"] as const;
type Mode = (typeof modes)[number];

/** Where every namespace for users says for itself that it is at least Baseline, in one of these modes. */
export function byLabels(
  { namespaces: asked }: Facts<typeof onNamespaces>,
  what: string,
  wanted: readonly Mode[] = modes,
): Evidence {
  if (asked.outcome !== "answered") return unseen(what, asked, "R");
  const forUsers = asked.answer.filter((each) => !isOfSystem(each));
  if (forUsers.length === 0 || !forUsers.every((each) => isRestrained(each, wanted))) return [];
  const sentence = `all ${forUsers.length} namespaces for users ask for Baseline or Restricted by their labels.`;
  return [holds("configuration", sentence, { deviation: "D0217-5" })];
}

/** Those that Kubernetes makes for itself, and those of our own. */
function isOfSystem({ metadata: { name } }: ClusterNamespace): boolean {
  return name.startsWith("kube-") || name.startsWith("scs-conformance-");
}

function isRestrained({ metadata: { labels } }: ClusterNamespace, wanted: readonly Mode[]): boolean {
  return wanted.some((mode) => ["baseline", "restricted"].includes(labels[`pod-security.kubernetes.io/${mode}`] ?? ""));
}
