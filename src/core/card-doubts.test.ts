import { describe, expect, test } from "vitest";
import { doubtsAbout } from "./card-doubts.ts";
import type { CertificationReport } from "./report.ts";
import type { Result } from "./result.ts";
import { madeAt, outcomes } from "./testing/card-world.ts";

const { report } = madeAt("2026-11-17T10:00Z", { daily: outcomes.pass, weekly: outcomes.dnf });
const now = new Date("2026-11-17T12:00Z");

function having(changes: Partial<Result>): CertificationReport {
  return {
    ...report,
    results: report.results.map((each) => (each.testcase === "daily" ? { ...each, ...changes } : each)),
  };
}

test("a report as it is made raises none", () => {
  expect(doubtsAbout(report, now)).toEqual([]);
});

describe("a report from the future", () => {
  test.each([
    ["2026-11-17T09:55:00.000Z", 0],
    ["2026-11-17T09:54:59.999Z", 1],
  ])("is one that clocks cannot explain: at %s there are %d doubts", (instant, count) => {
    expect(doubtsAbout(report, new Date(instant))).toHaveLength(count);
  });

  test("is called so", () => {
    expect(doubtsAbout(report, new Date("2026-11-16T00:00Z"))).toEqual([
      "is from the future: it was made at 2026-11-17T10:00:00.000Z, and it is 2026-11-16T00:00:00.000Z now",
    ]);
  });
});

test("no result is younger than its report", () => {
  const validUntil = "2026-11-19T00:00:00.000Z";
  expect(doubtsAbout(having({ startedAt: "2026-11-17T10:05:00.000Z", validUntil }), now)).toEqual([]);
  expect(doubtsAbout(having({ startedAt: "2026-11-17T10:05:00.001Z", validUntil }), now)).toEqual([
    "says that daily was asked at 2026-11-17T10:05:00.001Z, after its run had ended",
  ]);
});

test("no run ended before it began", () => {
  const assessment = { ...report.assessment, startedAt: "2026-11-17T10:00:00.001Z" };
  expect(doubtsAbout({ ...report, assessment }, now)).toEqual(["ended before it began, at 2026-11-17T10:00:00.000Z"]);
});

test("no testcase has two results", () => {
  expect(doubtsAbout({ ...report, results: report.results.flatMap((each) => [each, each]) }, now)).toEqual([
    "has advice twice",
    "has daily twice",
    "has weekly twice",
    "has yearly twice",
  ]);
});

describe("the end of a result is what its lifetime comes to", () => {
  test.each<[string, Partial<Result>]>([
    ["a day more", { validUntil: "2026-11-20T00:00:00.000Z" }],
    ["a second less", { validUntil: "2026-11-18T23:59:59.000Z" }],
    ["of another lifetime", { lifetime: "year" }],
    ["of another time", { startedAt: "2026-11-16T10:00:00.000Z" }],
    ["of what is not judged", { verdict: "DNF", cause: "timeout" }],
    [
      "beyond an attestation",
      { findings: [{ level: "note", message: "By hand.", until: "2026-11-18T00:00:00.000Z" }] },
    ],
  ])("and not %s", (_, changes) => {
    expect(doubtsAbout(having(changes), now)).toEqual([
      expect.stringContaining("says that daily is valid until 2026-11-"),
    ]);
  });

  test("written in another way it is the same instant", () => {
    expect(doubtsAbout(having({ validUntil: "2026-11-19T00:00:00Z" }), now)).toEqual([]);
  });

  test("and it is not left out", () => {
    const { validUntil: _, ...rest } = report.results[1] ?? {};
    expect(doubtsAbout({ ...report, results: [rest as Result] }, now)).toEqual([
      "says that daily is valid until no instant at all, but a result like that expires at 2026-11-19T00:00:00.000Z",
    ]);
  });
});

test("what was judged without ever being asked has no end, and no doubt is about that", () => {
  const results = report.results
    .filter(({ testcase }) => testcase === "daily")
    .map((each) => {
      const { startedAt: _, validUntil: __, ...rest } = each;
      return rest;
    });
  expect(results).toMatchObject([{ verdict: "PASS" }]);
  expect(doubtsAbout({ ...report, results }, now)).toEqual([]);
});
