import { z } from "zod";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";

const Event = z.object({
  type: z.string().optional(),
  reason: z.string().default(""),
  message: z.string().default(""),
  involvedObject: z.object({ uid: z.string().optional() }).default({}),
});

/** What went wrong with an object in the words of whoever looks after it, each sentence once. */
export const Warning = z.object({ reason: z.string(), message: z.string() });
export type Warning = z.infer<typeof Warning>;

const most = 10;

/** What the cluster complains of about one object of a namespace. */
export async function warningsAbout(
  cluster: KubernetesCluster,
  { namespace, uid }: { readonly namespace: string; readonly uid: string },
  signal: AbortSignal,
): Promise<readonly Warning[]> {
  const path = `/api/v1/namespaces/${namespace}/events`;
  const events = (await cluster.list(path, signal)).map((event) => Event.parse(event));
  const warnings = events
    .filter(({ type, involvedObject }) => type === "Warning" && involvedObject.uid === uid)
    .map(({ reason, message }) => ({ reason, message }));
  return [...new Map(warnings.map((each) => [`${each.reason} ${each.message}`, each])).values()].slice(0, most);
}
