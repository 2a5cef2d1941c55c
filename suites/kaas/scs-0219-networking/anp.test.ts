import { expect, test } from "vitest";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import { judge } from "../../../src/core/judge.ts";
import { observed } from "../../../src/testing/observed.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { adminPolicies } from "./admin-policies.probe.ts";
import { adminNetworkPolicies } from "./anp.ts";

const both = { version: "v1alpha1", resources: ["adminnetworkpolicies", "baselineadminnetworkpolicies"] };
const entry = (verdict: "PASS" | "FAIL"): Attestation => ({
  testcase: "scs-0219-anp",
  verdict,
  statement: "The next release of our plugin has them.",
  by: "Jane",
  at: "2026-11-01",
  frequency: "quarter",
  documents: [],
});
const cluster = (served: readonly (typeof both)[], plugins: string[] = [], ...entries: Attestation[]) => ({
  policies: { served: [...served], groups: plugins.filter((name) => name.includes(".")) },
  plugins: plugins.filter((name) => !name.includes(".")),
  attestations: { file: null, entries, forOthers: 0 },
  clock: { now: "2026-11-21T12:00:00Z" },
});

testTestcase(adminNetworkPolicies, {
  accepts: {
    "both kinds of policies": cluster([both]),
    "the kind that took their place": cluster([{ version: "v1alpha2", resources: ["clusternetworkpolicies"] }]),
    "a plugin that could": cluster([], ["calico"]),
    "a plugin that could, by its group": cluster([], ["crd.antrea.io"]),
    "a plugin that is going to": cluster([], ["cilium"]),
    "a plugin that could beside one that cannot": cluster([], ["flannel", "calico"]),
    "a plugin that nobody knows, as attested": cluster([], [], entry("PASS")),
  },
  rejects: {
    "a plugin that cannot": [
      cluster([], ["flannel"]),
      {
        message: "Flannel has no policies of administrators, and the cluster does not serve them.",
        deviation: "D0219-2",
      },
    ],
    "a plugin that cannot, whatever is attested": [cluster([], ["kube-router"], entry("PASS"))],
    "a plugin that nobody knows, attested not to": [cluster([], [], entry("FAIL"))],
  },
  misses: {
    "a plugin that nobody knows": [cluster([]), { cause: "needs-attestation" }],
    "one of both kinds": [cluster([{ version: "v1alpha1", resources: ["adminnetworkpolicies"] }])],
  },
});

test("that serving is not enforcing is told", () => {
  const { findings } = judge(adminNetworkPolicies, (probe) => ({
    ok: true,
    fact: probe === adminPolicies ? cluster([both]).policies : [],
  }));
  expect(findings).toMatchObject([{ level: "note", actual: both }]);
});

const groups = (...names: string[]) =>
  ({ outcome: "answered", answer: names.map((name) => ({ name, versions: [{ version: "v1alpha1" }] })) }) as const;

test("what is served is recorded by version, and the groups of plugins", async () => {
  const answer = groups("apps", "cilium.io", "policy.networking.k8s.io");
  const resources = [{ name: "adminnetworkpolicies" }, { name: "adminnetworkpolicies/status" }];
  const routes = { "GET /apis/policy.networking.k8s.io/v1alpha1": { body: { resources } } };
  const { fact } = await observed(adminPolicies, { answer }, routes);
  expect(fact).toEqual({
    served: [{ version: "v1alpha1", resources: ["adminnetworkpolicies"] }],
    groups: ["cilium.io"],
  });
});

test("a cluster without policies of administrators serves none", async () => {
  const { fact } = await observed(adminPolicies, { answer: groups("apps") }, {});
  expect(fact).toEqual({ served: [], groups: [] });
});

const findingsFor = (facts: ReturnType<typeof cluster>) =>
  judge(adminNetworkPolicies, (probe) => ({
    ok: true,
    fact: Object.entries(adminNetworkPolicies.needs).flatMap(([name, need]) =>
      need === probe ? [facts[name as keyof typeof facts]] : [],
    )[0],
  })).findings;
const expected = "AdminNetworkPolicy and BaselineAdminNetworkPolicy, or ClusterNetworkPolicy";

test.each([
  ["crd.antrea.io", "Antrea supports"],
  ["calico", "Calico supports"],
  ["canal", "Calico supports"],
  ["crd.projectcalico.org", "Calico supports"],
  ["cilium", "Cilium works on"],
  ["cilium.io", "Cilium works on"],
  ["kubeovn.io", "Kube-OVN supports"],
  ["k8s.ovn.org", "OVN-Kubernetes supports"],
])("what a plugin that is told by %s does about them is said", (sign, does) => {
  const message = `${does} policies of administrators, but the cluster does not serve them.`;
  expect(findingsFor(cluster([], [sign]))).toEqual([
    { level: "note", message, expected, actual: [], remedy: "Install their resource definitions." },
  ]);
});

test.each([
  ["flannel", "Flannel"],
  ["kube-router", "kube-router"],
])("that a plugin that is told by %s has none is said", (sign, name) => {
  const message = `${name} has no policies of administrators, and the cluster does not serve them.`;
  expect(findingsFor(cluster([], [sign]))).toEqual([
    { level: "violation", message, expected, actual: [], deviation: "D0219-2" },
  ]);
});
