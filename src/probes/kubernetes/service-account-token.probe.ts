import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import type { Creation } from "../../core/resource.ts";
import { HttpError } from "../../errors.ts";
import { Secret } from "../../secret.ts";
import { access, type Access } from "./access.probe.ts";
import { asked, askedOf } from "./asked.ts";
import { ownLabels, ownNamespace } from "./own-namespace.ts";

const creates: readonly Creation[] = [{ kind: "namespace", count: 1, cost: "objects", quota: {} }];

const Login = z.object({
  /** As whom the API server knows the bearer of the token; null where it does not accept it. */
  user: z.string().nullable(),
});

/** A token that lives for ten minutes, of an account that may do nothing and dies with its namespace. */
export const serviceAccountToken = probe({
  id: "kubernetes-service-account-token",
  summary: "Whether the API server accepts the token of a new service account",
  effect: "creates",
  creates,
  timeoutMs: 60_000,
  schema: askedOf(Login),
  needs: { access },
  observe: (facts, context: ProbeContext<KubernetesCluster>) =>
    asked("create serviceaccounts and their tokens", login(facts.access, context)),
});

async function login(grants: Access, context: ProbeContext<KubernetesCluster>): Promise<z.infer<typeof Login>> {
  const { target, signal } = context;
  const { name: namespace } = await ownNamespace(grants, context);
  const accounts = `/api/v1/namespaces/${namespace}/serviceaccounts`;
  const metadata = { name: "probe", labels: ownLabels };
  await target.create(accounts, { apiVersion: "v1", kind: "ServiceAccount", metadata }, signal);
  const request = {
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenRequest",
    spec: { expirationSeconds: 600 },
  };
  const answer = await target.create(`${accounts}/probe/token`, request, signal);
  const token = new Secret(TokenAnswer.parse(answer).status.token);
  return { user: await acceptedAs(target.as({ kind: "token", token }), signal) };
}

const TokenAnswer = z.object({ status: z.object({ token: z.string() }) });
const Identity = z.object({ status: z.object({ userInfo: z.object({ username: z.string() }) }) });

async function userOf(bearer: KubernetesCluster, signal: AbortSignal): Promise<string | null> {
  const review = { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" };
  try {
    const answer = await bearer.create("/apis/authentication.k8s.io/v1/selfsubjectreviews", review, signal);
    return Identity.parse(answer).status.userInfo.username;
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) return null;
    throw error;
  }
}

const pauses = [1_000, 3_000];

/** Each of several API servers learns of an account in its own time: what one refuses, it may accept a moment later. */
async function acceptedAs(bearer: KubernetesCluster, signal: AbortSignal): Promise<string | null> {
  let user = await userOf(bearer, signal);
  for (const pauseMs of pauses) {
    if (user !== null) break;
    await bearer.pause(pauseMs, signal);
    user = await userOf(bearer, signal);
  }
  return user;
}
