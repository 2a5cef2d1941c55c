import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connectCluster } from "../../../src/clients/kubernetes/cluster.ts";
import type { KubernetesCluster } from "../../../src/clients/kubernetes/kubernetes-cluster.ts";
import { clusterConfig } from "../../../src/testing/cluster-config.ts";
import { folder } from "../../../src/testing/folder.ts";
import { serve } from "../../../src/testing/http-routes.ts";
import { items, observed, status } from "../../../src/testing/observed.ts";
import { probeContext } from "../../../src/testing/probe-context.ts";
import { offer } from "./offer.probe.ts";

const served = (...names: readonly string[]) =>
  ({ outcome: "answered", answer: names.map((name) => ({ name, versions: [] })) }) as const;
const hidden = { outcome: "refused", action: "get /apis", message: "forbidden" } as const;
const profiles = "GET /apis/core.gardener.cloud/v1beta1/cloudprofiles*";
const stacks = "GET /apis/clusterstack.x-k8s.io/v1alpha1/clusterstackreleases*";

test("a cluster without such an API has no offer to show", async () => {
  const { fact, log } = await observed(offer, { groups: served("apps", "batch") }, {});
  expect(fact).toBeNull();
  expect(log).toEqual([]);
});

test("Gardener offers what its cloud profiles list, and how it is classified", async () => {
  const versions = [
    { version: "1.36.3", classification: "supported", extra: "not recorded" },
    { version: "1.35.6", classification: "deprecated", expirationDate: "2026-12-01T00:00:00Z" },
  ];
  const profile = { metadata: { name: "stack" }, spec: { kubernetes: { versions }, regions: [] } };
  const routes = { [profiles]: items(profile, { ...profile, metadata: { name: "two" } }) };
  const { fact } = await observed(offer, { groups: served("core.gardener.cloud") }, routes);
  const first = { version: "1.36.3", by: "stack", classification: "supported", expires: null, ready: null };
  expect(fact).toMatchObject({ source: "gardener", file: null });
  expect(fact?.versions).toHaveLength(4);
  expect(fact?.versions[0]).toEqual(first);
  expect(fact?.versions[1]).toMatchObject({ classification: "deprecated", expires: "2026-12-01T00:00:00Z" });
});

test("cluster stacks offer what their releases bring, and whether those are ready", async () => {
  const release = (name: string, rest: object) => ({ metadata: { name }, ...rest });
  const routes = {
    [stacks]: items(
      release("openstack-scs-1-36-v1", { status: { ready: true, kubernetesVersion: "1.36.3" } }),
      release("openstack-scs-1-37-v1", { status: { kubernetesVersion: "1.37.0" } }),
      release("new", {}),
    ),
  };
  const { fact } = await observed(offer, { groups: served("clusterstack.x-k8s.io") }, routes);
  expect(fact?.source).toBe("cluster-stacks");
  expect(fact?.versions).toMatchObject([
    { version: "1.36.3", by: "openstack-scs-1-36-v1", ready: true },
    { version: "1.37.0", ready: false },
  ]);
});

describe("there is no offer where it may not be seen", () => {
  test.each([
    ["the groups", hidden, {}],
    ["the cloud profiles", served("core.gardener.cloud"), { [profiles]: status(403, "forbidden") }],
    ["this version of the releases", served("clusterstack.x-k8s.io"), { [stacks]: status(404, "not found") }],
  ])("%s", async (_, groups, routes) => {
    expect((await observed(offer, { groups }, routes)).fact).toBeNull();
  });
});

test("an API that fails leaves the question open", async () => {
  const routes = { [profiles]: status(500, "etcd is gone") };
  await expect(observed(offer, { groups: served("core.gardener.cloud") }, routes)).rejects.toThrow("etcd is gone");
  const failed = { outcome: "failed", message: "GET /apis answered 500" } as const;
  await expect(observed(offer, { groups: failed }, {})).rejects.toThrow("answered 500");
});

test("a file goes before everything else, whatever is served", async () => {
  using place = folder();
  const path = join(place.path, "offer.yaml");
  writeFileSync(path, "versions: [1.36.3, v1.35.6+k3s1]\n");
  await using server = await serve({});
  await using target = connectCluster(clusterConfig({ server: server.url }), { userAgent: "test", env: {} });
  const context = probeContext<KubernetesCluster>(target, { inputs: { files: { offer: path }, companions: {} } });
  const fact = offer.schema.parse(await offer.observe({ groups: hidden }, context));
  expect(fact).toMatchObject({
    source: "file",
    file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    versions: [{ version: "1.36.3", by: null }, { version: "v1.35.6+k3s1" }],
  });
  expect(server.log).toEqual([]);
});
