import { expect, test } from "vitest";
import { criticalCveIn14Days } from "./critical-cve.ts";
import { exampleCve, exampleData, onCluster } from "./example-facts.ts";
import { noEndedBranches } from "./no-eol.ts";
import { patchInOneMonth } from "./patch-1-month.ts";

const now = "2024-07-20T12:00:00Z";

test.each([criticalCveIn14Days, noEndedBranches, patchInOneMonth])(
  "$id: a version that is none of Kubernetes leaves it open",
  (testcase) => {
    const about = { kind: "Kubernetes version", name: "next" };
    expect(testcase.judge(onCluster("next", now))).toMatchObject([
      { level: "inconclusive", about, cause: "unexpected-response" },
    ]);
  },
);

test("records that cannot be read, and versions in them, are told", () => {
  const cves = [exampleCve({ versions: [{ version: "see advisory", status: "affected" }] })];
  const unreadable = [{ id: "CVE-2024-0002", reason: "it is no JSON" }];
  const data = exampleData({ cves, unreadable });
  expect(criticalCveIn14Days.judge(onCluster("v1.30.3", now, data))).toEqual([
    {
      level: "note",
      message: 'The record CVE-2024-0001 names versions that cannot be read: "see advisory".',
      about: { kind: "CVE", name: "CVE-2024-0001" },
      deviation: "D0210-3",
    },
    {
      level: "note",
      message: "The record CVE-2024-0002 could not be read: it is no JSON.",
      about: { kind: "CVE", name: "CVE-2024-0002" },
      deviation: "D0210-3",
    },
  ]);
});

test("a fix that is not due yet is told", () => {
  const cves = [exampleCve({ versions: [{ version: "1.30.0", lessThan: "1.30.3", status: "affected" }] })];
  expect(criticalCveIn14Days.judge(onCluster("v1.30.2", now, exampleData({ cves })))).toMatchObject([
    { level: "note", about: { kind: "Kubernetes version", name: "1.30.2" } },
  ]);
});

test("of several patches that are lacking the newest is asked for", () => {
  expect(patchInOneMonth.judge(onCluster("v1.30.0", "2024-10-01T00:00:00Z"))).toMatchObject([
    { level: "violation", expected: "1.30.3", actual: "1.30.0", remedy: "Offer 1.30.3." },
  ]);
});
