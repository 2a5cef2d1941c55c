/** The conformance tests of this special interest group. */
export const cliTests = `
1.33-1.37 [sig-cli] Kubectl client Guestbook application should create and stop a working application
1.33-1.37 [sig-cli] Kubectl client Kubectl api-versions should check if v1 is in available api versions
1.33-1.37 [sig-cli] Kubectl client Kubectl cluster-info should check if Kubernetes control plane services is included in cluster-info
1.33-1.37 [sig-cli] Kubectl client Kubectl describe should check if kubectl describe prints relevant information for rc and pods
1.33-1.37 [sig-cli] Kubectl client Kubectl diff should check if kubectl diff finds a difference for Deployments
1.33-1.37 [sig-cli] Kubectl client Kubectl expose should create services for rc
1.33-1.37 [sig-cli] Kubectl client Kubectl label should update the label on a resource
1.33-1.37 [sig-cli] Kubectl client Kubectl patch should add annotations for pods in rc
1.33-1.37 [sig-cli] Kubectl client Kubectl replace should update a single-container pod's image
1.33-1.37 [sig-cli] Kubectl client Kubectl run pod should create a pod from an image when restart is Never
1.33-1.37 [sig-cli] Kubectl client Kubectl server-side dry-run should check if kubectl can dry-run update Pods
1.33-1.37 [sig-cli] Kubectl client Kubectl version should check is all data is printed
1.33-1.37 [sig-cli] Kubectl client Proxy server should support --unix-socket=/path
1.33-1.37 [sig-cli] Kubectl client Proxy server should support proxy with --port 0
1.33-1.37 [sig-cli] Kubectl client Update Demo should create and stop a replication controller
1.33-1.37 [sig-cli] Kubectl client Update Demo should scale a replication controller
1.33-1.37 [sig-cli] Kubectl logs logs should be able to retrieve and filter logs
`;
