import { expect, test } from "vitest";
import { items, observed } from "../../testing/observed.ts";
import { networkPlugins } from "./network-plugins.probe.ts";

const path = "GET /api/v1/pods";
const pod = (labels: object) => ({ metadata: { name: "a", labels }, spec: {}, status: {} });

test("network plugins are known by the pods that they have on the nodes", async () => {
  const pods = items(pod({ "k8s-app": "cilium" }), pod({ "k8s-app": "cilium" }), pod({ "k8s-app": "calico-node" }));
  expect((await observed(networkPlugins, {}, { [path]: pods })).fact).toEqual(["calico", "cilium"]);
});

test("of others nobody knows", async () => {
  const pods = items(pod({ "k8s-app": "kube-dns" }), { metadata: { name: "bare" } });
  expect((await observed(networkPlugins, {}, { [path]: pods })).fact).toEqual([]);
});
