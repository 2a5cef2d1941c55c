import { expect, test } from "vitest";
import { connectCluster } from "../../../clients/kubernetes/cluster.ts";
import type { KubernetesCluster } from "../../../clients/kubernetes/kubernetes-cluster.ts";
import { DependencyError, HttpError, TimeoutError } from "../../../errors.ts";
import { clusterConfig } from "../../../testing/cluster-config.ts";
import { inTurn, serve, type Route } from "../../../testing/http-routes.ts";
import { items, status } from "../../../testing/observed.ts";
import { TestClock } from "../../../testing/test-clock.ts";
import { podEnd } from "./pod-end.ts";
import { createPod, removePod } from "./pods.ts";
import { runningPods } from "./running-pods.ts";

const signal = AbortSignal.timeout(20_000);
const path = "/api/v1/namespaces/own/pods";

async function asking<T>(routes: Readonly<Record<string, Route>>, ask: (cluster: KubernetesCluster) => Promise<T>) {
  await using server = await serve(routes);
  const options = { userAgent: "test", env: {}, clock: new TestClock(), random: () => 0 };
  await using cluster = connectCluster(clusterConfig({ server: server.url }), options);
  return await ask(cluster);
}

const noAccount = status(
  403,
  'pods "a" is forbidden: error looking up service account own/default: serviceaccount "default" not found',
);
const made = { status: 201, body: { kind: "Pod" } };

test("a new namespace is given the time to get its account", async () => {
  const create = (route: Route) =>
    asking({ [`POST ${path}`]: route }, (cluster) => createPod(cluster, "own", {}, signal));
  expect(await create(inTurn(noAccount, noAccount, made))).toEqual({ kind: "Pod" });
  await expect(create(noAccount)).rejects.toThrow('serviceaccount "default" not found');
  await expect(create(inTurn(status(403, "exceeded quota"), made))).rejects.toThrow(HttpError);
});

const pod = (state: object, rest: { phase?: string; conditions?: object[]; node?: string } = {}) => ({
  metadata: { name: "a", uid: "uid-a" },
  spec: { nodeName: rest.node ?? "worker-1" },
  status: {
    phase: rest.phase ?? "Pending",
    podIP: "10.244.0.7",
    conditions: rest.conditions ?? [],
    containerStatuses: [{ name: "main", ready: rest.phase === "Running", state }],
  },
});
const ended = pod({ terminated: { exitCode: 4 } }, { phase: "Failed" });
const running = pod({ running: {} }, { phase: "Running" });
const unpulled = pod({ waiting: { reason: "ImagePullBackOff", message: "not found" } });
const starting = pod({ waiting: { reason: "ContainerCreating" } });
const noNode = { type: "PodScheduled", status: "False", message: "0/3 nodes are available." };
const unplaced = { metadata: { name: "a", uid: "uid-a" }, spec: {}, status: { conditions: [noNode] } };
const event = (type: string, message: string, uid = "uid-a") => ({
  type,
  reason: "R",
  message,
  involvedObject: { uid },
});

const endOf = (route: Route, ...events: readonly object[]) =>
  asking({ [`GET ${path}/a`]: route, "GET /api/v1/namespaces/own/events": items(...events) }, (cluster) =>
    podEnd(cluster, { namespace: "own", name: "a", withinMs: 60_000 }, signal),
  );

test("the end of a pod is waited for", async () => {
  expect(await endOf(inTurn({ body: starting }, { body: running }, { body: ended }))).toEqual({
    node: "worker-1",
    state: "ended",
    exitCode: 4,
    warnings: [],
  });
});

test.each([
  [
    "its image cannot be pulled",
    unpulled,
    { state: "no-image", warnings: [{ reason: "ImagePullBackOff", message: "not found" }] },
  ],
  ["it starts for ever", starting, { state: "not-started", warnings: [] }],
  ["it runs for ever", running, { state: "running", warnings: [] }],
  [
    "it finds no node",
    unplaced,
    {
      state: "unschedulable",
      node: null,
      warnings: [{ reason: "Unschedulable", message: "0/3 nodes are available." }],
    },
  ],
])("that a pod does not end since %s is recorded", async (_, body, expected) => {
  expect(await endOf({ body })).toMatchObject({ exitCode: null, ...expected });
});

test("of the events only the warnings about that pod count, each once", async () => {
  const { warnings } = await endOf(
    { body: ended },
    event("Normal", "Pulled"),
    event("Warning", "attach timed out"),
    event("Warning", "attach timed out"),
    event("Warning", "of another pod", "uid-b"),
  );
  expect(warnings).toEqual([{ reason: "R", message: "attach timed out" }]);
});

test("a pod is gone when it is removed, or it is said that it is not", async () => {
  const remove = (route: Route) =>
    asking({ [`DELETE ${path}/a`]: { body: {} }, [`GET ${path}/a`]: route }, (cluster) =>
      removePod(cluster, { namespace: "own", name: "a", withinMs: 60_000 }, signal),
    );
  await remove(inTurn({ body: ended }, status(404, "not found")));
  await expect(remove({ body: ended })).rejects.toThrow(TimeoutError);
});

const runningOf = (...objects: readonly object[]) =>
  asking({ [`GET ${path}`]: items(...objects) }, (cluster) =>
    runningPods(cluster, { namespace: "own", count: 1, withinMs: 60_000 }, signal),
  );

test("pods that run are told with their node and their address", async () => {
  expect(await runningOf(running)).toEqual([{ name: "a", node: "worker-1", address: "10.244.0.7" }]);
});

test.each([
  ["an image that cannot be pulled", unpulled, DependencyError, "cannot be pulled: not found"],
  [
    "a command that is not in the image",
    pod({ waiting: { reason: "CrashLoopBackOff", message: "back-off 10s" } }),
    DependencyError,
    "cannot be run (CrashLoopBackOff): back-off 10s",
  ],
  ["no node", unplaced, DependencyError, "0/3 nodes are available."],
  ["a start that takes too long", starting, TimeoutError, "(a) did not run within 60 s"],
])("pods that never run for %s are no answer", async (_, object, kind, sentence) => {
  await expect(runningOf(object)).rejects.toThrow(kind);
  await expect(runningOf(object)).rejects.toThrow(sentence);
});
