import type { MatrixPod } from "./grid.ts";

type Labels = Readonly<Record<string, string>>;

export interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: "In" | "NotIn" | "Exists";
    readonly values?: readonly string[];
  }[];
}

export interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface PolicyPort {
  readonly protocol: "TCP" | "UDP";
  readonly port: number | string;
  readonly endPort?: number;
}

export interface PolicySpec {
  readonly podSelector: Selector;
  readonly policyTypes: readonly ("Ingress" | "Egress")[];
  readonly ingress?: readonly { readonly from?: readonly Peer[]; readonly ports?: readonly PolicyPort[] }[];
  readonly egress?: readonly { readonly to?: readonly Peer[]; readonly ports?: readonly PolicyPort[] }[];
}

export interface MatrixPolicy {
  readonly space: MatrixPod["space"];
  /** Within its step. */
  readonly name: string;
  readonly spec: PolicySpec;
}

/** The label by which namespaces of the matrix are chosen, beside the one that Kubernetes gives all. */
export const spaceLabel = "scs-conformance/matrix";

export const everyPod: Selector = {};
export const pod = (name: MatrixPod["name"]): Selector => ({ matchLabels: { pod: name } });
export const space = (letter: MatrixPod["space"]): Selector => ({ matchLabels: { [spaceLabel]: letter } });

type IngressRule = NonNullable<PolicySpec["ingress"]>[number];
type EgressRule = NonNullable<PolicySpec["egress"]>[number];

/** A policy in the namespace x for who comes in. Without rules nobody does. */
export function ingress(podSelector: Selector, ...rules: readonly IngressRule[]): MatrixPolicy {
  return { space: "x", name: "ingress", spec: { podSelector, policyTypes: ["Ingress"], ingress: rules } };
}

/** A policy in the namespace x for who is reached. Without rules nobody is. */
export function egress(podSelector: Selector, ...rules: readonly EgressRule[]): MatrixPolicy {
  return { space: "x", name: "egress", spec: { podSelector, policyTypes: ["Egress"], egress: rules } };
}

export const another = (policy: MatrixPolicy): MatrixPolicy => ({ ...policy, name: `${policy.name}-2` });
