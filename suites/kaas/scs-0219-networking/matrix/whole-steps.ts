import { another, egress, everyPod, ingress } from "./policies.ts";
import type { MatrixStep } from "./steps.ts";

/** Everything or nothing, and that policies add up. */
export const wholeSteps: readonly MatrixStep[] = [
  {
    id: "deny-ingress",
    asks: "all ingress denied",
    policies: () => [ingress(everyPod)],
    allows: ({ to }) => to.space !== "x",
  },
  {
    id: "allow-ingress",
    asks: "all ingress allowed beside the policy that denies it",
    policies: () => [ingress(everyPod), another(ingress(everyPod, {}))],
    allows: () => true,
  },
  {
    id: "deny-egress",
    asks: "all egress denied",
    policies: () => [egress(everyPod)],
    allows: ({ from }) => from.space !== "x",
  },
  {
    id: "allow-egress",
    asks: "all egress allowed beside the policy that denies it",
    policies: () => [egress(everyPod), another(egress(everyPod, {}))],
    allows: () => true,
  },
  {
    id: "deny-both",
    asks: "all ingress and all egress denied by one policy",
    policies: () => [{ space: "y", name: "both", spec: { podSelector: everyPod, policyTypes: ["Ingress", "Egress"] } }],
    allows: ({ from, to }) => from.space !== "y" && to.space !== "y",
  },
];
