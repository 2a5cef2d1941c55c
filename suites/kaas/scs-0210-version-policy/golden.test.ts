import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CveRecord } from "../../../src/release-data/cve-record.ts";
import { judge } from "../../../src/core/judge.ts";
import { bundledReleaseData } from "./data/bundled.ts";
import { exampleCve, onCluster } from "./example-facts.ts";
import { officialReference } from "./testing/official-reference.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

const days = (moment: string, count: number, seconds = 0) =>
  new Date(Date.parse(moment) + count * 86_400_000 + seconds * 1000).toISOString();

/** Everything that has ever come out, at an hour that is known, and nothing that could be missing. */
const always = { knownUntil: "2099-01-01T00:00:00Z" };
const published = Object.fromEntries(
  Object.entries(bundledReleaseData.releases.published).map(([version, moment]) => [
    version,
    moment.includes("T") ? moment : `${moment}T15:04:05Z`,
  ]),
);
const data = {
  ...bundledReleaseData,
  releases: { ...bundledReleaseData.releases, ...always, published },
  officialEndOfLife: {
    ...bundledReleaseData.officialEndOfLife,
    ...always,
    complete: true,
    branches: { ...bundledReleaseData.endOfLife.branches, ...bundledReleaseData.officialEndOfLife.branches },
  },
  cves: { ...bundledReleaseData.cves, ...always },
};

/** Records in every form that the official testcase reads in its own way. */
const strange: readonly CveRecord[] = [
  exampleCve({ versions: [{ version: "unspecified", lessThanOrEqual: "1.27.3", status: "affected" }] }),
  exampleCve({ versions: [{ version: "v1.28.0", lessThan: "v1.28.9", status: "affected" }] }),
  exampleCve({ versions: [{ version: "1.29.0 - 1.29.4", status: "affected" }] }),
  exampleCve({
    versions: [
      { version: "v1.30.x", status: "affected" },
      { version: "<= v1.31.3", status: "affected" },
    ],
  }),
  exampleCve({
    versions: [
      { version: "1.32.2", status: "affected" },
      { version: "1.32.3", status: "unaffected" },
    ],
  }),
  exampleCve({ product: "kubelet", versions: [{ version: "0", lessThan: "1.33.5", status: "affected" }] }),
  exampleCve(
    { versions: [{ version: "0", lessThan: "1.34.2", status: "affected" }] },
    { scores: [{ metric: "cvssV3_1", baseScore: 7.9 }] },
  ),
];

const verdictOf = (gitVersion: string, now: string, cves = data.cves) => {
  const facts = onCluster(gitVersion, now, { ...data, cves });
  const all: Record<string, unknown> = {
    "kubernetes-version": facts.version,
    "kubernetes-release-data": facts.data,
    clock: facts.clock,
  };
  return judge(versionPolicyCheck, ({ id }) => ({ ok: true, fact: all[id] })).verdict;
};

describe.each([
  ["the CVEs that there are", data.cves],
  ["CVEs in strange forms", { ...data.cves, records: [...strange] }],
])("with %s", (_, cves) => {
  /** For each version the days on which something changes: by the next patch, and by the end of its branch. */
  const cases = Object.keys(published).flatMap((version) => {
    const [major = "", minor = "", patch = ""] = version.split(".");
    const next = published[`${major}.${minor}.${Number(patch) + 1}`];
    const end = data.officialEndOfLife.branches[`${major}.${minor}`];
    const moments = [
      ...[2, 14, 31].flatMap((count) => (next === undefined ? [] : [days(next, count), days(next, count, 1)])),
      ...[-1, 0, 1].flatMap((count) => (end === undefined ? [] : [days(end, count)])),
      days(published[version] ?? "", 1),
    ];
    return moments.map((now) => ({ version: `v${version}`, now }));
  });

  test("the testcase gives the verdict of the official one, on every day on which it changes", () => {
    expect(cases.length).toBeGreaterThan(1_500);
    const judged = cases.map(({ version, now }) => ({
      version,
      now,
      ours: verdictOf(version, now, cves),
      official: officialReference(version, now, { ...data, cves }),
    }));
    // From then on the table has only one branch that is maintained.
    const [decided, aborted] = [
      judged.filter(({ official }) => official !== "ABORT"),
      judged.filter(({ official }) => official === "ABORT"),
    ];
    expect(aborted.filter(({ now }) => now < "2027-06-28")).toEqual([]);
    expect(decided.length).toBeGreaterThan(1_500);
    expect(decided.filter(({ ours, official }) => ours !== official)).toEqual([]);
    expect(new Set(decided.map(({ official }) => official))).toEqual(new Set(["PASS", "FAIL"]));
  });

  test("and on any other day, in any form of the version that it can read", () => {
    const version = fc.constantFrom(...Object.keys(published));
    const form = fc.constantFrom("v", "");
    const build = fc.constantFrom("", "+k3s1", "+rke2r1");
    const now = fc.date({ min: new Date("2022-06-01"), max: new Date("2026-10-27"), noInvalidDate: true });
    fc.assert(
      fc.property(version, form, build, now, (version, form, build, now) => {
        const text = `${form}${version}${build}`;
        const official = officialReference(text, now.toISOString(), { ...data, cves });
        fc.pre(official !== "ABORT");
        expect(verdictOf(text, now.toISOString(), cves)).toBe(official);
      }),
      { numRuns: 500 },
    );
  });
});

describe("where the official testcase aborts, its rule is applied to the rest", () => {
  const now = "2024-08-10T00:00:00Z";

  test.each([
    ["v1.30.3-gke.100", "PASS"],
    ["v1.30.3-eks-a737599", "PASS"],
    ["v1.30.1-gke.100", "FAIL"],
    ["v1.24.17-vmware.1", "FAIL"],
  ])("%s: %s", (version, verdict) => {
    expect(officialReference(version, now, data)).toBe("ABORT");
    expect(verdictOf(version, now)).toBe(verdict);
  });

  test.each([
    [
      "a record with a strange bound",
      exampleCve({ versions: [{ version: "0", lessThan: "v1.28.*", status: "affected" }] }),
      [],
    ],
    ["a record that could not be fetched", exampleCve({}), [{ id: "CVE-2024-9999", reason: "404" }]],
  ])("%s", (_, record, unreadable) => {
    const cves = { ...data.cves, records: [record], unreadable };
    expect(officialReference("v1.30.3", now, { ...data, cves })).toBe("ABORT");
    expect(verdictOf("v1.30.3", now, cves)).toBe("PASS");
    expect(verdictOf("v1.30.1", now, cves)).toBe("FAIL");
  });
});
