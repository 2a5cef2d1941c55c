/** A network plugin, by what it is told, and what it does about policies of administrators. */
interface PluginPolicies {
  readonly name: string;
  /** What its pods are called by the probe of network plugins. */
  readonly pods: readonly string[];
  /** Groups of the API that it brings along. */
  readonly groups: readonly string[];
  readonly adminPolicies: "supports" | "works on" | "lacks";
}

/** After https://network-policy-api.sigs.k8s.io/implementations/ and what the plugins themselves say. */
export const pluginPolicies: readonly PluginPolicies[] = [
  { name: "Antrea", pods: [], groups: ["crd.antrea.io"], adminPolicies: "supports" },
  { name: "Calico", pods: ["calico", "canal"], groups: ["crd.projectcalico.org"], adminPolicies: "supports" },
  { name: "Cilium", pods: ["cilium"], groups: ["cilium.io"], adminPolicies: "works on" },
  { name: "Flannel", pods: ["flannel"], groups: [], adminPolicies: "lacks" },
  { name: "Kube-OVN", pods: [], groups: ["kubeovn.io"], adminPolicies: "supports" },
  { name: "kube-router", pods: ["kube-router"], groups: [], adminPolicies: "lacks" },
  { name: "OVN-Kubernetes", pods: [], groups: ["k8s.ovn.org"], adminPolicies: "supports" },
];
