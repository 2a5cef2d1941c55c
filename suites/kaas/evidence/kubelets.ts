import { inconclusive } from "../../../src/core/finding.ts";
import type { Asked } from "../../../src/probes/kubernetes/asked.ts";
import type { KubeletAnswer } from "../../../src/probes/kubernetes/kubelets.ts";
import { unseen, type Evidence } from "./evidence.ts";

/**
 * The same question to each kubelet that answered. `judge` says what is wrong, and `summary` that nothing is where all
 * have answered.
 */
export function eachKubelet<T>(
  visible: Asked<readonly KubeletAnswer<T>[]>,
  { what, judge, summary }: Question<T>,
): Evidence {
  if (visible.outcome !== "answered") return unseen(what, visible, "R");
  const answers = visible.answer;
  if (answers.length === 0) {
    const message = `The cluster shows no node, so it is not known ${what}.`;
    return [inconclusive(message, { remedy: "kubectl get nodes", cause: "dependency" })];
  }
  const wrong = answers.flatMap(({ node, asked }) => (asked.outcome === "answered" ? judge(node, asked.answer) : []));
  const open = answers.flatMap(({ node, asked }) => unanswered(node, asked, what));
  return wrong.length + open.length > 0 ? [...wrong, ...open] : summary(answers.length);
}

interface Question<T> {
  /** Goes on after "it is not known": `who may talk to the kubelets`. */
  readonly what: string;
  readonly judge: (node: string, answer: T) => Evidence;
  readonly summary: (nodes: number) => Evidence;
}

function unanswered<T>(node: string, asked: KubeletAnswer<T>["asked"], what: string): Evidence {
  switch (asked.outcome) {
    case "answered":
      return [];
    case "refused":
      return unseen(what, asked);
    case "absent":
      return unanswered(node, { outcome: "failed", message: "The kubelet does not tell." }, what);
    case "failed":
      return unseen(what, asked).map((finding) => ({ ...finding, about: nodeThing(node) }));
  }
}

export const nodeThing = (node: string) => ({ kind: "node", name: node });
