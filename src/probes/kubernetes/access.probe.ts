import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { HttpError } from "../../errors.ts";
import { actionsOf, isGranted, nameOf, type Action, type GrantedRules } from "./granted-access.ts";
import { tierRules, tiers, type Tier } from "./tiers.ts";

const missing = z.array(z.string());

const Access = z.object({
  credentials: z.enum(["certificate", "token", "exec", "oidc", "password", "none"]),
  /** Who the API server says we are; null where it cannot say. */
  user: z.object({ name: z.string(), groups: z.array(z.string()) }).nullable(),
  /** For each tier what the login may not do, in the words of `kubectl auth can-i`; without what the tier before lacks. */
  lacks: z.object({ R: missing, W: missing, A: missing }),
});
export type Access = z.infer<typeof Access>;

const Rules = z.object({
  status: z.object({
    incomplete: z.boolean().default(false),
    resourceRules: z
      .array(
        z.object({
          verbs: z.array(z.string()),
          apiGroups: z.array(z.string()).default([]),
          resources: z.array(z.string()).default([]),
          resourceNames: z.array(z.string()).default([]),
        }),
      )
      .default([]),
    nonResourceRules: z
      .array(z.object({ verbs: z.array(z.string()), nonResourceURLs: z.array(z.string()).default([]) }))
      .default([]),
  }),
});

const Identity = z.object({
  status: z.object({ userInfo: z.object({ username: z.string(), groups: z.array(z.string()).default([]) }) }),
});

/** Who we are in the cluster, and what we may do there: the login itself. */
export const access = probe({
  id: "kubernetes-access",
  summary: "Login, and what it may do",
  effect: "reads",
  // Everything waits for this one; a cluster that needs longer to answer is not usable.
  timeoutMs: 20_000,
  schema: Access,
  needs: {},
  async observe(_, { target, signal }: ProbeContext<KubernetesCluster>) {
    const [user, granted] = await Promise.all([identity(target, signal), rules(target, signal)]);
    const lacking = async (tier: Tier) => {
      const doubtful = tierRules[tier].flatMap(actionsOf).filter((action) => !isGranted(action, granted));
      if (!granted.incomplete) return doubtful.map(nameOf);
      const refused = await Promise.all(doubtful.map((action) => mayNot(target, action, signal)));
      return doubtful.filter((_, index) => refused[index]).map(nameOf);
    };
    const [R = [], W = [], A = []] = await Promise.all(tiers.map(lacking));
    return { credentials: target.credentials, user, lacks: { R, W, A } };
  },
});

/** Servers before 1.28 do not tell. */
async function identity(cluster: KubernetesCluster, signal: AbortSignal): Promise<Access["user"]> {
  try {
    const review = { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" };
    const answer = await cluster.create("/apis/authentication.k8s.io/v1/selfsubjectreviews", review, signal);
    const { username, groups } = Identity.parse(answer).status.userInfo;
    return { name: username, groups };
  } catch (error) {
    if (error instanceof HttpError && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}

/** In a namespace that nobody has, only what is granted in all of them counts. */
async function rules(
  cluster: KubernetesCluster,
  signal: AbortSignal,
): Promise<GrantedRules & { readonly incomplete: boolean }> {
  const review = {
    apiVersion: "authorization.k8s.io/v1",
    kind: "SelfSubjectRulesReview",
    spec: { namespace: "scs-conformance-any" },
  };
  const answer = await cluster.create("/apis/authorization.k8s.io/v1/selfsubjectrulesreviews", review, signal);
  const { incomplete, resourceRules, nonResourceRules } = Rules.parse(answer).status;
  return { incomplete, resources: resourceRules, paths: nonResourceRules };
}

async function mayNot(cluster: KubernetesCluster, action: Action, signal: AbortSignal): Promise<boolean> {
  const spec =
    "path" in action
      ? { nonResourceAttributes: { verb: action.verb, path: action.path } }
      : { resourceAttributes: attributes(action) };
  const review = { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectAccessReview", spec };
  const answer = await cluster.create("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review, signal);
  return !z.object({ status: z.object({ allowed: z.boolean() }) }).parse(answer).status.allowed;
}

function attributes({ verb, group, resource, name }: Exclude<Action, { path: string }>) {
  const [plain, subresource] = resource.split("/");
  return { verb, group, resource: plain, ...(subresource ? { subresource } : {}), ...(name ? { name } : {}) };
}
