import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { all, handedIn, labelsOf, metric, nothing, replaced } from "./example-metrics.ts";
import { gauges, textFormat } from "./format.ts";
import { labels, noOtherLabels } from "./labels.ts";
import { listedMetrics } from "./listed-metrics.ts";
import { complete, names } from "./names.ts";
import { values } from "./values.ts";

const noFile = {
  message: "No metrics of sustainability were handed in.",
  cause: "needs-attestation",
  remedy: "--sustainability-metrics FILE (docs: suites/kaas/scs-0414-sustainability/README.md)",
} as const;
const noMetric = { message: "The file has no metric of sustainability." };
const noSeries = { message: "The file has no series of sustainability." };

test("the list has 29 names, all different", () => {
  expect(new Set(listedMetrics).size).toBe(29);
  expect(listedMetrics).toHaveLength(29);
});

testTestcase(textFormat, {
  accepts: { "all metrics": handedIn(all), "none of sustainability, but well written": handedIn([]) },
  rejects: {
    "two faults": [
      handedIn(all, [
        { line: 3, what: "The last line has no end" },
        { line: 1, what: "There is no value in a sample of up" },
      ]),
      {
        message: "The last line has no end.",
        about: { kind: "line", name: "3" },
        expected: "Prometheus's text format, version 0.0.4",
      },
      { message: "There is no value in a sample of up." },
    ],
    "more than are kept": [
      handedIn(all, [{ line: 3, what: "The last line has no end" }], 5),
      {},
      { message: "There are 4 more faults of the format." },
    ],
  },
  misses: { "no file": [nothing, noFile] },
});

const energy = "sustainability_provider_energy_kwh";

testTestcase(gauges, {
  accepts: { "all of them": handedIn(all) },
  rejects: {
    "a counter": [
      handedIn(replaced({ ...metric(energy), type: "counter" })),
      {
        message: "A metric is not exposed as a gauge.",
        about: { kind: "metric", name: energy },
        expected: `# TYPE ${energy} gauge`,
        actual: "counter",
      },
    ],
    "one without a type": [
      handedIn(replaced({ ...metric(energy), type: null })),
      { message: "The type of a metric is not told, so it is untyped.", actual: "no line of TYPE" },
    ],
    "what is said to be untyped": [handedIn([{ ...metric(energy), type: "untyped" }]), { actual: "untyped" }],
  },
  misses: { "no file": [nothing, noFile], "none of sustainability": [handedIn([]), noMetric] },
});

testTestcase(names, {
  accepts: {
    "all of them": handedIn(all),
    "one that follows the pattern and is not listed": handedIn([metric("sustainability_tenant_operational_water_m3")]),
  },
  rejects: Object.fromEntries(
    [
      "sustainability_server_energy_kwh",
      "sustainability_device_energy_wh",
      "sustainability_device_embodied_gwp",
      "sustainability_device_embodied_gwp_kg_total",
      "sustainability_provider_idle_gwp_kg",
      "sustainability_energy_kwh",
    ].map((name) => [
      name,
      [
        handedIn([...all, metric(name)]),
        { message: "The name of a metric does not follow the pattern.", about: { kind: "metric", name }, actual: name },
      ],
    ]),
  ),
  misses: { "no file": [nothing, noFile], "none of sustainability": [handedIn([]), noMetric] },
});

test("a name that follows the pattern and is not listed is told", () => {
  const found = handedIn([metric("sustainability_tenant_operational_water_m3")]);
  expect(names.judge(found)[0]).toMatchObject({ level: "note", deviation: "D0414-2" });
  expect(names.judge(handedIn(all)).filter(({ deviation }) => deviation !== undefined)).toEqual([]);
});

const without = (name: string) => all.filter((each) => each.name !== name);

