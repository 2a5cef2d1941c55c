import { describe, expect, test } from "vitest";
import type { Verdict } from "../../core/verdict.ts";
import type { ExitCode } from "../exit-code.ts";
import { fleetText } from "./fleet-text.ts";
import { fleetSummarySchema } from "./summary-schema.ts";
import { summaryOf, worstExit, type SubjectOutcome } from "./summary.ts";

function outcome(subject: string, verdict: Verdict, exitCode: ExitCode): SubjectOutcome {
  return { subject, verdict, exitCode, startedAt: "2026-11-22T00:00:00Z", durationMs: 1, problem: "No reason." };
}

const groups = new Map([
  ["good", ["a", "b"]],
  ["mixed", ["c", "a"]],
  ["absent", ["z"]],
]);

const summary = summaryOf({
  id: "one",
  createdAt: "2026-11-22T00:00:01Z",
  subjects: [outcome("c", "FAIL", 1), outcome("a", "PASS", 0), outcome("b", "DNF", 3)],
  groups,
});

describe("the summary of many subjects", () => {
  test("is as bad as the worst of them", () => {
    expect(summary).toMatchObject({ verdict: "FAIL", exitCode: 1 });
    expect(summary.subjects.map(({ subject }) => subject)).toEqual(["a", "b", "c"]);
  });

  test("says the worst of each group of which somebody was tested", () => {
    expect(summary.groups).toEqual([
      { group: "good", verdict: "DNF", exitCode: 3, subjects: ["a", "b"] },
      { group: "mixed", verdict: "FAIL", exitCode: 1, subjects: ["a", "c"] },
    ]);
  });

  test("has the published form", () => {
    expect(fleetSummarySchema.parse(summary)).toEqual(summary);
  });

  test("does not depend on who was ready first", () => {
    const { id, createdAt, subjects } = summary;
    expect(summaryOf({ id, createdAt, subjects: subjects.toReversed(), groups })).toEqual(summary);
  });

  test("is a page for people", () => {
    expect(fleetText(summary)).toBe(
      [
        "3 subjects: FAIL",
        "  a  PASS  exit 0  No reason.",
        "  b  DNF   exit 3  No reason.",
        "  c  FAIL  exit 1  No reason.",
        "",
        "The worst of each group:",
        "  good   DNF   exit 3  a, b",
        "  mixed  FAIL  exit 1  a, c",
        "",
      ].join("\n"),
    );
  });

  test.each<[ExitCode[], ExitCode]>([
    [[0, 0], 0],
    [[0, 7], 7],
    [[7, 6], 6],
    [[6, 3], 3],
    [[3, 4], 4],
    [[4, 2], 2],
    [[2, 5], 5],
    [[5, 1], 1],
    [[1, 70], 70],
    [[70, 130], 130],
    [[], 2],
  ])("of the exit codes %j the process ends with %d", (codes, worst) => {
    expect(worstExit(codes)).toBe(worst);
  });
});
