import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { succeeded } from "../../clients/kubernetes/status.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import type { Creation } from "../../core/resource.ts";
import { HttpError } from "../../errors.ts";
import { access, type Access } from "./access.probe.ts";
import { asked, askedOf } from "./asked.ts";
import { isDenied } from "./denied.ts";
import { ownNamespace } from "./own-namespace.ts";
import { podCalled, podNames, type PodName } from "./pod-security-pods.ts";

const creates: readonly Creation[] = [{ kind: "namespace", count: 2, cost: "objects", quota: {} }];

const Attempt = z.object({
  pod: z.enum(podNames),
  isAdmitted: z.boolean(),
  /** Why it was refused, in the words of who refused it; null where it was admitted. */
  message: z.string().nullable(),
  /** What the API server warns of, beside its answer; null where it does not. */
  warning: z.string().nullable(),
});
export type PodAttempt = z.infer<typeof Attempt>;

/** What a fresh namespace lets in. Pods are only ever tried in dry runs. */
export const podSecurity = probe({
  id: "kubernetes-pod-security",
  summary: "Which pods two fresh namespaces would let in: an ordinary one, and one that asks for Baseline",
  effect: "creates",
  creates,
  timeoutMs: 120_000,
  schema: askedOf(z.object({ unlabelled: z.array(Attempt), baseline: z.array(Attempt) })),
  needs: { access },
  observe: (facts, context: ProbeContext<KubernetesCluster>) =>
    asked("create namespaces and pods", attempts(facts.access, context)),
});

const onBaseline = { "pod-security.kubernetes.io/enforce": "baseline" };

async function attempts(grants: Access, context: ProbeContext<KubernetesCluster>) {
  const ordinary = await ownNamespace(grants, context, {});
  const unlabelled = await tryEach(podNames, ordinary.name, context);
  const labelled = await ownNamespace(grants, context, onBaseline);
  return { unlabelled, baseline: await tryEach(["harmless", "privileged"], labelled.name, context) };
}

async function tryEach(
  names: readonly PodName[],
  namespace: string,
  { target, signal }: Pick<ProbeContext<KubernetesCluster>, "target" | "signal">,
): Promise<readonly PodAttempt[]> {
  const found: PodAttempt[] = [];
  for (const name of names) found.push(await attempt(name, namespace, target, signal));
  return found;
}

const looks = 30;

/** A fresh namespace has no service account yet, without which it lets no pod in. */
async function attempt(
  pod: PodName,
  namespace: string,
  target: KubernetesCluster,
  signal: AbortSignal,
): Promise<PodAttempt> {
  for (let look = 1; ; look++) {
    const found = await once(pod, namespace, target, signal);
    if (look === looks || !/error looking up service account/.test(found.message ?? "")) return found;
    await target.pause(500, signal);
  }
}

const shownCharacters = 600;
const Admitted = z.object({ kind: z.literal("Pod") });

async function once(
  pod: PodName,
  namespace: string,
  target: KubernetesCluster,
  signal: AbortSignal,
): Promise<PodAttempt> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const answer = await target.send({ path, method: "POST", query: { dryRun: "All" }, json: podCalled(pod) }, signal);
  const warning = answer.header("warning")?.slice(0, shownCharacters) ?? null;
  try {
    Admitted.parse(succeeded(answer).json());
    return { pod, isAdmitted: true, message: null, warning };
  } catch (error) {
    if (!(error instanceof HttpError) || isDenied(error.exchange.body)) throw error;
    // 400 and 403 are the words of admission plugins; a webhook may use any other of these.
    if (error.status === 401 || error.status === 429 || error.status >= 500) throw error;
    // Only the API server says it in this form; a front end has not looked at the pod.
    if (!/"kind":\s*"Status"/.test(answer.text)) throw error;
    return { pod, isAdmitted: false, message: error.exchange.body, warning };
  }
}
