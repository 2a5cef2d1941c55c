/** The conformance tests of this special interest group. */
export const appsTests = `
1.33-1.37 [sig-apps] ControllerRevision should manage the lifecycle of a ControllerRevision [Serial]
1.33-1.37 [sig-apps] CronJob should not schedule jobs when suspended
1.33-1.37 [sig-apps] CronJob should not schedule new jobs when ForbidConcurrent
1.33-1.37 [sig-apps] CronJob should replace jobs when ReplaceConcurrent
1.33-1.37 [sig-apps] CronJob should schedule multiple jobs concurrently
1.33-1.37 [sig-apps] CronJob should support CronJob API operations
1.33-1.37 [sig-apps] Daemon set should list and delete a collection of DaemonSets [Serial]
1.33-1.37 [sig-apps] Daemon set should retry creating failed daemon pods [Serial]
1.33-1.37 [sig-apps] Daemon set should rollback without unnecessary restarts [Serial]
1.33-1.37 [sig-apps] Daemon set should run and stop complex daemon [Serial]
1.33-1.37 [sig-apps] Daemon set should run and stop simple daemon [Serial]
1.33-1.37 [sig-apps] Daemon set should update pod when spec was updated and update strategy is RollingUpdate [Serial]
1.33-1.37 [sig-apps] Daemon set should verify changes to a daemon set status [Serial]
1.33-1.37 [sig-apps] Deployment Deployment should have a working scale subresource
1.33-1.37 [sig-apps] Deployment RecreateDeployment should delete old pods and create new ones
1.33-1.37 [sig-apps] Deployment RollingUpdateDeployment should delete old pods and create new ones
1.33-1.37 [sig-apps] Deployment deployment should delete old replica sets
1.33-1.37 [sig-apps] Deployment deployment should support proportional scaling
1.33-1.37 [sig-apps] Deployment deployment should support rollover
1.33-1.37 [sig-apps] Deployment should run the lifecycle of a Deployment
1.33-1.37 [sig-apps] Deployment should validate Deployment Status endpoints
1.33-1.37 [sig-apps] DisruptionController Listing PodDisruptionBudgets for all namespaces should list and delete a collection of PodDisruptionBudgets
1.33-1.37 [sig-apps] DisruptionController should block an eviction until the PDB is updated to allow it
1.33-1.37 [sig-apps] DisruptionController should create a PodDisruptionBudget
1.33-1.37 [sig-apps] DisruptionController should observe PodDisruptionBudget status updated
1.33-1.37 [sig-apps] DisruptionController should update/patch PodDisruptionBudget status
1.33-1.37 [sig-apps] Job should adopt matching orphans and release non-matching pods
1.33-1.37 [sig-apps] Job should allow to use a pod failure policy to ignore failure matching on DisruptionTarget condition
1.33-1.37 [sig-apps] Job should allow to use the pod failure policy on exit code to fail the job early
1.33-1.37 [sig-apps] Job should apply changes to a job status
1.33-1.37 [sig-apps] Job should create pods for an Indexed job with completion indexes and specified hostname
1.33-1.37 [sig-apps] Job should delete a job
1.33-1.37 [sig-apps] Job should execute all indexes despite some failing when using backoffLimitPerIndex
1.33-1.37 [sig-apps] Job should manage the lifecycle of a job
1.33-1.37 [sig-apps] Job should mark indexes as failed when the FailIndex action is matched in podFailurePolicy
1.33-1.37 [sig-apps] Job should run a job to completion when tasks sometimes fail and are locally restarted
1.33-1.37 [sig-apps] Job should terminate job execution when the number of failed indexes exceeds maxFailedIndexes
1.33-1.37 [sig-apps] Job with successPolicy should succeeded when all indexes succeeded
1.33-1.37 [sig-apps] Job with successPolicy succeededCount rule should succeeded even when some indexes remain pending
1.33-1.37 [sig-apps] Job with successPolicy succeededIndexes rule should succeeded even when some indexes remain pending
1.33-1.37 [sig-apps] ReplicaSet Replace and Patch tests
1.33-1.37 [sig-apps] ReplicaSet Replicaset should have a working scale subresource
1.33-1.37 [sig-apps] ReplicaSet should adopt matching pods on creation and release no longer matching pods
1.33-1.37 [sig-apps] ReplicaSet should list and delete a collection of ReplicaSets
1.33-1.37 [sig-apps] ReplicaSet should serve a basic image on each replica with a public image
1.33-1.37 [sig-apps] ReplicaSet should validate Replicaset Status endpoints
1.33-1.37 [sig-apps] ReplicationController should adopt matching pods on creation
1.33-1.37 [sig-apps] ReplicationController should get and update a ReplicationController scale
1.33-1.37 [sig-apps] ReplicationController should release no longer matching pods
1.33-1.37 [sig-apps] ReplicationController should serve a basic image on each replica with a public image
1.33-1.37 [sig-apps] ReplicationController should surface a failure condition on a common issue like exceeded quota
1.33-1.37 [sig-apps] ReplicationController should test the lifecycle of a ReplicationController
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality Burst scaling should run to completion even with unhealthy pods
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality Scaling should happen in predictable order and halt if any stateful pod is unhealthy
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality Should recreate evicted statefulset
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality should have a working scale subresource
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality should list, patch and delete a collection of StatefulSets
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality should perform canary updates and phased rolling updates of template modifications
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality should perform rolling updates and roll backs of template modifications
1.33-1.37 [sig-apps] StatefulSet Basic StatefulSet functionality should validate Statefulset Status endpoints
`;
