import { expect, test } from "vitest";
import { compareBranches, kubernetesVersion } from "../../../../src/release-data/kubernetes-version.ts";
import { dataSets, entriesOf, ReleaseData } from "../../../../src/release-data/release-data.ts";
import { criticalCve } from "../affected.ts";
import { bundledReleaseData } from "./bundled.ts";

const { releases, endOfLife, officialEndOfLife, cves } = bundledReleaseData;

test("what comes with the tool has the form of the file, with a source of every part", () => {
  expect(ReleaseData.parse(bundledReleaseData)).toEqual(bundledReleaseData);
  for (const set of dataSets) {
    expect(bundledReleaseData[set].sources).not.toEqual([]);
    expect(entriesOf(bundledReleaseData, set)).toBeGreaterThan(5);
    expect(bundledReleaseData[set].knownUntil < "2026-11-21").toBe(true);
  }
});

test("within a branch every patch came out after the one before, and none is missing that had to be known", () => {
  for (const [text, published] of Object.entries(releases.published)) {
    const version = kubernetesVersion(text);
    if (version === undefined || version.patch === 0) continue;
    const before = releases.published[`${version.major}.${version.minor}.${version.patch - 1}`];
    if (before === undefined) expect(published > releases.knownUntil).toBe(true);
    else expect(before <= published).toBe(true);
  }
});

test("branches end in the order in which they began, after their first release", () => {
  const branches = Object.keys(endOfLife.branches).toSorted(compareBranches);
  const ends = branches.map((branch) => endOfLife.branches[branch] ?? "");
  expect(ends).toEqual(ends.toSorted());
  for (const [branch, end] of Object.entries({ ...endOfLife.branches, ...officialEndOfLife.branches })) {
    const began = releases.published[`${branch}.0`];
    if (began !== undefined) expect(end > began).toBe(true);
  }
});

test("every CVE is critical, about Kubernetes itself, and can be read", () => {
  for (const record of cves.records) expect(criticalCve(record)?.unclear).toEqual([]);
});
