import pLimit from "p-limit";
import { expect, test } from "vitest";
import { makeCertificate } from "../../../fixtures/simulator/make-certificate.ts";
import { serve } from "../../testing/http-routes.ts";
import { observed } from "../../testing/observed.ts";
import { tcpServer, tlsServer } from "../../testing/tls-server.ts";
import type { Component } from "./door-plan.ts";
import { doors } from "./doors.probe.ts";
import { visit } from "./house-visit.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const own = makeCertificate({ subject: "system:node:a", names: ["a", "127.0.0.1"], days: 365 });
const pods = { "GET /pods": { status: 401, body: "Unauthorized" } };
const signal = AbortSignal.timeout(20_000);

async function visited(port: number, component: Component = "kubelet", node: string | null = "a", decoy = 1) {
  const house = { address: "127.0.0.1", side: "outside", node, doors: [{ port, component }] } as const;
  const { house: found } = await visit(house, { decoy, limit: pLimit(4) }, signal);
  return { ...found.doors[0], acceptsEverything: found.acceptsEverything };
}

const portOf = ({ url }: { readonly url: string }) => Number(new URL(url).port);

test("a kubelet that proves to be the node's is asked as a stranger", async () => {
  await using kubelet = await serve(pods, { tls: own });
  const found = await visited(portOf(kubelet));
  expect(found).toMatchObject({ state: "open", speaks: "tls", kubelet: { isOurs: true, anonymous: 401 } });
  const { validFrom = "", validTo = "" } = found.kubelet ?? {};
  expect((Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000).toBe(365);
});

test.each([
  ["that signed its certificate itself", makeCertificate({ subject: "a@1700000000", names: ["a.local"] }), true],
  ["of another node", makeCertificate({ subject: "system:node:aa", names: ["aa", "127.0.0.1"] }), false],
])("a kubelet %s", async (_, certificate, isOurs) => {
  await using kubelet = await serve(pods, { tls: certificate });
  expect(await visited(portOf(kubelet))).toMatchObject({ kubelet: { isOurs, anonymous: isOurs ? 401 : null } });
  expect(kubelet.log).toHaveLength(isOurs ? 1 : 0);
});

test("a server that wants a certificate speaks TLS", async () => {
  await using etcd = await tlsServer({ ...own, requestCert: true, rejectUnauthorized: true, maxVersion: "TLSv1.2" });
  expect(await visited(etcd.port, "etcd")).toMatchObject({ state: "open", speaks: "tls", kubelet: null });
});

test("a server without TLS is told from one that says nothing", async () => {
  await using plain = await serve({ "GET /healthz": { body: "ok" } });
  await using silent = await tcpServer((socket) => socket.end());
  expect(await visited(portOf(plain), "kubelet (read-only)")).toMatchObject({ state: "open", speaks: "http" });
  expect(await visited(silent.port, "etcd")).toMatchObject({ state: "open", speaks: "nothing" });
});

test("where every door opens, nobody is talked to", async () => {
  await using any = await serve(pods, { tls: own });
  expect(await visited(portOf(any), "kubelet", "a", portOf(any))).toMatchObject({
    acceptsEverything: true,
    speaks: null,
  });
  expect(any.log).toEqual([]);
});

test("a closed door is closed", async () => {
  const server = await tcpServer(() => undefined);
  await server[Symbol.asyncDispose]();
  expect(await visited(server.port)).toMatchObject({ state: "refused", speaks: null, kubelet: null });
});

const node = (name: string, port: number): ClusterNode => ({
  metadata: { name, uid: name, labels: {} },
  spec: { unschedulable: false, taints: [] },
  status: {
    addresses: [{ type: "ExternalIP", address: "127.0.0.1" }],
    conditions: [],
    nodeInfo: { kubeletVersion: "v1.37.1" },
    daemonEndpoints: { kubeletEndpoint: { Port: port } },
  },
});

test("the nodes of a cluster are visited, and where from is told", async () => {
  await using kubelet = await serve(pods, { tls: own });
  const { fact, log } = await observed(
    doors,
    { nodes: { outcome: "answered", answer: [node("a", portOf(kubelet))] } },
    {},
  );
  expect(fact).toMatchObject({
    isBehindProxy: false,
    from: ["127.0.0.1"],
    houses: [{ address: "127.0.0.1", side: "outside", node: "a" }],
    nodes: { outcome: "answered", answer: 1 },
    leftOut: 0,
  });
  const door = fact.houses[0]?.doors.find(({ component }) => component === "kubelet");
  expect(door).toMatchObject({ state: "open", speaks: "tls", kubelet: { anonymous: 401 } });
  expect(log).toEqual([]);
});
