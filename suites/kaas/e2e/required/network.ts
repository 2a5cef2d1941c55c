/** The conformance tests of this special interest group. */
export const networkTests = `
1.35-1.37 [sig-network] API Server should have Endpoints and EndpointSlices pointing to API Server
1.35-1.37 [sig-network] API Server should provide secure master service
1.33-1.37 [sig-network] DNS should provide /etc/hosts entries for the cluster
1.33-1.37 [sig-network] DNS should provide DNS for ExternalName services
1.33-1.37 [sig-network] DNS should provide DNS for pods for Hostname
1.33-1.37 [sig-network] DNS should provide DNS for pods for Subdomain
1.33-1.37 [sig-network] DNS should provide DNS for services
1.33-1.37 [sig-network] DNS should provide DNS for the cluster
1.33-1.37 [sig-network] DNS should resolve DNS of partial qualified names for services
1.33-1.37 [sig-network] DNS should support configurable pod DNS nameservers
1.33-1.37 [sig-network] EndpointSlice should create Endpoints and EndpointSlices for Pods matching a Service
1.35-1.37 [sig-network] EndpointSlice should create and delete EndpointSlices for a Service with a selector that matches no pods
1.33-1.34 [sig-network] EndpointSlice should create and delete Endpoints and EndpointSlices for a Service with a selector specified
1.33-1.34 [sig-network] EndpointSlice should have Endpoints and EndpointSlices pointing to API Server
1.34-1.37 [sig-network] EndpointSlice should support a Service with multiple endpoint IPs specified in multiple EndpointSlices
1.34-1.37 [sig-network] EndpointSlice should support a Service with multiple ports specified in multiple EndpointSlices
1.33-1.37 [sig-network] EndpointSlice should support creating EndpointSlice API operations
1.33-1.37 [sig-network] EndpointSliceMirroring should mirror a custom Endpoints resource through create update and delete
1.35-1.37 [sig-network] Endpoints should test the lifecycle of an Endpoint
1.35-1.37 [sig-network] EndpointsController should create Endpoints for Pods matching a Service
1.35-1.37 [sig-network] EndpointsController should create and delete Endpoints for a Service with a selector that matches no pods
1.33-1.37 [sig-network] HostPort validates that there is no conflict between pods with same hostPort but different hostIP and protocol
1.33-1.37 [sig-network] Ingress API should support creating Ingress API operations
1.33-1.37 [sig-network] IngressClass API should support creating IngressClass API operations
1.33-1.37 [sig-network] Networking Granular Checks: Pods should function for intra-pod communication: http
1.33-1.37 [sig-network] Networking Granular Checks: Pods should function for intra-pod communication: udp
1.33-1.37 [sig-network] Networking Granular Checks: Pods should function for node-pod communication: http
1.33-1.37 [sig-network] Networking Granular Checks: Pods should function for node-pod communication: udp
1.33-1.37 [sig-network] Proxy version v1 A set of valid responses are returned for both pod and service Proxy
1.33-1.37 [sig-network] Proxy version v1 A set of valid responses are returned for both pod and service ProxyWithPath
1.33-1.37 [sig-network] Proxy version v1 should proxy through a service and a pod
1.33-1.37 [sig-network] Service endpoints latency should not be very high
1.33-1.37 [sig-network] ServiceCIDR and IPAddress API should support IPAddress API operations
1.33-1.37 [sig-network] ServiceCIDR and IPAddress API should support ServiceCIDR API operations
1.33-1.37 [sig-network] Services should be able to change the type from ClusterIP to ExternalName
1.33-1.37 [sig-network] Services should be able to change the type from ExternalName to ClusterIP
1.33-1.37 [sig-network] Services should be able to change the type from ExternalName to NodePort
1.33-1.37 [sig-network] Services should be able to change the type from NodePort to ExternalName
1.33-1.37 [sig-network] Services should be able to create a functioning NodePort service
1.33-1.37 [sig-network] Services should be able to switch session affinity for NodePort service
1.33-1.37 [sig-network] Services should be able to switch session affinity for service with type clusterIP
1.33-1.37 [sig-network] Services should complete a service status lifecycle
1.33-1.37 [sig-network] Services should delete a collection of services
1.33-1.37 [sig-network] Services should find a service from listing all namespaces
1.33-1.37 [sig-network] Services should have session affinity work for NodePort service
1.33-1.37 [sig-network] Services should have session affinity work for service with type clusterIP
1.33-1.34 [sig-network] Services should provide secure master service
1.33-1.37 [sig-network] Services should serve a basic endpoint from pods
1.33-1.37 [sig-network] Services should serve endpoints on same port and different protocols
1.33-1.37 [sig-network] Services should serve multiport endpoints from pods
1.33-1.34 [sig-network] Services should test the lifecycle of an Endpoint
`;
