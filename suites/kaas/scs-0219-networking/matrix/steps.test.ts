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

const found = (id: string) => {
  const step = matrixSteps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return step.policies(site);
};

test("steps keep the names by which they are in records", () => {
  expect(matrixSteps.map(({ id }) => id).join(" ")).toBe(
    "none deny-ingress allow-ingress deny-egress allow-egress deny-both " +
      "pod pod-expressions namespace namespace-name every-namespace and or two-policies egress-pod both-sides " +
      "port port-update named-port port-range port-range-end egress-port names-only " +
      "ip-block egress-ip-block ip-block-except deleted",
  );
});

test.each(matrixSteps.map((step) => [step.id, step] as const))("Kubernetes accepts the policies of %s", (id, step) => {
  const policies = step.policies(site);
  expect(policies.length > 0).toBe(id !== "none" && id !== "deleted");
  const names = policies.map(({ name }) => `${id}-${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name))).toEqual([]);
  const rules = policies.flatMap(({ spec }) => [...(spec.ingress ?? []), ...(spec.egress ?? [])]);
  const peers = rules.flatMap((rule) => ("from" in rule ? (rule.from ?? []) : "to" in rule ? (rule.to ?? []) : []));
  expect(peers.filter((peer) => Object.keys(peer).length === 0)).toEqual([]);
  const protocols = rules.flatMap((rule) => rule.ports ?? []).map(({ protocol }) => protocol);
  expect(protocols.filter((protocol) => !["TCP", "UDP"].includes(protocol))).toEqual([]);
});

test("what allows everything stands beside the policy that denies it", () => {
  expect(found("allow-ingress").slice(0, -1)).toEqual(found("deny-ingress"));
  expect(found("allow-egress").slice(0, -1)).toEqual(found("deny-egress"));
});

test("a policy is changed by a step that makes one of the same name", () => {
  expect(matrixSteps.flatMap(({ id, changes }) => (changes === undefined ? [] : [[id, changes]]))).toEqual([
    ["port-update", "port"],
  ]);
  expect(found("port-update").map(({ name }) => name)).toEqual(found("port").map(({ name }) => name));
});

test("names are looked up where nothing else may be reached, and only ranges of addresses are tolerated", () => {
  expect(matrixSteps.filter(({ names }) => names).map(({ id }) => id)).toEqual(["names-only"]);
  expect(matrixSteps.filter(({ isTolerated }) => isTolerated).map(({ id }) => id)).toEqual([
    "ip-block",
    "egress-ip-block",
    "ip-block-except",
  ]);
});

test.each([
  ["10.0.0.7", "10.0.0.7/32", "0.0.0.0/0"],
  ["fd00::7", "fd00::7/128", "::/0"],
])("the ranges with %s are of its kind", (address, alone, everything) => {
  const blocks = matrixSteps
    .flatMap((step) => step.policies({ ...site, addressOf: () => address }))
    .flatMap(({ spec }) => [
      ...(spec.ingress ?? []).flatMap(({ from }) => from ?? []),
      ...(spec.egress ?? []).flatMap(({ to }) => to ?? []),
    ])
    .flatMap(({ ipBlock }) => ipBlock ?? []);
  expect(blocks).toEqual([{ cidr: alone }, { cidr: alone }, { cidr: everything, except: [alone] }]);
});

test("the namespaces of the matrix have a label that Kubernetes accepts", () => {
  expect(spaceLabel).toMatch(/^[a-z][-a-z.]*\/[a-z]+$/);
});
