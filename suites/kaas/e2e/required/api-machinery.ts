/** The conformance tests of this special interest group. */
export const apiMachineryTests = `
1.33-1.37 [sig-api-machinery] API priority and fairness should support FlowSchema API operations
1.33-1.37 [sig-api-machinery] API priority and fairness should support PriorityLevelConfiguration API operations
1.33-1.37 [sig-api-machinery] AdmissionWebhook listing mutating webhooks should work
1.33-1.37 [sig-api-machinery] AdmissionWebhook listing validating webhooks should work
1.33-1.37 [sig-api-machinery] AdmissionWebhook patching/updating a mutating webhook should work
1.33-1.37 [sig-api-machinery] AdmissionWebhook patching/updating a validating webhook should work
1.33-1.37 [sig-api-machinery] AdmissionWebhook should be able to create and update mutating webhook configurations with match conditions
1.33-1.37 [sig-api-machinery] AdmissionWebhook should be able to create and update validating webhook configurations with match conditions
1.33-1.37 [sig-api-machinery] AdmissionWebhook should be able to deny attaching pod
1.33-1.37 [sig-api-machinery] AdmissionWebhook should be able to deny custom resource creation, update and deletion
1.33-1.37 [sig-api-machinery] AdmissionWebhook should be able to deny pod and configmap creation
1.33-1.37 [sig-api-machinery] AdmissionWebhook should deny crd creation
1.33-1.37 [sig-api-machinery] AdmissionWebhook should honor timeout
1.33-1.37 [sig-api-machinery] AdmissionWebhook should include webhook resources in discovery documents
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate configmap
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate custom resource
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate custom resource with different stored version
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate custom resource with pruning
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate everything except 'skip-me' configmaps
1.33-1.37 [sig-api-machinery] AdmissionWebhook should mutate pod and apply defaults after mutation
1.33-1.37 [sig-api-machinery] AdmissionWebhook should not be able to mutate or prevent deletion of webhook configuration objects
1.33-1.37 [sig-api-machinery] AdmissionWebhook should reject mutating webhook configurations with invalid match conditions
1.33-1.37 [sig-api-machinery] AdmissionWebhook should reject validating webhook configurations with invalid match conditions
1.33-1.37 [sig-api-machinery] AdmissionWebhook should unconditionally reject operations on fail closed webhook
1.33-1.37 [sig-api-machinery] AggregatedDiscovery should support aggregated discovery interface
1.33-1.37 [sig-api-machinery] AggregatedDiscovery should support aggregated discovery interface for CRDs
1.33-1.37 [sig-api-machinery] AggregatedDiscovery should support raw aggregated discovery endpoint Accept headers
1.33-1.37 [sig-api-machinery] AggregatedDiscovery should support raw aggregated discovery request for CRDs
1.33-1.37 [sig-api-machinery] Aggregator Should be able to support the 1.17 Sample API Server using the current Aggregator
1.33-1.37 [sig-api-machinery] CustomResourceConversionWebhook should be able to convert a non homogeneous list of CRs
1.33-1.37 [sig-api-machinery] CustomResourceConversionWebhook should be able to convert from CR v1 to CR v2
1.33-1.37 [sig-api-machinery] CustomResourceDefinition Watch CustomResourceDefinition Watch watch on custom resource definition objects
1.33-1.37 [sig-api-machinery] CustomResourceDefinition resources Simple CustomResourceDefinition creating/deleting custom resource definition objects works
1.33-1.37 [sig-api-machinery] CustomResourceDefinition resources Simple CustomResourceDefinition getting/updating/patching custom resource definition status sub-resource works
1.33-1.37 [sig-api-machinery] CustomResourceDefinition resources Simple CustomResourceDefinition listing custom resource definition objects works
1.33-1.37 [sig-api-machinery] CustomResourceDefinition resources custom resource defaulting for requests and from storage works
1.33-1.37 [sig-api-machinery] CustomResourceDefinition resources should include custom resource definition resources in discovery documents
1.33-1.37 [sig-api-machinery] CustomResourceFieldSelectors CustomResourceFieldSelectors MUST list and watch custom resources matching the field selector
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI removes definition from spec when one version gets changed to not be served
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI updates the published spec when one version gets renamed
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for CRD preserving unknown fields at the schema root
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for CRD preserving unknown fields in an embedded object
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for CRD with validation schema
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for CRD without validation schema
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for multiple CRDs of different groups
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for multiple CRDs of same group and version but different kinds
1.33-1.37 [sig-api-machinery] CustomResourcePublishOpenAPI works for multiple CRDs of same group but different versions
1.33-1.37 [sig-api-machinery] Discovery should locate the groupVersion and a resource within each APIGroup
1.33-1.37 [sig-api-machinery] Discovery should validate PreferredVersion for each APIGroup
1.33-1.37 [sig-api-machinery] FieldValidation should create/apply a CR with unknown fields for CRD with no validation schema
1.33-1.37 [sig-api-machinery] FieldValidation should create/apply a valid CR for CRD with validation schema
1.33-1.37 [sig-api-machinery] FieldValidation should create/apply an invalid CR with extra properties for CRD with validation schema
1.33-1.37 [sig-api-machinery] FieldValidation should detect duplicates in a CR when preserving unknown fields
1.33-1.37 [sig-api-machinery] FieldValidation should detect unknown and duplicate fields of a typed object
1.33-1.37 [sig-api-machinery] FieldValidation should detect unknown metadata fields in both the root and embedded object of a CR
1.33-1.37 [sig-api-machinery] FieldValidation should detect unknown metadata fields of a typed object
1.33-1.37 [sig-api-machinery] Garbage collector should delete RS created by deployment when not orphaning
1.33-1.37 [sig-api-machinery] Garbage collector should delete pods created by rc when not orphaning
1.33-1.37 [sig-api-machinery] Garbage collector should keep the rc around until all its pods are deleted if the deleteOptions says so [Serial]
1.33-1.37 [sig-api-machinery] Garbage collector should not be blocked by dependency circle
1.33-1.37 [sig-api-machinery] Garbage collector should not delete dependents that have both valid owner and owner that's waiting for dependents to be deleted [Serial]
1.33-1.37 [sig-api-machinery] Garbage collector should orphan RS created by deployment when deleteOptions.PropagationPolicy is Orphan
1.33-1.37 [sig-api-machinery] Garbage collector should orphan pods created by rc if delete options say so [Serial]
1.36-1.37 [sig-api-machinery] MutatingAdmissionPolicy should mutate a Deployment
1.36-1.37 [sig-api-machinery] MutatingAdmissionPolicy should mutate a Deployment with annotations
1.36-1.37 [sig-api-machinery] MutatingAdmissionPolicy should support MutatingAdmissionPolicy API operations
1.36-1.37 [sig-api-machinery] MutatingAdmissionPolicy should support MutatingAdmissionPolicyBinding API operations
1.33-1.37 [sig-api-machinery] Namespaces should apply a finalizer to a Namespace [Serial]
1.33-1.37 [sig-api-machinery] Namespaces should apply an update to a Namespace [Serial]
1.33-1.37 [sig-api-machinery] Namespaces should apply changes to a namespace status [Serial]
1.33-1.37 [sig-api-machinery] Namespaces should ensure that all pods are removed when a namespace is deleted [Serial]
1.33-1.37 [sig-api-machinery] Namespaces should ensure that all services are removed when a namespace is deleted [Serial]
1.33-1.37 [sig-api-machinery] Namespaces should patch a Namespace [Serial]
1.34-1.37 [sig-api-machinery] OrderedNamespaceDeletion namespace deletion should delete pod first
1.33-1.37 [sig-api-machinery] ResourceQuota should apply changes to a resourcequota status
1.33-1.37 [sig-api-machinery] ResourceQuota should be able to update and delete ResourceQuota.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a configMap.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a pod.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a replica set.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a replication controller.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a secret.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and capture the life of a service.
1.33-1.37 [sig-api-machinery] ResourceQuota should create a ResourceQuota and ensure its status is promptly calculated.
1.33-1.37 [sig-api-machinery] ResourceQuota should manage the lifecycle of a ResourceQuota
1.33-1.37 [sig-api-machinery] ResourceQuota should verify ResourceQuota with best effort scope.
1.33-1.37 [sig-api-machinery] ResourceQuota should verify ResourceQuota with terminating scopes.
1.33-1.37 [sig-api-machinery] Servers with support for API chunking should return chunks of results for list calls
1.33-1.37 [sig-api-machinery] Servers with support for API chunking should support continue listing from the last key if the original version has been compacted away, though the list is inconsistent
1.33-1.37 [sig-api-machinery] Servers with support for Table transformation should return a 406 for a backend which does not implement metadata
1.37-1.37 [sig-api-machinery] StorageVersionMigration CRUD Tests storagemigration.k8s.io/v1 StorageVersionMigration
1.33-1.37 [sig-api-machinery] ValidatingAdmissionPolicy should allow expressions to refer variables.
1.33-1.37 [sig-api-machinery] ValidatingAdmissionPolicy should support ValidatingAdmissionPolicy API operations
1.33-1.37 [sig-api-machinery] ValidatingAdmissionPolicy should support ValidatingAdmissionPolicyBinding API operations
1.33-1.37 [sig-api-machinery] ValidatingAdmissionPolicy should validate against a Deployment
1.33-1.37 [sig-api-machinery] Watchers should be able to restart watching from the last resource version observed by the previous watch
1.33-1.37 [sig-api-machinery] Watchers should be able to start watching from a specific resource version
1.33-1.37 [sig-api-machinery] Watchers should observe add, update, and delete watch notifications on configmaps
1.33-1.37 [sig-api-machinery] Watchers should observe an object deletion if it stops meeting the requirements of the selector
1.33-1.37 [sig-api-machinery] Watchers should receive events on concurrent watches in same order
1.33-1.37 [sig-api-machinery] server version should find the server version
`;
