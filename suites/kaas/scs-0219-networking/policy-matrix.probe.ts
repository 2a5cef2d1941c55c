import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { probeImage } from "../../../src/probes/kubernetes/probe-image.ts";
import { PolicyMatrix } from "./matrix/matrix-fact.ts";
import { matrixSteps, type MatrixStep } from "./matrix/steps.ts";
import { Observer } from "./matrix/observer.probe.ts";
import { buildMatrix } from "./matrix/site.probe.ts";
import { PolicyChanges } from "./matrix/policy-changes.probe.ts";

/** Pauses until a policy must have come into force; once several have not, the network plugin gets no more of them. */
const patience = { usual: [1_000, 2_000, 4_000, 8_000, 15_000], lost: [3_000] } as const;
const lostSteps = 3;

export const policyMatrix = probe({
  id: "network-policy-matrix",
  summary: "Which of nine pods reach which, with one network policy after the other",
  effect: "creates",
  creates: [{ kind: "namespace", count: 3, cost: "objects", quota: {} }],
  timeoutMs: 1_200_000,
  schema: PolicyMatrix,
  needs: { access },
  async observe(facts, context: ProbeContext<KubernetesCluster>) {
    const { target, signal, inputs } = context;
    const image = probeImage(inputs);
    const matrix = await buildMatrix(image, facts.access, context);
    const observer = new Observer(target, matrix, signal);
    const changes = new PolicyChanges(target, matrix.site, signal);
    const names = await observer.resolves();
    const steps: PolicyMatrix["steps"] = [];
    let [previous, lost]: [MatrixStep | undefined, number] = [undefined, 0];
    for (const step of matrixSteps) {
      await changes.to(step);
      const pauses = lost < lostSteps ? patience.usual : patience.lost;
      const { table, looks, isRight } = await observer.settled(step, previous, pauses);
      lost += isRight ? 0 : 1;
      previous = step;
      steps.push({ step: step.id, looks, table, names: step.names ? await observer.resolves() : null });
      // Without a single connection there is nothing that policies could take away.
      if (step === matrixSteps[0] && !isRight) break;
    }
    return { image, pods: matrix.pods, names, steps, trouble: observer.trouble };
  },
});
