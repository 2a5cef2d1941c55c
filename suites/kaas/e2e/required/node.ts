/** The conformance tests of this special interest group. */
export const nodeTests = `
1.35-1.37 [sig-node] CRUD Tests resource.k8s.io/v1 DeviceClass
1.37-1.37 [sig-node] CRUD Tests resource.k8s.io/v1 DeviceTaintRule
1.35-1.37 [sig-node] CRUD Tests resource.k8s.io/v1 ResourceClaim
1.35-1.37 [sig-node] CRUD Tests resource.k8s.io/v1 ResourceClaimTemplate
1.35-1.37 [sig-node] CRUD Tests resource.k8s.io/v1 ResourceSlice
1.34-1.37 [sig-node] ConfigMap should be consumable as environment variable names with various prefixes
1.33-1.37 [sig-node] ConfigMap should be consumable via environment variable
1.33-1.37 [sig-node] ConfigMap should be consumable via the environment
1.33-1.37 [sig-node] ConfigMap should fail to create ConfigMap with empty key
1.33-1.37 [sig-node] ConfigMap should run through a ConfigMap lifecycle
1.35-1.37 [sig-node] ConfigMap should update ConfigMap successfully
1.33-1.37 [sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute poststart exec hook properly
1.33-1.37 [sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute poststart http hook properly
1.33-1.37 [sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute prestop exec hook properly
1.33-1.37 [sig-node] Container Lifecycle Hook when create a pod with lifecycle hook should execute prestop http hook properly
1.33-1.37 [sig-node] Container Runtime blackbox test on terminated container should report termination message as empty when pod succeeds and TerminationMessagePolicy FallbackToLogsOnError is set
1.33-1.37 [sig-node] Container Runtime blackbox test on terminated container should report termination message from file when pod succeeds and TerminationMessagePolicy FallbackToLogsOnError is set
1.33-1.37 [sig-node] Container Runtime blackbox test on terminated container should report termination message from log output if TerminationMessagePolicy FallbackToLogsOnError is set
1.33-1.37 [sig-node] Container Runtime blackbox test on terminated container should report termination message if TerminationMessagePath is set as non-root user and at a non-default path
1.33-1.37 [sig-node] Container Runtime blackbox test when starting a container that exits should run with the expected status
1.33-1.37 [sig-node] Containers should be able to override the image's default arguments (container cmd)
1.33-1.37 [sig-node] Containers should be able to override the image's default command (container entrypoint)
1.33-1.37 [sig-node] Containers should be able to override the image's default command and arguments
1.33-1.37 [sig-node] Containers should use the image defaults if command and args are blank
1.33-1.37 [sig-node] Downward API should provide container's limits.cpu/memory and requests.cpu/memory as env vars
1.33-1.37 [sig-node] Downward API should provide default limits.cpu/memory from node allocatable
1.33-1.37 [sig-node] Downward API should provide host IP as an env var
1.33-1.37 [sig-node] Downward API should provide hostIPs as an env var
1.33-1.37 [sig-node] Downward API should provide pod UID as env vars
1.33-1.37 [sig-node] Downward API should provide pod name, namespace and IP address as env vars
1.33-1.37 [sig-node] Ephemeral Containers should update the ephemeral containers in an existing pod
1.33-1.37 [sig-node] Ephemeral Containers will start an ephemeral container in an existing pod
1.36-1.37 [sig-node] ImageVolume should succeed with pod and pull policy of Always
1.33-1.37 [sig-node] InitContainer should invoke init containers on a RestartAlways pod
1.33-1.37 [sig-node] InitContainer should invoke init containers on a RestartNever pod
1.33-1.37 [sig-node] InitContainer should not start app containers and fail the pod if init containers fail on a RestartNever pod
1.33-1.37 [sig-node] InitContainer should not start app containers if init containers fail on a RestartAlways pod
1.33-1.37 [sig-node] Kubelet when scheduling a busybox command in a pod should print the output to logs
1.33-1.37 [sig-node] Kubelet when scheduling a busybox command that always fails in a pod should be possible to delete
1.33-1.37 [sig-node] Kubelet when scheduling a busybox command that always fails in a pod should have an terminated reason
1.33-1.37 [sig-node] Kubelet when scheduling a read only busybox container should not write to root filesystem
1.33-1.37 [sig-node] Kubelet when scheduling an agnhost Pod with hostAliases should write entries to /etc/hosts
1.33-1.37 [sig-node] KubeletManagedEtcHosts should test kubelet managed /etc/hosts file
1.33-1.37 [sig-node] Lease lease API should be available
1.33-1.37 [sig-node] NoExecuteTaintManager Multiple Pods evicts pods with minTolerationSeconds [Serial]
1.33-1.37 [sig-node] NoExecuteTaintManager Single Pod removing taint cancels eviction [Serial]
1.33-1.37 [sig-node] Node Lifecycle should run through the lifecycle of a node
1.35-1.37 [sig-node] Pod InPlace Resize Container burstable pods - extended 6 containers - various operations performed (including adding limits and requests)
1.35-1.37 [sig-node] Pod InPlace Resize Container burstable pods - extended resize with equivalents
1.35-1.36 [sig-node] Pod InPlace Resize Container guaranteed pods with multiple containers 3 containers - increase cpu & mem on c1, c2, decrease cpu & mem on c3 - net increase
1.35-1.36 [sig-node] Pod InPlace Resize Container guaranteed pods with multiple containers 3 containers - increase cpu & mem on c1, decrease cpu & mem on c2, c3 - net decrease
1.35-1.36 [sig-node] Pod InPlace Resize Container guaranteed pods with multiple containers 3 containers - increase: CPU (c1,c3), memory (c2, c3) ; decrease: CPU (c2)
1.35-1.37 [sig-node] Pod InPlace Resize Container resize pod via the replace endpoint
1.33-1.37 [sig-node] PodTemplates should delete a collection of pod templates
1.33-1.37 [sig-node] PodTemplates should replace a pod template
1.33-1.37 [sig-node] PodTemplates should run the lifecycle of PodTemplates
1.35-1.37 [sig-node] Pods Extended (pod generation) Pod Generation custom-set generation on new pods and graceful delete
1.35-1.37 [sig-node] Pods Extended (pod generation) Pod Generation issue 500 podspec updates and verify generation and observedGeneration eventually converge
1.35-1.37 [sig-node] Pods Extended (pod generation) Pod Generation pod generation should start at 1 and increment per update
1.33-1.37 [sig-node] Pods Extended Pods Set QOS Class should be set on Pods with matching resource requests and limits for memory and cpu
1.33-1.37 [sig-node] Pods should allow activeDeadlineSeconds to be updated
1.33-1.37 [sig-node] Pods should be submitted and removed
1.33-1.37 [sig-node] Pods should be updated
1.33-1.37 [sig-node] Pods should contain environment variables for services
1.33-1.37 [sig-node] Pods should delete a collection of pods
1.33-1.37 [sig-node] Pods should get a host IP
1.33-1.37 [sig-node] Pods should patch a pod status
1.33-1.37 [sig-node] Pods should run through the lifecycle of Pods and PodStatus
1.33-1.37 [sig-node] Pods should support remote command execution over websockets
1.33-1.37 [sig-node] Pods should support retrieving logs from the container over websockets
1.33-1.37 [sig-node] PreStop should call prestop when killing a pod
1.33-1.37 [sig-node] Probing container should *not* be restarted with a /healthz http liveness probe
1.33-1.37 [sig-node] Probing container should *not* be restarted with a GRPC liveness probe
1.33-1.37 [sig-node] Probing container should *not* be restarted with a exec "cat /tmp/health" liveness probe
1.33-1.37 [sig-node] Probing container should *not* be restarted with a tcp:8080 liveness probe
1.33-1.37 [sig-node] Probing container should be restarted with a /healthz http liveness probe
1.33-1.37 [sig-node] Probing container should be restarted with a GRPC liveness probe
1.33-1.37 [sig-node] Probing container should be restarted with a exec "cat /tmp/health" liveness probe
1.33-1.37 [sig-node] Probing container should have monotonically increasing restart count
1.33-1.37 [sig-node] Probing container with readiness probe should not be ready before initial delay and never restart
1.33-1.37 [sig-node] Probing container with readiness probe that fails should never be ready and never restart
1.33-1.37 [sig-node] RuntimeClass should reject a Pod requesting a deleted RuntimeClass
1.33-1.37 [sig-node] RuntimeClass should reject a Pod requesting a non-existent RuntimeClass
1.33-1.37 [sig-node] RuntimeClass should schedule a Pod requesting a RuntimeClass and initialize its Overhead
1.33-1.37 [sig-node] RuntimeClass should schedule a Pod requesting a RuntimeClass without PodOverhead
1.33-1.37 [sig-node] RuntimeClass should support RuntimeClasses API operations
1.34-1.37 [sig-node] Secrets should be consumable as environment variable names variable names with various prefixes
1.33-1.37 [sig-node] Secrets should be consumable from pods in env vars
1.33-1.37 [sig-node] Secrets should be consumable via the environment
1.33-1.37 [sig-node] Secrets should fail to create secret due to empty secret key
1.33-1.37 [sig-node] Secrets should patch a secret
1.33-1.37 [sig-node] Security Context When creating a container with runAsUser should run the container with uid 65534
1.33-1.37 [sig-node] Security Context When creating a pod with privileged should run the container as unprivileged when false
1.33-1.37 [sig-node] Security Context When creating a pod with readOnlyRootFilesystem should run the container with writable rootfs when readOnlyRootFilesystem=false
1.33-1.37 [sig-node] Security Context should support container.SecurityContext.RunAsUser And container.SecurityContext.RunAsGroup
1.33-1.37 [sig-node] Security Context should support pod.Spec.SecurityContext.RunAsUser And pod.Spec.SecurityContext.RunAsGroup
1.33-1.37 [sig-node] Security Context when creating containers with AllowPrivilegeEscalation should not allow privilege escalation when false
1.33-1.37 [sig-node] Sysctls should reject invalid sysctls
1.33-1.37 [sig-node] Sysctls should support sysctls
1.33-1.37 [sig-node] Variable Expansion should allow composing env vars into new env vars
1.33-1.37 [sig-node] Variable Expansion should allow substituting values in a container's args
1.33-1.37 [sig-node] Variable Expansion should allow substituting values in a container's command
1.33-1.37 [sig-node] Variable Expansion should allow substituting values in a volume subpath
1.33-1.37 [sig-node] Variable Expansion should fail substituting values in a volume subpath with absolute path
1.33-1.37 [sig-node] Variable Expansion should fail substituting values in a volume subpath with backticks
1.33-1.37 [sig-node] Variable Expansion should succeed in writing subpaths in container
1.33-1.37 [sig-node] Variable Expansion should verify that a failing subpath expansion can be modified during the lifecycle of a container
`;
