import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { cves } from "./data/cves.ts";
import { exampleCve, exampleData, onCluster } from "./example-facts.ts";
import type { OfferFacts } from "./offered.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

const upTo1302 = exampleCve({ versions: [{ version: "1.30.0", lessThanOrEqual: "1.30.2", status: "affected" }] });
const gitRepo = cves.records.filter(({ id }) => id === "CVE-2024-10220");
const about = { kind: "Kubernetes version", name: "v1.30.2" };

const findingsOf = ({ version, data, clock }: OfferFacts) => {
  const all: Record<string, unknown> = { "kubernetes-version": version, "kubernetes-release-data": data, clock };
  return judge(versionPolicyCheck, ({ id }) => ({ ok: true, fact: all[id] })).findings;
};
const notes = (facts: OfferFacts) => findingsOf(facts).filter(({ level }) => level === "note");

test("of a branch that has ended, its patches are not told", () => {
  expect(findingsOf(onCluster("v1.28.11", "2024-10-23T00:00:00Z"))).toMatchObject([
    { level: "violation", deviation: "D0210-12" },
  ]);
});

test("that upstream has ended a branch before the official table is told", () => {
  const official = { "1.28": "2024-10-28", "1.29": "2025-02-28", "1.30": "2025-07-15" };
  const at = (now: string) => notes(onCluster("v1.28.12", now, exampleData({ official })));
  expect(at("2024-10-22T00:00:00Z")).toEqual([]);
  expect(at("2024-10-25T00:00:00Z")).toEqual([
    {
      level: "note",
      message: "Upstream has ended 1.28 on 2024-10-22; the official table has it maintained until 2024-10-28.",
      about: { kind: "Kubernetes branch", name: "1.28" },
      actual: "v1.28.12",
      deviation: "D0210-9",
    },
  ]);
});

test("what may be due already is not told as what is to come", () => {
  const data = exampleData({ releases: { "1.30.3": "2024-07-16" } });
  expect(findingsOf(onCluster("v1.30.2", "2024-08-16T12:00:00Z", data))).toMatchObject([{ level: "inconclusive" }]);
});

test("a vendor's suffix is told, and as what it was judged", () => {
  expect(notes(onCluster("v1.30.3-gke.100", "2024-08-01T00:00:00Z"))).toMatchObject([
    {
      about: { kind: "Kubernetes version", name: "v1.30.3-gke.100" },
      expected: "1.30.3",
      actual: "v1.30.3-gke.100",
      deviation: "D0210-4",
    },
  ]);
});

test("CVE-2024-10220 is told, which the official testcase overlooks", () => {
  expect(notes(onCluster("v1.30.2", "2024-07-18T00:00:00Z", exampleData({ cves: gitRepo })))).toMatchObject([
    { message: "1.30.3 came out on 2024-07-16T12:00:00Z and must be in place by 2024-08-16." },
    { message: expect.stringContaining("CVE-2024-10220 with a score of 8.1") as string, deviation: "D0210-1" },
  ]);
});

test("CVEs in forms that the official testcase does not read are told", () => {
  const wholeBranch = exampleCve({ versions: [{ version: "v1.30.x", status: "affected" }] });
  expect(notes(onCluster("v1.30.3", "2024-07-18T00:00:00Z", exampleData({ cves: [wholeBranch] })))).toMatchObject([
    { deviation: "D0210-2" },
  ]);
  const kubelet = wholeBranch.affected.map((each) => ({ ...each, product: "kubelet" }));
  const both = { ...wholeBranch, affected: [...wholeBranch.affected, ...kubelet] };
  expect(notes(onCluster("v1.30.3", "2024-07-18T00:00:00Z", exampleData({ cves: [both] })))).toMatchObject([
    { deviation: "D0210-2" },
  ]);
});

test("records at which the official testcase aborts are told and left out", () => {
  const malformed = exampleCve({ versions: [{ version: "0", lessThan: "v1.28.*", status: "affected" }] });
  const unreadable = [{ id: "CVE-2024-9999", reason: "404" }];
  const facts = onCluster("v1.30.3", "2024-08-01T00:00:00Z", exampleData({ cves: [malformed], unreadable }));
  expect(notes(facts)).toMatchObject([{ deviation: "D0210-3" }, { deviation: "D0210-3" }]);
});

test("two days after the fix of a critical CVE it is told that it should have been in place", () => {
  const at = (now: string) =>
    notes(onCluster("v1.30.2", now, exampleData({ cves: [upTo1302] }))).map(({ message }) => message);
  const words = "should have been in place by 2024-07-18, and must be by 2024-07-30";
  expect(at("2024-07-18T12:00:00Z").join()).not.toContain(words);
  expect(at("2024-07-18T12:00:01Z").join()).toContain(words);
  expect(at("2024-07-30T12:00:00Z").join()).toContain(words);
  expect(at("2024-07-30T12:00:01Z").join()).not.toContain(words);
});

test("a table of ends of life at which the official testcase aborts is told", () => {
  const facts = onCluster("v1.30.3", "2025-03-01T00:00:00Z");
  expect(notes(facts)).toMatchObject([{ actual: ["1.30"], deviation: "D0210-8" }]);
});

test.each([
  ["two branches that are maintained", "2024-10-21T00:00:00Z", true, []],
  ["one of two that ends today", "2024-10-22T00:00:00Z", true, [["1.29"]]],
  ["the same, where it is not known whole", "2024-10-22T00:00:00Z", false, []],
])("of an official table with %s it is told what it lacks", (_, now, isOfficialComplete, actual) => {
  const official = { "1.28": "2024-10-22", "1.29": "2025-02-28" };
  const releases = { "1.29.7": "2024-07-16T12:00:00Z" };
  expect(notes(onCluster("v1.29.7", now, exampleData({ official, isOfficialComplete, releases })))).toMatchObject(
    actual.map((branches) => ({ expected: "at least two branches", actual: branches, deviation: "D0210-8" })),
  );
});

test("what is told of a version is about it", () => {
  const told = notes(
    onCluster(
      "v1.30.2",
      "2024-07-20T00:00:00Z",
      exampleData({ cves: [upTo1302], unreadable: [{ id: "X", reason: "404" }] }),
    ),
  );
  expect(told.map((each) => each.about)).toEqual([about, about, about]);
});
