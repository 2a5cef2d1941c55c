import { describe, expect, test } from "vitest";
import { exampleWaiver } from "../testing/example-waiver.ts";
import { annotate } from "./annotate.ts";
import { violation } from "./finding.ts";
import { profiles, type Policy, type ProfileName } from "./policy.ts";
import type { Result } from "./result.ts";
import type { Verdict } from "./verdict.ts";
import type { Waiver } from "./waiver.ts";

const fail: Result = {
  testcase: "a",
  standards: [{ standard: "s", target: "main" }],
  requirement: "Something is offered.",
  level: "MUST",
  url: "https://docs.scs.community/",
  section: "light",
  lifetime: "week",
  verdict: "FAIL",
  findings: [violation("It is off.")],
  evidence: [],
};

const waiver: Waiver = { ...exampleWaiver, testcase: "a" };

function policyOf(profile: ProfileName, waivedOn?: string): Policy {
  const waivers = waivedOn === undefined ? {} : { waivers: { path: "w.yaml", sha256: "0".repeat(64), date: waivedOn } };
  return { profile, failOn: profiles[profile], ...waivers };
}

function annotated(results: readonly Result[], changes: Partial<Parameters<typeof annotate>[0]> = {}) {
  const subject = { name: "prod1", layer: "iaas" } as const;
  return annotate({ results, evidence: [], subject, date: "2026-09-14", policy: policyOf("ci"), ...changes });
}

describe("a waiver is held against", () => {
  test.each<[string, Partial<Waiver>, Partial<Parameters<typeof annotate>[0]>, boolean]>([
    ["the subject of the report", { subjects: ["prod1"] }, {}, true],
    ["no other subject", { subjects: ["prod2"] }, {}, false],
    ["the day of the report", {}, { date: "2027-01-01" }, false],
    ["the day of the policy, where that has one", {}, { policy: policyOf("ci", "2027-01-01") }, false],
    ["that day alone", {}, { policy: policyOf("ci", "2026-12-31"), date: "2027-01-01" }, true],
    ["who issues certificates, where one is asked for", {}, { policy: policyOf("certify") }, false],
    ["and it is the forum's", { authority: "forum" }, { policy: policyOf("certify") }, true],
    ["who runs the subject, where somebody develops", {}, { policy: policyOf("dev") }, true],
  ])("%s", (_, changes, notes, applied) => {
    expect(annotated([fail], { waivers: [{ ...waiver, ...changes }], ...notes }).waivers).toMatchObject([{ applied }]);
  });
});

test("without waivers and a baseline a result is what it was", () => {
  expect(annotated([fail])).toStrictEqual({ results: [fail], waivers: [] });
});

describe("the verdict of the baseline", () => {
  const baseline = new Map<string, Verdict>([["a", "DNF"]]);

  test("stands beside the one of now", () => {
    expect(annotated([fail], { baseline }).results).toStrictEqual([{ ...fail, baseline: "DNF" }]);
  });

  test("is absent where the baseline does not have the testcase, whatever was said before", () => {
    const other: Result = { ...fail, testcase: "b" };
    expect(annotated([{ ...other, baseline: "PASS" }], { baseline }).results).toStrictEqual([other]);
    expect(annotated([{ ...other, baseline: "PASS" }]).results).toStrictEqual([other]);
  });
});
