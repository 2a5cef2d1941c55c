import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { all, handedIn, metric, nothing, replaced } from "./example-metrics.ts";
import { tenantsWithinProvider, totals } from "./totals.ts";

const cause = "needs-attestation" as const;
const parts = (embodied: number | string, operational: number | string, total: number | string, changes = {}) =>
  handedIn([
    metric("sustainability_tenant_embodied_gwp_kg", embodied),
    metric("sustainability_tenant_operational_gwp_kg", operational, changes),
    metric("sustainability_tenant_total_gwp_kg", total),
  ]);

const ordered = (name: string, value: number, ...labels: readonly string[]) => ({
  ...metric(name),
  series: [{ line: 7, labels: Object.fromEntries(labels.map((label) => [label, label])), value: String(value) }],
});

testTestcase(totals, {
  accepts: {
    "all metrics": handedIn(all),
    "a thousandth more": parts(500, 500, 1001),
    "a thousandth less": parts(500, 500, 999),
    "nothing at all": parts(0, 0, 0),
    "labels in any order": handedIn([
      ordered("sustainability_tenant_embodied_gwp_kg", 1, "project_id", "project_name"),
      ordered("sustainability_tenant_operational_gwp_kg", 2, "project_name", "project_id"),
      ordered("sustainability_tenant_total_gwp_kg", 3, "project_id", "project_name"),
    ]),
    "water that is only embodied": handedIn([
      metric("sustainability_provider_embodied_water_m3", 3),
      metric("sustainability_provider_total_water_m3", 3),
    ]),
  },
  rejects: {
    "two thousandths more": [
      parts(500, 500, 1002),
      {
        message: "A total is not the sum of its parts.",
        about: { kind: "metric", name: "sustainability_tenant_total_gwp_kg", id: "line 7" },
        expected: 1000,
        actual: 1002,
      },
    ],
    "two thousandths less": [parts(500, 500, 998), { actual: 998 }],
    "a total of the provider": [
      handedIn(replaced(metric("sustainability_provider_total_ced_mj", 10))),
      { expected: 20, actual: 10 },
    ],
    "water that is more than what is embodied": [
      handedIn([
        metric("sustainability_provider_embodied_water_m3", 3),
        metric("sustainability_provider_total_water_m3", 4),
      ]),
      { deviation: "D0414-2" },
    ],
    "water with its operational part": [
      handedIn([
        metric("sustainability_provider_embodied_water_m3", 3),
        metric("sustainability_provider_operational_water_m3", 2),
        metric("sustainability_provider_total_water_m3", 3),
      ]),
      { expected: 5, actual: 3 },
    ],
  },
  misses: {
    "no file": [nothing, { cause }],
    "parts of another project": [
      parts(1, 1, 5, { project_id: "p2" }),
      { message: "The file has no total together with its parts.", cause },
    ],
    "a part that is no number": [parts(1, "NaN", 5), { cause }],
    "water of which only the operational part is there": [
      handedIn([
        metric("sustainability_provider_operational_water_m3", 2),
        metric("sustainability_provider_total_water_m3", 3),
      ]),
      { cause },
    ],
    "totals only": [handedIn([metric("sustainability_tenant_total_gwp_kg", 5)]), { cause }],
  },
});

test("that a total has a part which the standard does not list is said only where the part is missing", () => {
  const [finding] = totals.judge(parts(500, 500, 1002));
  expect(finding?.message).toBe("A total is not the sum of its parts.");
  expect(finding).not.toHaveProperty("deviation");
});

const [ours, theirs] = ["sustainability_provider_energy_kwh", "sustainability_tenant_energy_kwh"];
const energy = (provider: number, ...tenants: readonly number[]) =>
  handedIn([
    metric(ours, provider),
    { ...metric(theirs), series: tenants.map((value) => ({ line: 3, labels: {}, value: String(value) })) },
  ]);

testTestcase(tenantsWithinProvider, {
  accepts: {
    "all metrics": handedIn(all),
    "projects that use everything": energy(10, 4, 6),
    "a thousandth more": energy(1000, 500, 501),
  },
  rejects: {
    "two thousandths more": [
      energy(1000, 500, 502),
      {
        message: "All projects together have more than the provider.",
        about: { kind: "metric", name: theirs },
        expected: "at most 1000, as the provider",
        actual: 1002,
      },
    ],
    "a provider that has nothing": [energy(0, 1), { actual: 1 }],
    "more of something else than energy": [
      handedIn([
        metric("sustainability_provider_embodied_ced_mj", 1),
        metric("sustainability_tenant_embodied_ced_mj", 2),
      ]),
      { about: { kind: "metric", name: "sustainability_tenant_embodied_ced_mj" }, actual: 2 },
    ],
  },
  misses: {
    "no file": [nothing, { cause }],
    "no projects": [
      handedIn([metric(ours, 1)]),
      { message: "The file has no metric of projects and of the provider at once.", cause },
    ],
    "no provider": [handedIn([metric(theirs, 1)]), { cause }],
  },
});
