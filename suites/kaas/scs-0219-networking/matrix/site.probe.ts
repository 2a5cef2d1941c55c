import pLimit from "p-limit";
import type { KubernetesCluster } from "../../../../src/clients/kubernetes/kubernetes-cluster.ts";
import type { Json } from "../../../../src/clients/http/answer.ts";
import type { ProbeContext } from "../../../../src/core/probe.ts";
import type { Access } from "../../../../src/probes/kubernetes/access.probe.ts";
import { ownLabels, ownNamespace } from "../../../../src/probes/kubernetes/own-namespace.ts";
import { harmlessPod } from "../../../../src/probes/kubernetes/pods/harmless-pod.ts";
import { createPod } from "../../../../src/probes/kubernetes/pods/pods.ts";
import { runningPods } from "../../../../src/probes/kubernetes/pods/running-pods.ts";
import { matrixPods, matrixSpaces, podName, type MatrixPod } from "./grid.ts";
import { spaceLabel } from "./policies.ts";
import type { Site } from "./steps.ts";

const startMs = 300_000;
const atATime = 4;
const podsOfASpace = matrixPods.length / matrixSpaces.length;

export interface Matrix {
  readonly site: Site;
  readonly pods: readonly { readonly pod: string; readonly node: string }[];
}

/** Three namespaces of our own with three pods each, all of which serve both ports. */
export async function buildMatrix(
  image: string,
  access: Access,
  context: ProbeContext<KubernetesCluster>,
): Promise<Matrix> {
  const { target, signal } = context;
  const namespaces = new Map<string, string>();
  for (const space of matrixSpaces) {
    const labels = { "pod-security.kubernetes.io/enforce": "restricted", [spaceLabel]: space };
    namespaces.set(space, (await ownNamespace(access, context, labels)).name);
  }
  const namespaceOf = (space: MatrixPod["space"]): string => namespaces.get(space) ?? space;
  const limit = pLimit(atATime);
  const creating = matrixPods.map(({ space, name }) =>
    limit(() => createPod(target, namespaceOf(space), serving(name, image), signal)),
  );
  await Promise.all(creating);
  const places = await Promise.all(
    matrixSpaces.map(async (space) => {
      const awaited = { namespace: namespaceOf(space), count: podsOfASpace, withinMs: startMs };
      return (await runningPods(target, awaited, signal)).map((pod) => ({ ...pod, key: `${space}/${pod.name}` }));
    }),
  );
  const byPod = new Map(places.flat().map((place) => [place.key, place]));
  const place = (pod: MatrixPod) => byPod.get(podName(pod)) ?? { address: "", node: "" };
  return {
    site: { namespaceOf, addressOf: (pod) => place(pod).address },
    pods: matrixPods.map((pod) => ({ pod: podName(pod), node: place(pod).node })),
  };
}

function serving(name: string, image: string): Json {
  const containers = [8080, 8081].map((port) => ({
    name: `serve-${port}`,
    image,
    command: ["/agnhost", "netexec", `--http-port=${port}`, `--udp-port=${port}`],
    ports: (["TCP", "UDP"] as const).map((protocol) => ({
      name: `${protocol.toLowerCase()}-${port}`,
      containerPort: port,
      protocol,
    })),
  }));
  return harmlessPod({ name, labels: { pod: name }, containers, spec: { topologySpreadConstraints: [apart] } });
}

/** On different nodes where there are some: the way between nodes is another one than that within. */
const apart = {
  maxSkew: 1,
  topologyKey: "kubernetes.io/hostname",
  whenUnsatisfiable: "ScheduleAnyway",
  labelSelector: { matchLabels: ownLabels },
};
