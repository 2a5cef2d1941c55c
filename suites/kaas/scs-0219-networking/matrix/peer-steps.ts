import { another, egress, everyPod, ingress, pod, space, type Selector } from "./policies.ts";
import type { MatrixStep } from "./steps.ts";

const oneOf = (operator: "In" | "NotIn", ...values: readonly string[]): Selector => ({
  matchExpressions: [{ key: "pod", operator, values }],
});

/** Who may talk to whom, by labels. */
export const peerSteps: readonly MatrixStep[] = [
  {
    id: "pod",
    asks: "ingress to one pod from one other pod of its namespace",
    policies: () => [ingress(pod("a"), { from: [{ podSelector: pod("b") }] })],
    allows: ({ from, to }) => to.space !== "x" || to.name !== "a" || (from.space === "x" && from.name === "b"),
  },
  {
    id: "pod-expressions",
    asks: "pods chosen by expressions (In, NotIn)",
    policies: () => [ingress(oneOf("In", "b", "c"), { from: [{ podSelector: oneOf("NotIn", "b") }] })],
    allows: ({ from, to }) => to.space !== "x" || to.name === "a" || (from.space === "x" && from.name !== "b"),
  },
  {
    id: "namespace",
    asks: "ingress from a namespace chosen by a label of its own",
    policies: () => [ingress(everyPod, { from: [{ namespaceSelector: space("y") }] })],
    allows: ({ from, to }) => to.space !== "x" || from.space === "y",
  },
  {
    id: "namespace-name",
    asks: "ingress from a namespace chosen by kubernetes.io/metadata.name",
    policies: ({ namespaceOf }) => [
      ingress(everyPod, {
        from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespaceOf("z") } } }],
      }),
    ],
    allows: ({ from, to }) => to.space !== "x" || from.space === "z",
  },
  {
    id: "every-namespace",
    asks: "ingress from the same pod of every namespace",
    policies: () => [ingress(everyPod, { from: [{ namespaceSelector: {}, podSelector: pod("c") }] })],
    allows: ({ from, to }) => to.space !== "x" || from.name === "c",
  },
  {
    id: "and",
    asks: "namespace and pod in one rule, which must both fit",
    policies: () => [ingress(everyPod, { from: [{ namespaceSelector: space("y"), podSelector: pod("b") }] })],
    allows: ({ from, to }) => to.space !== "x" || (from.space === "y" && from.name === "b"),
  },
  {
    id: "or",
    asks: "namespace and pod in two rules, of which one must fit",
    policies: () => [ingress(everyPod, { from: [{ namespaceSelector: space("y") }, { podSelector: pod("b") }] })],
    allows: ({ from, to }) => to.space !== "x" || from.space === "y" || (from.space === "x" && from.name === "b"),
  },
  {
    id: "two-policies",
    asks: "two policies for the same pod, of which one must fit",
    policies: () => [
      ingress(pod("a"), { from: [{ namespaceSelector: space("y") }] }),
      another(ingress(pod("a"), { from: [{ namespaceSelector: space("z") }] })),
    ],
    allows: ({ from, to }) => to.space !== "x" || to.name !== "a" || from.space !== "x",
  },
  {
    id: "egress-pod",
    asks: "egress of one pod to one pod of another namespace",
    policies: () => [egress(pod("a"), { to: [{ namespaceSelector: space("y"), podSelector: pod("b") }] })],
    allows: ({ from, to }) => from.space !== "x" || from.name !== "a" || (to.space === "y" && to.name === "b"),
  },
  {
    id: "both-sides",
    asks: "egress of one pod and ingress of another, which must both allow it",
    policies: () => [
      egress(pod("a"), { to: [{ podSelector: everyPod }] }),
      ingress(pod("b"), { from: [{ podSelector: pod("c") }] }),
    ],
    allows: ({ from, to }) => {
      const leaves = from.space !== "x" || from.name !== "a" || to.space === "x";
      const enters = to.space !== "x" || to.name !== "b" || (from.space === "x" && from.name === "c");
      return leaves && enters;
    },
  },
];
