import { describe, expect, test } from "vitest";
import { inTurn, type Route } from "../../testing/http-routes.ts";
import { observed, status } from "../../testing/observed.ts";
import { kubeletConfigz } from "./kubelet-configz.probe.ts";
import { kubeletMetrics } from "./kubelet-metrics.probe.ts";
import type { ClusterNode } from "./nodes.probe.ts";

const node = (name: string, ready = "True"): ClusterNode => ({
  metadata: { name, uid: name, labels: {} },
  spec: { unschedulable: false, taints: [] },
  status: {
    addresses: [],
    conditions: [{ type: "Ready", status: ready }],
    nodeInfo: { kubeletVersion: "v1.37.1" },
  },
});
const known = (...members: ClusterNode[]) => ({ outcome: "answered", answer: members }) as const;
const nodes = known(node("a"), node("b"));
const path = (name: string, document = "configz") => `GET /api/v1/nodes/${name}/proxy/${document}`;
const kubeletconfig = {
  enableServer: true,
  authentication: {
    x509: { clientCAFile: "/etc/kubernetes/pki/ca.crt" },
    webhook: { enabled: true, cacheTTL: "2m0s" },
    anonymous: { enabled: false },
  },
  authorization: { mode: "Webhook", webhook: { cacheAuthorizedTTL: "5m0s" } },
  rotateCertificates: true,
  clusterDNS: ["10.96.0.10"],
};
const good = { body: { kubeletconfig } };
const settings = {
  readOnlyPort: 0,
  anonymous: false,
  x509: true,
  webhook: true,
  authorizationMode: "Webhook",
  rotateCertificates: true,
  serverTLSBootstrap: false,
};
const answered = (answer: unknown) => ({ outcome: "answered", answer });

test("the settings of each kubelet are recorded as far as they matter", async () => {
  const open = { ...kubeletconfig, readOnlyPort: 10255, serverTLSBootstrap: true };
  const routes = { [path("a")]: good, [path("b")]: { body: { kubeletconfig: open } } };
  const { fact } = await observed(kubeletConfigz, { nodes }, routes);
  expect(fact).toEqual(
    answered([
      { node: "a", asked: answered(settings) },
      { node: "b", asked: answered({ ...settings, readOnlyPort: 10255, serverTLSBootstrap: true }) },
    ]),
  );
});

test("what a kubelet does not write is off, but for who may talk to it, which it always writes", async () => {
  const authentication = { anonymous: { enabled: false }, webhook: { enabled: true } };
  const written = { authentication, authorization: { mode: "Webhook" } };
  const { fact } = await observed(
    kubeletConfigz,
    { nodes: known(node("a"), node("b")) },
    { [path("a")]: { body: { kubeletconfig: written } }, [path("b")]: { body: { kubeletconfig: {} } } },
  );
  const off = { readOnlyPort: 0, x509: false, rotateCertificates: false, serverTLSBootstrap: false };
  expect(fact).toMatchObject(
    answered([
      { node: "a", asked: answered(off) },
      { node: "b", asked: { outcome: "failed" } },
    ]),
  );
});

test("whoever may not ask is refused once", async () => {
  const message =
    'nodes "a" is forbidden: User "jane" cannot get resource "nodes/proxy" in API group "" at the cluster scope';
  const { fact, log } = await observed(kubeletConfigz, { nodes }, { "GET /*": status(403, message) });
  expect(fact).toMatchObject(
    answered([
      { node: "a", asked: { outcome: "refused", action: "get nodes/proxy" } },
      { node: "b", asked: { outcome: "refused", action: "get nodes/proxy" } },
    ]),
  );
  expect(log).toHaveLength(1);
});

describe("one kubelet that cannot be asked does not hide the others", () => {
  test.each<[string, Route]>([
    ["it is gone", inTurn({ status: 503, body: "error trying to reach service" })],
    ["it refuses the API server", status(500, "no")],
    ["it is no kubelet", { body: { pods: [] } }],
    ["it serves something else", { headers: { "content-type": "text/html" }, body: "<p>" }],
  ])("when %s", async (_, route) => {
    const { fact } = await observed(kubeletConfigz, { nodes }, { [path("a")]: route, [path("b")]: good });
    expect(fact).toMatchObject(answered([{ asked: { outcome: "failed" } }, { asked: { outcome: "answered" } }]));
  });

  test("when its node is not ready, nobody waits for it", async () => {
    const routes = { [path("b")]: good };
    const { fact, log } = await observed(kubeletConfigz, { nodes: known(node("a", "Unknown"), node("b")) }, routes);
    expect(fact).toMatchObject(
      answered([{ asked: { outcome: "failed", message: "The node is not ready." } }, { node: "b" }]),
    );
    expect(log).toHaveLength(1);
  });
});

test("a cluster without nodes has no kubelets", async () => {
  expect(await observed(kubeletConfigz, { nodes: known() }, {})).toEqual({ fact: answered([]), log: [] });
});

test("nodes that we may not see have kubelets that nobody asks", async () => {
  const refused = { outcome: "refused", action: "list nodes", message: "403" } as const;
  expect(await observed(kubeletConfigz, { nodes: refused }, {})).toEqual({ fact: refused, log: [] });
});

test("a name is part of the path and nothing more", async () => {
  const { log } = await observed(kubeletConfigz, { nodes: known(node("a/../b")) }, { "GET /*": good });
  expect(log[0]?.path).toBe("/api/v1/nodes/a%2F..%2Fb/proxy/configz");
});

test("how long certificates are still good is recorded, where the kubelet has them", async () => {
  const text = (...lines: string[]) => ({ body: lines.join("\n"), headers: { "content-type": "text/plain" } });
  const { fact } = await observed(
    kubeletMetrics,
    { nodes },
    {
      [path("a", "metrics")]: text(
        "# TYPE kubelet_certificate_manager_client_ttl_seconds gauge",
        "kubelet_certificate_manager_client_ttl_seconds 2.9376e+07",
        "kubelet_certificate_manager_server_ttl_seconds -5",
      ),
      [path("b", "metrics")]: text("kubelet_certificate_manager_client_ttl_seconds +Inf"),
    },
  );
  expect(fact).toEqual(
    answered([
      { node: "a", asked: answered({ clientTtlSeconds: 29_376_000, serverTtlSeconds: -5 }) },
      { node: "b", asked: answered({ clientTtlSeconds: null, serverTtlSeconds: null }) },
    ]),
  );
});
