import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import type { Json } from "../../clients/http/answer.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";
import { harmless, Review, ReviewAnswer } from "./authorization.probe.ts";
import { visibleNodes } from "./nodes.probe.ts";

const api = "authorization.k8s.io/v1";

/** Access reviews store nothing, but they are requests to create one. */
export const accessOfOthers = probe({
  id: "kubernetes-access-of-others",
  summary: "By which rules a node may read a secret that is not its own, and a user the version",
  effect: "creates",
  creates: [],
  timeoutMs: 30_000,
  schema: z.object({
    /** A node's attempt at a secret that none of its pods uses. */
    node: askedOf(z.object({ node: z.string(), ...Review.shape })),
    /** Somebody's who is known, and no more. */
    user: askedOf(Review),
  }),
  needs: { nodes: visibleNodes },
  async observe({ nodes }, { target, signal }: ProbeContext<KubernetesCluster>) {
    const [user, node] = await Promise.all([
      ask(target, { user: "scs-conformance-no-such-user", groups: ["system:authenticated"], ...harmless }, signal),
      nodes.outcome === "answered" ? nodeAttempt(target, nodes.answer[0]?.metadata.name, signal) : nodes,
    ]);
    return { user, node };
  },
});

async function nodeAttempt(target: KubernetesCluster, node: string | undefined, signal: AbortSignal) {
  if (node === undefined) return { outcome: "absent" } as const;
  const secret = {
    verb: "get",
    version: "v1",
    resource: "secrets",
    namespace: "kube-system",
    name: "scs-conformance-none",
  };
  const identity = { user: `system:node:${node}`, groups: ["system:nodes", "system:authenticated"] };
  const review = await ask(target, { ...identity, resourceAttributes: secret }, signal);
  return review.outcome === "answered" ? { ...review, answer: { node, ...review.answer } } : review;
}

function ask(target: KubernetesCluster, spec: Json, signal: AbortSignal) {
  const review = { apiVersion: api, kind: "SubjectAccessReview", spec };
  const answer = target.create(`/apis/${api}/subjectaccessreviews`, review, signal);
  return asked(
    "create subjectaccessreviews.authorization.k8s.io",
    answer.then((each) => ReviewAnswer.parse(each).status),
  );
}
