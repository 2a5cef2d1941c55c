import { z } from "zod";
import type { Answer } from "../../clients/http/answer.ts";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";

export const Review = z.object({
  allowed: z.boolean(),
  /** Who decided, and by which rule, in the words of the API server: `RBAC: allowed by …`. */
  reason: z.string(),
});
export type Review = z.infer<typeof Review>;

/** What the API server answers to any kind of access review. */
export const ReviewAnswer = z.object({
  status: z.object({ allowed: z.boolean(), reason: z.string().default("") }),
});

/** That everybody may do who is known at all, as Kubernetes sets it up. */
export const harmless = { nonResourceAttributes: { verb: "get", path: "/version" } };

const api = "authorization.k8s.io/v1";

/** Part of the login: it asks about nobody but ourselves. */
export const authorization = probe({
  id: "kubernetes-authorization",
  summary: "By which kind of rule the login may read the version",
  effect: "reads",
  timeoutMs: 30_000,
  /** `isRbacServed` is null where the answer says neither. */
  schema: z.object({ isRbacServed: z.boolean().nullable(), own: askedOf(Review) }),
  needs: {},
  async observe(_facts, { target, signal }: ProbeContext<KubernetesCluster>) {
    const [rbac, own] = await Promise.all([
      target.send({ path: "/apis/rbac.authorization.k8s.io/v1" }, signal),
      asked("create selfsubjectaccessreviews.authorization.k8s.io", review(target, signal)),
    ]);
    return { isRbacServed: served(rbac), own };
  },
});

/** Only who knows the group has a list of what is in it; that it is not there is said with 404. */
function served({ status, text }: Answer): boolean | null {
  if (status === 404) return false;
  return status === 200 && /"kind":\s*"APIResourceList"/.test(text) ? true : null;
}

async function review(target: KubernetesCluster, signal: AbortSignal): Promise<Review> {
  const path = `/apis/${api}/selfsubjectaccessreviews`;
  const question = { apiVersion: api, kind: "SelfSubjectAccessReview", spec: harmless };
  return ReviewAnswer.parse(await target.create(path, question, signal)).status;
}