testTestcase(complete, {
  accepts: { "all of them": handedIn(all), more: handedIn([...all, metric("sustainability_other")]) },
  rejects: {
    "one that is missing": [
      handedIn(without(energy)),
      { message: "A metric that the standard lists is not exposed.", about: { kind: "metric", name: energy } },
    ],
    "one without a series": [handedIn(replaced({ ...metric(energy), series: [] })), { actual: "none" }],
    "one that SCS-0413 does not have": [
      handedIn(without("sustainability_tenant_operational_ced_mj")),
      { deviation: "D0414-1" },
    ],
    "all of them": [handedIn([]), ...listedMetrics.map((name) => ({ about: { kind: "metric", name } }))],
  },
  misses: { "no file": [nothing, noFile] },
});

const tenant = "sustainability_tenant_energy_kwh";

testTestcase(labels, {
  accepts: {
    "all of them": handedIn(all),
    "one more": handedIn(replaced(metric(energy, 1, { instance: "a" }))),
    "a subject that is not known, which is told with the names": handedIn([metric("sustainability_server_energy_kwh")]),
  },
  rejects: {
    "one that is missing": [
      handedIn([{ ...metric(tenant), series: [{ line: 9, labels: { project_id: "p1" }, value: "1" }] }]),
      {
        message: 'A series has no label "project_name".',
        about: { kind: "metric", name: tenant, id: "line 9" },
        expected: ["project_id", "project_name"],
        actual: ["project_id"],
      },
    ],
    "one that is empty, which is as good as none": [
      handedIn([metric(energy, 1, { component: "" })]),
      { message: 'A series has no label "component".', actual: 'component=""' },
    ],
    "labels of a metric whose name is not well put together": [
      handedIn([metric("sustainability_device_energy_wh", 1, { device: "" })]),
      { message: 'A series has no label "device".' },
    ],
  },
  misses: { "no file": [nothing, noFile], "no series": [handedIn([{ ...metric(energy), series: [] }]), noSeries] },
});

testTestcase(noOtherLabels, {
  accepts: {
    "all of them": handedIn(all),
    "one less": handedIn([{ ...metric(energy), series: [{ line: 1, labels: {}, value: "1" }] }]),
    "a subject that is not known": handedIn([metric("sustainability_server_energy_kwh", 1, { server: "a" })]),
  },
  rejects: {
    "a server for each project": [
      handedIn([metric(tenant, 1, { server_id: "s1" })]),
      {
        message: "A series has labels that the standard does not list.",
        expected: Object.keys(labelsOf(tenant)),
        actual: ["server_id"],
      },
    ],
  },
  misses: { "no file": [nothing, noFile], "none of sustainability": [handedIn([]), noSeries] },
});

testTestcase(values, {
  accepts: {
    "all of them": handedIn(all),
    nothing: handedIn([metric(energy, "0")]),
    "a large one": handedIn([metric(energy, "1e30")]),
  },
  rejects: Object.fromEntries(
    ["-0.1", "NaN", "+Inf", "-Inf"].map((value) => [
      value,
      [handedIn([metric(energy, value)]), { message: "The value of a series is no amount.", actual: value }],
    ]),
  ),
  misses: { "no file": [nothing, noFile], "none of sustainability": [handedIn([]), noSeries] },
});

test("a fault in every series is shown forty times and counted then", () => {
  const series = Array.from({ length: 43 }, (_, line) => ({ line, labels: {}, value: "-1" }));
  const findings = values.judge(handedIn([{ ...metric(energy), series }]));
  expect(findings).toHaveLength(42);
  expect(findings[40]?.message).toBe("There are 3 more such faults in the metrics.");
  expect(findings[41]).toMatchObject({ level: "note", actual: { sha256: "0".repeat(64) } });
});

test.each([
  [40, 0],
  [41, 1],
])("of %i faults %i are only counted, whatever else is told", (count, counted) => {
  const wrong = Array.from({ length: count }, (_, index) => metric(`sustainability_server_${index}`));
  const findings = names.judge(handedIn([metric("sustainability_tenant_operational_water_m3"), ...wrong]));
  expect(findings.filter(({ message }) => message.includes("more such faults"))).toHaveLength(counted);
  expect(findings.filter(({ deviation }) => deviation === "D0414-2")).toHaveLength(1);
});
