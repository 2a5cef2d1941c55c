import { expect, test } from "vitest";
import type { Cluster } from "../../../../fixtures/simulator/kubernetes/cluster.ts";
import { isAllowed } from "../../../../fixtures/simulator/kubernetes/network/policy-rules.ts";
import { channels, connections, matrixPods, matrixSpaces, podName, type MatrixPod } from "./grid.ts";
import { spaceLabel } from "./policies.ts";
import { matrixSteps, type Site } from "./steps.ts";

const addressOf = (pod: MatrixPod) => `10.0.0.${10 + matrixPods.indexOf(pod)}`;
const site: Site = {
  namespaceOf: (space) => space,
  addressOf: ({ space, name }) => {
    const own = matrixPods.find((each) => podName(each) === podName({ space, name }));
    return own === undefined ? "" : addressOf(own);
  },
};
const ports = channels.map(({ protocol, port }) => ({
  name: `${protocol.toLowerCase()}-${port}`,
  containerPort: port,
  protocol,
}));
const peers = new Map(
  matrixPods.map((pod) => {
    const metadata = { name: pod.name, namespace: pod.space, labels: { pod: pod.name } };
    return [podName(pod), { address: addressOf(pod), pod: { metadata, spec: { containers: [{ ports }] } } }];
  }),
);
const namespaces = matrixSpaces.map((name) => ({
  metadata: { name, labels: { [spaceLabel]: name, "kubernetes.io/metadata.name": name } },
}));
// What the rules of policies look at of a cluster.
const cluster = {
  state: { network: {} },
  store: {
    find: (_kind: unknown, _space: unknown, name: string) => namespaces.find(({ metadata }) => metadata.name === name),
  },
} as unknown as Cluster;

test.each(matrixSteps.map((step) => [step.id, step] as const))(
  "the policies of %s let through what it says",
  (_, step) => {
    const policies = step
      .policies(site)
      .map(({ space, name, spec }) => ({ metadata: { name, namespace: space }, spec }));
    const wrong = connections.filter((each) => {
      const [from, to] = [peers.get(podName(each.from)), peers.get(podName(each.to))];
      if (from === undefined || to === undefined) throw new Error("There is no such pod.");
      const attempt = { from, to, ...each.channel } as unknown as Parameters<typeof isAllowed>[0];
      return isAllowed(attempt, policies, cluster) !== step.allows(each);
    });
    expect(wrong).toEqual([]);
  },
);
