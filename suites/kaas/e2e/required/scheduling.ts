/** The conformance tests of this special interest group. */
export const schedulingTests = `
1.33-1.37 [sig-scheduling] LimitRange should create a LimitRange with defaults and ensure pod has those defaults applied.
1.33-1.37 [sig-scheduling] LimitRange should list, patch and delete a LimitRange by collection
1.33-1.37 [sig-scheduling] SchedulerPredicates validates resource limits of pods that are allowed to run [Serial]
1.33-1.37 [sig-scheduling] SchedulerPredicates validates that NodeSelector is respected if matching [Serial]
1.33-1.37 [sig-scheduling] SchedulerPredicates validates that NodeSelector is respected if not matching [Serial]
1.33-1.37 [sig-scheduling] SchedulerPredicates validates that there exists conflict between pods with same hostPort and protocol but one using 0.0.0.0 hostIP [Serial]
1.33-1.37 [sig-scheduling] SchedulerPreemption PreemptionExecutionPath runs ReplicaSets to verify preemption running path [Serial]
1.33-1.37 [sig-scheduling] SchedulerPreemption PriorityClass endpoints verify PriorityClass endpoints can be operated with different HTTP methods [Serial]
1.33-1.37 [sig-scheduling] SchedulerPreemption validates basic preemption works [Serial]
1.33-1.37 [sig-scheduling] SchedulerPreemption validates lower priority pod preemption by critical pod [Serial]
1.33-1.37 [sig-scheduling] SchedulerPreemption validates pod disruption condition is added to the preempted pod [Serial]
`;
