/** The tests of network policies, which are no conformance tests. */
export const networkPolicyTests = `
1.33-1.37 [sig-network] Netpol API should support creating NetworkPolicy API operations
1.33-1.37 [sig-network] Netpol API should support creating NetworkPolicy API with endport field
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow egress access on one named port
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow egress access to server in CIDR block
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow ingress access from namespace on one named port
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow ingress access from updated namespace
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow ingress access from updated pod
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should allow ingress access on one named port
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should deny egress from all pods in a namespace
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should deny egress from pods based on PodSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should deny ingress access to updated pod
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should deny ingress from pods on other namespaces
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce egress policy allowing traffic to a server in a different namespace based on PodSelector and NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce except clause while egress access to server in CIDR block
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce ingress policy allowing any port traffic to a server on a specific protocol
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce multiple egress policies with egress allow-all policy taking precedence
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce multiple ingress policies with ingress allow-all policy taking precedence
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce multiple, stacked policies with overlapping podSelectors
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policies to check ingress and egress policies can be controlled independently based on PodSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on Multiple PodSelectors and NamespaceSelectors
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on NamespaceSelector with MatchExpressions
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on NamespaceSelector with MatchExpressions using default ns label
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on PodSelector and NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on PodSelector or NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on PodSelector with MatchExpressions
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on Ports
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy based on any PodSelectors
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow ingress traffic for a target
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow ingress traffic from pods in all namespaces
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow traffic based on NamespaceSelector with MatchLabels using default ns label
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow traffic from pods within server namespace based on PodSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow traffic only from a different namespace, based on NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce policy to allow traffic only from a pod in a different namespace based on PodSelector and NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should enforce updated policy
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should ensure an IP overlapping both IPBlock.CIDR and IPBlock.Except is allowed
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should not allow access by TCP when a policy specifies only UDP
1.37-1.37 [sig-network] Netpol NetworkPolicy between server and client should not allow all ports if it cannot limit to the requested port
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should not mistakenly treat 'protocol: SCTP' as 'protocol: TCP', even if the plugin doesn't support SCTP
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should properly isolate pods that are selected by a policy allowing SCTP, even if the plugin doesn't support SCTP
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should stop enforcing policies after they are deleted
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should support a 'default-deny-all' policy
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should support a 'default-deny-ingress' policy
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should support allow-all policy
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should support denying of egress traffic on the client side (even if the server explicitly allows this traffic)
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client should work with Ingress, Egress specified together
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using SCTP should enforce policy based on Ports
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using SCTP should enforce policy to allow traffic only from a pod in a different namespace based on PodSelector and NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using SCTP should support a 'default-deny-ingress' policy
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using UDP should enforce policy based on Ports
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using UDP should enforce policy to allow traffic only from a pod in a different namespace based on PodSelector and NamespaceSelector
1.33-1.37 [sig-network] Netpol NetworkPolicy between server and client using UDP should support a 'default-deny-ingress' policy
`;
