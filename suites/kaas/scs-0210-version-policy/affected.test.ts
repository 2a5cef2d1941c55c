import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AffectedRange } from "../../../src/release-data/cve-record.ts";
import { kubernetesVersion } from "../../../src/release-data/kubernetes-version.ts";
import { criticalCve } from "./affected.ts";
import { cves } from "./data/cves.ts";
import { exampleCve } from "./example-facts.ts";
import { officialReading } from "./official-cves.ts";

function version(text: string) {
  const read = kubernetesVersion(text);
  if (read === undefined) throw new Error(`${text} is no version`);
  return read;
}

const affected = (range: Omit<AffectedRange, "status">) => ({ ...range, status: "affected" });

/** How we and the official testcase read one description of versions. */
function readings(range: Omit<AffectedRange, "status">, text: string) {
  const record = exampleCve({ versions: [affected(range)] });
  return [criticalCve(record)?.affects(version(text)), officialReading(record, version(text)).affects];
}

test.each<[Omit<AffectedRange, "status">, string, boolean, boolean]>([
  [{ version: "v1.28.0", lessThanOrEqual: "v1.28.3" }, "1.28.3", true, true],
  [{ version: "v1.28.0", lessThanOrEqual: "v1.28.3" }, "1.28.4", false, false],
  [{ version: "v1.28.0", lessThan: "v1.28.3" }, "1.28.2", true, true],
  [{ version: "v1.28.0", lessThan: "v1.28.3" }, "1.28.3", false, false],
  [{ version: "v1.28.1", lessThan: "v1.28.3" }, "1.28.0", false, false],
  [{ version: "unspecified", lessThan: "1.28.3" }, "1.20.0", true, true],
  [{ version: "0", lessThanOrEqual: "1.28.11" }, "1.28.11", true, true],
  [{ lessThanOrEqual: "1.28.11" }, "1.28.11", true, true],
  [{ version: "1.28.3" }, "1.28.3", true, true],
  [{ version: "1.28.3" }, "1.28.4", false, false],
  [{ version: "v1.28.3+build" }, "1.28.3", true, true],
  [{ version: "1.20.x" }, "1.20.9", true, false],
  [{ version: "v1.20.x" }, "1.20.0", true, false],
  [{ version: "1.20" }, "1.20.3", true, false],
  [{ version: "1.20.x" }, "1.21.0", false, false],
  [{ version: "1.27.0 - 1.27.3" }, "1.27.3", true, false],
  [{ version: "1.27.0 - 1.27.3" }, "1.27.2", true, true],
  [{ version: "1.27.0 - 1.27.3" }, "1.27.4", false, false],
  [{ version: "<= v1.27.3" }, "1.27.3", true, false],
  [{ version: "<v1.27.3" }, "1.27.3", false, false],
  [{ version: "prior to v1.27.3" }, "1.27.2", true, false],
  [{ version: "prior to v1.27.3" }, "1.27.3", false, false],
  [{ version: "1.28.0", lessThan: "v1.28.*" }, "1.28.15", true, false],
  [{ version: "1.28.0", lessThan: "1.28" }, "1.28.0", false, false],
  [{ version: "1.27.0", lessThanOrEqual: "1.28" }, "1.28.15", true, false],
  [{ version: "1.28", lessThan: "1.28.3" }, "1.28.2", true, true],
  [{ version: "0", lessThan: "*" }, "1.36.0", true, false],
])("%j and %s: %s as we read it, %s as the official testcase does", (range, text, ours, official) => {
  expect(readings(range, text)).toEqual([ours, official]);
});

test.each(["v1.28.*", "1.28", "see advisory"])("the official testcase aborts at the upper bound %j", (lessThan) => {
  const record = exampleCve({ versions: [affected({ version: "0", lessThan })] });
  expect(officialReading(record, version("1.28.1"))).toEqual({ affects: false, isMalformed: true });
});

test("descriptions that nobody can read are told, and hide nothing else", () => {
  const versions = [
    affected({ version: "see advisory" }),
    affected({ version: "1.28.0", lessThan: "soon" }),
    affected({ version: "1.29.0" }),
  ];
  const cve = criticalCve(exampleCve({ versions }));
  expect(cve?.unclear).toEqual(["see advisory", "soon"]);
  expect(cve?.affects(version("1.29.0"))).toBe(true);
});

test("a version that is named as unaffected is not affected", () => {
  const versions = [affected({ version: "1.28.0", lessThan: "1.29.0" }), { version: "1.28.4", status: "unaffected" }];
  const cve = criticalCve(exampleCve({ versions }));
  expect(["1.28.3", "1.28.4", "1.28.5"].map((text) => cve?.affects(version(text)))).toEqual([true, false, true]);
});

test("where everything counts as affected, what is named as unaffected is not", () => {
  const versions = [{ version: "1.28.4", lessThan: "*", status: "unaffected" }];
  const cve = criticalCve(exampleCve({ defaultStatus: "affected", versions }));
  expect(["1.28.3", "1.28.4", "1.30.0"].map((text) => cve?.affects(version(text)))).toEqual([true, false, false]);
});

test("a score of 8 is critical, and one below is not", () => {
  const scored = (baseScore: number) => criticalCve(exampleCve({}, { scores: [{ metric: "cvssV3_1", baseScore }] }));
  expect(scored(8)?.score).toBe(8);
  expect(scored(7.9)).toBeUndefined();
});

