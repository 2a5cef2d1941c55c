import { expect, test } from "vitest";
import compliant from "../../../fixtures/clusters/compliant.ts";
import { judge } from "../../../src/core/judge.ts";
import { access } from "../../../src/probes/kubernetes/access.probe.ts";
import { patientCluster } from "../../../src/testing/simulated-cluster.ts";
import { defaultPolicies, type DefaultPolicies } from "./default-policies.probe.ts";
import { defaultRestrictions } from "./default-restrictions.ts";

const judged = (inNamespace: string[], ...clusterWide: DefaultPolicies["clusterWide"]) =>
  judge(defaultRestrictions, () => ({ ok: true, fact: { inNamespace, clusterWide } }));
const answered = (...answer: string[]) => ({
  kind: "global policies",
  policies: { outcome: "answered", answer } as const,
});
const refused = { outcome: "refused", action: "list x", message: "no" } as const;

test.each([
  ["a policy in a new namespace", judged(["default-deny"]), "A new namespace has network policies by itself."],
  ["a policy for the cluster", judged([], answered("deny")), "There are network policies for the whole cluster."],
  ["no policy", judged([], answered()), "Nothing is restricted by default, as far as the API shows."],
  [
    "kinds that are not there",
    judged([], { kind: "x", policies: { outcome: "absent" } }),
    "Nothing is restricted by default, as far as the API shows.",
  ],
])("%s is told", (_, { verdict, findings }, message) => {
  expect(verdict).toBe("PASS");
  expect(findings).toMatchObject([{ level: "note", message }]);
});

test("policies are named", () => {
  expect(judged(["a", "b"]).findings).toMatchObject([{ about: { kind: "network policy", name: "a, b" } }]);
  expect(judged([], answered("deny"), answered()).findings).toMatchObject([
    { actual: [{ kind: "global policies", names: ["deny"] }] },
  ]);
});

test("what could not be seen is told", () => {
  const policies = { outcome: "failed", message: "no" } as const;
  expect(judged([], { kind: "other policies", policies }).findings).toMatchObject([
    {},
    { message: "Whether there are other policies could not be seen." },
  ]);
  expect(judged([], { kind: "global policies", policies: refused }).findings).toMatchObject([
    { message: "Nothing is restricted by default, as far as the API shows." },
    { message: "Whether there are global policies could not be seen." },
  ]);
});

const policy = { metadata: { name: "default-deny" }, spec: { podSelector: {}, policyTypes: ["Ingress"] } };
const restricting = { ...compliant, inEveryNamespace: { networkpolicies: [policy] } };

test.each([
  [compliant, []],
  [restricting, ["default-deny"]],
])("a new namespace is looked at, and goes away again", async (world, expected) => {
  await using patient = await patientCluster(world);
  const { context, cluster } = patient;
  const facts = { access: access.schema.parse(await access.observe({}, context)) };
  const fact = defaultPolicies.schema.parse(await defaultPolicies.observe(facts, context));
  expect(fact.inNamespace).toEqual(expected);
  expect(fact.clusterWide).toEqual([
    { kind: "admin network policies", policies: { outcome: "answered", answer: [] } },
    { kind: "baseline admin network policies", policies: { outcome: "answered", answer: [] } },
  ]);
  await context.release();
  expect(cluster.owned()["namespaces"]).toBeUndefined();
});
