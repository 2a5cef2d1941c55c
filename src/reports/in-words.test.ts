import { expect, test } from "vitest";
import { profiles, usualPolicy } from "../core/policy.ts";
import { note } from "../core/finding.ts";
import {
  counted,
  detailsInWords,
  durationInWords,
  gateInWords,
  isCommand,
  obstaclesInWords,
  policyInWords,
  redactionInWords,
  thingInWords,
  timeInWords,
  valueInWords,
} from "./in-words.ts";

test.each([
  ["SCS-4V-16", "SCS-4V-16"],
  ["", '""'],
  [true, "true"],
  [null, "null"],
  [undefined, ""],
  [[true, false], "true, false"],
  [["a", { b: 1 }], '["a",{"b":1}]'],
  [Array.from({ length: 20 }, () => 0), "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"],
  [["a", 1, null], "a, 1, null"],
  [
    Array.from({ length: 25 }, (_, index) => index),
    "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 5 more",
  ],
  [{ cpus: 4, name: "x" }, "cpus: 4, name: x"],
  [{ nested: { deep: 1 } }, '{"nested":{"deep":1}}'],
  [{ plain: 1, nested: { deep: 1 } }, '{"plain":1,"nested":{"deep":1}}'],
  [[], "[]"],
  [{}, "{}"],
  ["x".repeat(2000), `${"x".repeat(999)}…`],
])("the value %j is told as %s", (value, words) => {
  expect(valueInWords(value)).toBe(words);
});

test.each([
  [{ kind: "flavor", name: "SCS-4V-16" }, "flavor SCS-4V-16"],
  [{ kind: "flavor", name: "SCS-4V-16", id: "7" }, "flavor SCS-4V-16 (7)"],
  [{ kind: "service", name: "nova", id: "nova" }, "service nova"],
  [{ kind: "image", name: null, id: "7" }, "image 7"],
  [{ kind: "cloud", name: null }, "cloud"],
])("the thing %j is told as %s", (thing, words) => {
  expect(thingInWords(thing)).toBe(words);
});

test("a finding tells what it knows, and leaves out what it does not", () => {
  expect(detailsInWords(note("Hm."))).toEqual([]);
  expect(detailsInWords(note("Hm.", { expected: 1, actual: null, deviation: "D7" }))).toEqual([
    ["expected", "1"],
    ["actual", "null"],
    ["deviation", "D7: the official rule and the standard's text disagree here"],
  ]);
});

test.each([
  [0.4, "0 ms"],
  [999, "999 ms"],
  [1000, "1 s"],
  [31_249, "31.2 s"],
  [59_949, "59.9 s"],
  [60_000, "1 min 0 s"],
  [67_000, "1 min 7 s"],
  [3_599_499, "59 min 59 s"],
  [3_600_000, "1 h 0 min"],
  [8_040_000, "2 h 14 min"],
])("%d ms are %s", (durationMs, words) => {
  expect(durationInWords(durationMs)).toBe(words);
});

test("a redacted report names the full one", () => {
  expect(redactionInWords({ profile: "public", fullReportSha256: "1f" })).toBe(
    "A redacted report for the public: names and values were taken out. The file of the full one has the SHA-256 1f.",
  );
});

test("times are told to the minute", () => {
  expect(timeInWords("2026-09-14T08:01:10.000Z")).toBe("2026-09-14 08:01 UTC");
});

test("one is not many", () => {
  expect([counted(0, "request"), counted(1, "request"), counted(2, "query", "queries")]).toEqual([
    "0 requests",
    "1 request",
    "2 queries",
  ]);
});

test.each([
  ["openstack flavor create SCS-2V-8", true],
  ["# Copy its properties first.\nopenstack flavor delete 7 &&\nopenstack flavor create SCS-2V-8", true],
  ["Set hashing_algorithm = sha512 in glance-api.conf, then upload the image again.", false],
  ["Set it to sha512", false],
  ["ask whoever runs the cloud.", false],
  ["", false],
])("a remedy %j is a command: %s", (remedy, expected) => {
  expect(isCommand(remedy)).toBe(expected);
});

test.each([
  ["PASS", [], []],
  ["MISS", ["partial-selection", "unsigned"], ["the verdict is MISS", "not all testcases were selected", "unsigned"]],
  ["PASS", ["not-assessed:scs-0128-v1"], ["scs-0128-v1 has no main testcase"]],
  [
    "PASS",
    ["not-assessed:a", "draft-version", "not-assessed:b"],
    ["the version is a draft", "a, b have no main testcase"],
  ],
] as const)("%s with the blockers %j keeps the certificate away by %j", (verdict, blockers, words) => {
  expect(obstaclesInWords({ verdict, blockers })).toEqual(words);
});

test.each([
  [{ result: "passed", reasons: [] }, "passed"],
  [{ result: "failed", reasons: ["FAIL:a"] }, "failed: 1 testcase keeps it shut"],
  [{ result: "incomplete", reasons: ["DNF:a", "MISS:b"] }, "incomplete: 2 testcases keep it shut"],
  [{ result: "incomplete", reasons: ["nothing was judged"] }, "incomplete: nothing was judged"],
  [{ result: "failed", reasons: ["FAIL:a", "waiver-expired:a"] }, "failed: 1 testcase keeps it shut"],
  [
    { result: "failed", reasons: ["FAIL:a", "leak:volume x", "interrupted"] },
    "failed: 1 testcase keeps it shut; volume x is still there; the run was interrupted",
  ],
  [{ result: "failed", reasons: ["blocker:draft-version@next"] }, "failed: the version is a draft (next)"],
  [
    { result: "failed", reasons: ["1", "2", "3", "4", "5", "6", "7"].map((name) => `leak:volume ${name}`) },
    "failed: volume 1 is still there; volume 2 is still there; volume 3 is still there; volume 4 is still there; volume 5 is still there; and 2 more",
  ],
  [{ result: "incomplete", reasons: ["preflight"] }, "incomplete: the preflight did not pass"],
] as const)("the gate %j is told as: %s", (gate, words) => {
  expect(gateInWords(gate)).toBe(words);
});

const baseline = { id: "r", sha256: "0".repeat(64), createdAt: "2026-09-13T08:01:00.000Z" };
const waivers = { path: "waivers.yaml", sha256: "0".repeat(64), date: "2026-09-14" };

test.each([
  [usualPolicy, undefined],
  [{ ...usualPolicy, waivers }, "waivers of waivers.yaml"],
  [{ profile: "strict", failOn: profiles.strict }, "profile strict"],
  [{ profile: "dev", failOn: ["fail", "leak"] }, "profile dev, shut by fail, leak"],
  [
    { profile: "ci", failOn: ["regression"], baseline: { ...baseline, changed: ["tool", "scope"] } },
    "shut by regression, against the report of 2026-09-13 08:01 UTC (changed since: tool, scope)",
  ],
  [{ ...usualPolicy, baseline: { ...baseline, changed: [] } }, "against the report of 2026-09-13 08:01 UTC"],
] as const)("the policy %j is told as: %s", (policy, words) => {
  expect(policyInWords(policy)).toBe(words);
});
