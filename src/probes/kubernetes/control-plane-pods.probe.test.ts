import { describe, expect, test } from "vitest";
import { items, observed, status } from "../../testing/observed.ts";
import { controlPlanePods } from "./control-plane-pods.probe.ts";

const path = "GET /api/v1/namespaces/kube-system/pods";
const pod = (name: string, container: object, metadata: object = {}) => ({
  metadata: { name, ...metadata },
  spec: { nodeName: "cp-1", containers: [{ name: "main", image: "", ...container }] },
});
const found = async (...pods: readonly object[]) =>
  (await observed(controlPlanePods, {}, { [path]: items(...pods) })).fact;
const mirrored = { annotations: { "kubernetes.io/config.mirror": "5f3b" } };

test("API server and etcd are recorded with the flags that matter, and nothing else", async () => {
  const apiServer = pod(
    "kube-apiserver-cp-1",
    {
      command: ["kube-apiserver", "--advertise-address=10.0.0.1", "--max-requests-inflight=800"],
      args: ["--etcd-servers", "https://10.0.0.1:2379", "--etcd-keyfile=/pki/etcd.key"],
    },
    { labels: { component: "kube-apiserver", tier: "control-plane" } },
  );
  const coredns = pod("coredns-1", { args: ["-conf", "/etc/coredns/Corefile"] }, { labels: { "k8s-app": "kube-dns" } });
  expect(await found(apiServer, coredns)).toEqual({
    outcome: "answered",
    answer: [
      {
        component: "kube-apiserver",
        name: "kube-apiserver-cp-1",
        node: "cp-1",
        flags: {
          "max-requests-inflight": ["800"],
          "etcd-servers": ["https://10.0.0.1:2379"],
          "etcd-keyfile": ["(set)"],
        },
      },
    ],
  });
});

describe("a pod is one of them", () => {
  test.each([
    ["by the label that kubeadm sets", pod("a", {}, { labels: { component: "etcd" } })],
    ["by the label that others set", pod("a", {}, { labels: { "k8s-app": "etcd" } })],
    ["as a static pod by its container", pod("a", { name: "etcd" }, mirrored)],
    ["as a static pod by its image", pod("a", { image: "registry.example:5000/x/etcd:3.6.4-0@sha256:1" }, mirrored)],
    ["as a static pod by its program", pod("a", { command: ["etcd"] }, mirrored)],
  ])("%s", async (_, one) => {
    expect(await found(one)).toMatchObject({ answer: [{ component: "etcd", name: "a" }] });
  });

  test.each([
    ["somebody's own etcd", pod("a", { name: "etcd", image: "quay.io/coreos/etcd:v3.6.4" })],
    ["another static pod", pod("a", { name: "kube-vip", image: "ghcr.io/etcd/kube-vip:1" }, mirrored)],
  ])("unlike %s", async (_, one) => {
    expect(await found(one)).toEqual({ outcome: "answered", answer: [] });
  });
});

test("etcd is also started by its environment, which the command line overrules", async () => {
  const env = [
    { name: "ETCD_AUTO_COMPACTION_MODE", value: "periodic" },
    { name: "ETCD_CLIENT_CERT_AUTH", value: "false" },
    { name: "ETCD_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
  ];
  const etcd = pod("a", { command: ["etcd", "--client-cert-auth=true"], env }, { labels: { component: "etcd" } });
  expect(await found(etcd)).toMatchObject({
    answer: [{ flags: { "auto-compaction-mode": ["periodic"], "client-cert-auth": ["true"] } }],
  });
});

test("who may not look is told so", async () => {
  const message =
    'pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "kube-system"';
  const { fact } = await observed(controlPlanePods, {}, { [path]: status(403, message) });
  expect(fact).toMatchObject({ outcome: "refused", action: "list pods in kube-system" });
});
