import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inconclusive, note, violation, type Finding } from "../core/finding.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { arbitraryReport } from "./testing/arbitrary-report.ts";
import { exampleReport, refusedReport } from "./testing/example-report.ts";
import { byCause, byReason, outlineOf, standardsOf, targetOf, tellingFindings, weightOf } from "./outline.ts";

const names = (results: readonly { readonly testcase: string }[]) => results.map(({ testcase }) => testcase);

test("a report is sorted into what a reader does about it", () => {
  const { failed, advice, undecided, missing, passed, deselected } = outlineOf(exampleReport);
  expect(names(failed)).toEqual(["scs-0103-flavor-4v-16", "scs-0103-flavor-4v-16-100s"]);
  expect(names(advice)).toEqual(["scs-0103-flavor-16v-64", "scs-0103-flavor-free"]);
  expect(names(undecided)).toEqual(["scs-0101-entropy-avail", "scs-0101-rngd"]);
  expect(names(missing)).toEqual(["scs-0116-presence"]);
  expect(names(passed)).toEqual(["scs-0100-semantics-check", "scs-0100-syntax-check", "scs-0103-flavor-1v-4"]);
  expect(names(deselected)).toEqual(["scs-0104-source-ubuntu"]);
});

test("every result is told in exactly one place", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const told = Object.values(outlineOf(report)).flatMap(names);
      expect(told.toSorted()).toEqual(names(report.results).toSorted());
    }),
  );
});

test("grouping by cause or reason loses nobody", () => {
  fc.assert(
    fc.property(arbitraryReport, ({ results }) => {
      const ids = names(results).toSorted();
      expect(names(byReason(results).flatMap((reason) => reason.results)).toSorted()).toEqual(ids);
      expect(names(byCause(results).flatMap(([, group]) => group)).toSorted()).toEqual(ids);
    }),
  );
});

test("testcases with the same reason are one group", () => {
  expect(byReason(refusedReport.results).map(({ results }) => results.length)).toEqual([11]);
  expect(byReason(exampleReport.results)).toHaveLength(exampleReport.results.length);
});

const result = exampleReport.results[0] as Result;

function named(testcase: string, rest: Partial<Result> = {}): Result {
  const { cause: _, ...plain } = result;
  return { ...plain, testcase, verdict: "DNF", findings: [], ...rest };
}

describe("the same reason is", () => {
  const finding = inconclusive("No answer.", { cause: "timeout", remedy: "Ask again." });
  const like = (details: Partial<Finding>) => named("b", { cause: "timeout", findings: [{ ...finding, ...details }] });
  const groups = (one: Result, other: Result) => byReason([one, other]).length;
  const a = named("a", { cause: "timeout", findings: [finding] });

  test.each<[string, number, Result]>([
    ["the same cause, sentence and remedy", 1, like({})],
    ["that, notes aside", 1, named("b", { cause: "timeout", findings: [note("Hm."), finding] })],
    ["not another sentence", 2, like({ message: "Too late." })],
    ["not another remedy", 2, like({ remedy: "Wait." })],
    ["not another cause", 2, named("b", { cause: "quota", findings: [finding] })],
    ["not more than one sentence", 2, named("b", { cause: "timeout", findings: [finding, finding] })],
    ["not silence", 2, named("b", { cause: "timeout" })],
  ])("%s", (_, count, other) => {
    expect(groups(a, other)).toBe(count);
  });

  test.each<[string, Partial<Finding>]>([
    ["thing", { about: { kind: "flavor", name: "m1" } }],
    ["value that was met", { actual: 1 }],
  ])("nothing about a %s, even if both say it", (_, details) => {
    expect(groups({ ...like(details), testcase: "a" }, like(details))).toBe(2);
  });

  test("told with its finding and its testcases", () => {
    expect(byReason([named("x", { cause: "quota" }), a, like({})])).toStrictEqual([
      { cause: "quota", results: [named("x", { cause: "quota" })] },
      { cause: "timeout", finding, results: [a, like({})] },
    ]);
  });
});

test("causes are told by how often they are there, then by their names", () => {
  const causes = ["timeout", "quota", undefined, "timeout", "privilege", "quota", "timeout"] as const;
  const results = causes.map((cause, index) => named(`t${index}`, cause === undefined ? {} : { cause }));
  const told = (all: readonly Result[]) => byCause(all).map(([cause, group]) => [cause, group.length]);
  const expected = [
    ["timeout", 3],
    ["quota", 2],
    [undefined, 1],
    ["privilege", 1],
  ];
  expect(told(results)).toEqual(expected);
  expect(told(results.toReversed())).toEqual(expected);
});

test("what says why is everything but notes", () => {
  const [open, bad] = [inconclusive("No answer.", { cause: "timeout" }), violation("It is off.")];
  expect(tellingFindings(named("a", { findings: [note("Hm."), open, note("Hm."), bad] }))).toEqual([open, bad]);
});

test("standards are in order, each with the words of the newest version", () => {
  const [newest, older] = exampleReport.versions;
  const standards = older?.standards.map((standard) => ({ ...standard, title: "Old" })) ?? [];
  const versions = [
    { ...newest, standards: newest?.standards.toReversed() },
    { ...older, standards },
  ];
  expect(standardsOf({ ...exampleReport, versions } as CertificationReport)).toEqual(newest?.standards);
});

test("a standard of two versions is there once", () => {
  const ids = standardsOf(exampleReport).map(({ id }) => id);
  expect(ids).toEqual(["scs-0100-v3.1", "scs-0101-v1", "scs-0103-v1", "scs-0104-v1", "scs-0116-v1", "scs-0128-v1"]);
});

test("the weightiest target counts", () => {
  const [result] = exampleReport.results;
  const standards = [
    { standard: "a", target: "extended" },
    { standard: "b", target: "recommended" },
  ] as const;
  expect(result && targetOf({ ...result, standards })).toBe("recommended");
  expect(result && weightOf({ ...result, standards })).toBe("recommended, MUST");
  expect(result && weightOf(result)).toBe("MUST");
});
