/** A network plugin, how it is recognised, and what it does about policies of administrators. */
interface NetworkPlugin {
  readonly name: string;
  /** Groups of the API that it brings along. */
  readonly groups: readonly string[];
  /** How the names of its pods begin. */
  readonly pods: readonly string[];
  readonly adminPolicies: "supports" | "works on" | "lacks";
}

/** After https://network-policy-api.sigs.k8s.io/implementations/ and what the plugins themselves say. */
export const networkPlugins: readonly NetworkPlugin[] = [
  { name: "Antrea", groups: ["crd.antrea.io"], pods: ["antrea-agent-"], adminPolicies: "supports" },
  { name: "Calico", groups: ["crd.projectcalico.org"], pods: ["calico-node-", "canal-"], adminPolicies: "supports" },
  { name: "Cilium", groups: ["cilium.io"], pods: ["cilium-"], adminPolicies: "works on" },
  { name: "Flannel", groups: [], pods: ["kube-flannel-"], adminPolicies: "lacks" },
  { name: "Kube-OVN", groups: ["kubeovn.io"], pods: ["kube-ovn-"], adminPolicies: "supports" },
  { name: "kube-network-policies", groups: [], pods: ["kube-network-policies-"], adminPolicies: "supports" },
  { name: "kube-router", groups: [], pods: ["kube-router-"], adminPolicies: "lacks" },
  { name: "OVN-Kubernetes", groups: ["k8s.ovn.org"], pods: ["ovnkube-"], adminPolicies: "supports" },
  { name: "Weave Net", groups: [], pods: ["weave-net-"], adminPolicies: "lacks" },
];

/** Where the pods of a plugin are, unless it has a group of its own. */
export const pluginNamespaces: readonly string[] = ["kube-system", "kube-flannel"];