test("a version is affected if one of several parts of Kubernetes is", () => {
  const part = (product: string, text: string) => ({
    vendor: "Kubernetes",
    product,
    versions: [affected({ version: text })],
  });
  const cve = criticalCve({ ...exampleCve({}), affected: [part("kubelet", "1.28.3"), part("kube-proxy", "1.28.4")] });
  expect(["1.28.3", "1.28.4", "1.28.5"].map((text) => cve?.affects(version(text)))).toEqual([true, true, false]);
});

test.each([
  ["of what is not affected", { version: "1.20.0", lessThan: "1.20.5", status: "unaffected" }, "1.27.0", true],
  ["of which nobody knows", { lessThan: "1.20.5", status: "unknown" }, "1.27.0", true],
  ["of an older branch that is affected", { lessThan: "1.20.5", status: "affected" }, "1.27.0", false],
  ["of an older branch, which has its own", { lessThan: "1.20.5", status: "affected" }, "1.20.4", true],
])("a bound without a beginning beside one %s", (_, other, text, expected) => {
  const cve = criticalCve(exampleCve({ versions: [affected({ lessThan: "1.28.3" }), other] }));
  expect(cve?.affects(version(text))).toBe(expected);
});

test("a beginning that is named, and no end, stay as they are beside other bounds", () => {
  const older = affected({ lessThan: "1.25.2" });
  const begun = criticalCve(exampleCve({ versions: [affected({ version: "1.26.0", lessThan: "1.28.3" }), older] }));
  expect(begun?.affects(version("1.27.0"))).toBe(true);
  const endless = criticalCve(exampleCve({ versions: [affected({ version: "0", lessThan: "*" }), older] }));
  expect(endless?.affects(version("1.30.0"))).toBe(true);
});

test("what nobody knows to be affected is not", () => {
  const cve = criticalCve(exampleCve({ versions: [{ version: "1.28.4", status: "unknown" }] }));
  expect(cve?.affects(version("1.28.4"))).toBe(false);
});

describe("a record is about Kubernetes itself", () => {
  test.each([
    [{ product: "Kubernetes" }, true],
    [{ product: "kubelet" }, true],
    [{ product: "kube-apiserver" }, true],
    [{ product: "kube-controller-manager" }, true],
    [{ product: "kube-scheduler" }, true],
    [{ product: "kube-proxy" }, true],
    [{ product: "cloud-controller-manager" }, true],
    [{ vendor: "Someone", product: "thing", repo: "http://github.com/kubernetes/kubernetes/" }, true],
    [
      { vendor: "Someone", product: "thing", repo: "https://a.example/https://github.com/kubernetes/kubernetes" },
      false,
    ],
    [{ vendor: "Someone", product: "thing", repo: "https://github.com/kubernetes/kubernetes-anywhere" }, false],
    [{ vendor: "Someone", product: "thing", repo: "https://github.com/kubernetes/kubernetes" }, true],
    [{ vendor: "Someone", product: "thing", repo: "https://github.com/kubernetes/kubernetes.git" }, true],
    [{ vendor: "Someone", product: "kubelet" }, false],
    [{ product: "ingress-nginx", repo: "https://github.com/kubernetes/ingress-nginx" }, false],
    [{ product: "Kubernetes ingress-nginx" }, false],
  ])("by %j: %s", (words, is) => {
    const cve = criticalCve(exampleCve({ ...words, versions: [affected({ version: "1.30.0" })] }));
    expect(cve !== undefined).toBe(is);
  });
});

describe("the records of real CVEs", () => {
  const real = (id: string) => {
    const record = cves.records.find((each) => each.id === id);
    if (record === undefined) throw new Error(`${id} is not there`);
    return (text: string) => [
      criticalCve(record)?.affects(version(text)),
      officialReading(record, version(text)).affects,
    ];
  };

  test.each([
    ["CVE-2024-10220", "1.28.11", true, false],
    ["CVE-2024-10220", "1.28.12", false, false],
    ["CVE-2024-10220", "1.27.16", true, false],
    ["CVE-2024-10220", "1.30.2", true, false],
    ["CVE-2024-10220", "1.31.0", false, false],
    ["CVE-2023-3676", "1.28.0", true, false],
    ["CVE-2023-3676", "1.28.1", false, false],
    ["CVE-2023-3955", "1.24.16", true, false],
    ["CVE-2021-25741", "1.21.4", true, true],
    ["CVE-2021-25741", "1.21.5", false, true],
    ["CVE-2021-25741", "1.22.2", false, false],
    ["CVE-2021-25741", "1.18.0", true, true],
    ["CVE-2018-1002105", "1.9.6", true, true],
    ["CVE-2018-1002105", "1.10.11", false, true],
    ["CVE-2018-1002105", "1.12.3", false, false],
  ])("%s of %s: %s as we read it, %s as the official testcase does", (id, text, ours, official) => {
    expect(real(id)(text)).toEqual([ours, official]);
  });
});

test("no text makes the reading of a record fail", () => {
  const range = fc.record(
    { version: fc.string(), lessThan: fc.string(), lessThanOrEqual: fc.string() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(range.map(affected)), (versions) => {
      const record = exampleCve({ versions });
      expect(typeof criticalCve(record)?.affects(version("1.30.0"))).toBe("boolean");
      expect(typeof officialReading(record, version("1.30.0")).affects).toBe("boolean");
    }),
  );
});

test("one interval is read alike, whichever its bounds", () => {
  const patch = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(patch, patch, patch, fc.boolean(), (from, to, own, isClosed) => {
      const bound = isClosed ? { lessThanOrEqual: `1.30.${to}` } : { lessThan: `1.30.${to}` };
      const expected = own >= from && (isClosed ? own <= to : own < to);
      expect(readings({ version: `1.30.${from}`, ...bound }, `1.30.${own}`)).toEqual([expected, expected]);
    }),
  );
});
