import { describe, expect, test } from "vitest";
import type { CertificationReport } from "../../../core/report.ts";
import type { Result } from "../../../core/result.ts";
import { reportOn } from "../../testing/example-report.ts";
import { exampleResults } from "../../testing/example-results.ts";
import { textOf } from "../markup.ts";
import { mostShown, strips, tracksOf } from "./strips.ts";

const id = "scs-0103-flavor-1v-4";

function having(outcome: Partial<Result>): CertificationReport {
  return reportOn(exampleResults.map((result) => (result.testcase === id ? { ...result, ...outcome } : result)));
}

test.each([
  [0, 20],
  [2_000, 20],
  [2_001, 19],
  [13_334, 2],
  [40_000, 2],
])("beside %d testcases %d reports are shown, so that a page still opens", (testcases, reports) => {
  expect(mostShown(testcases)).toBe(reports);
});

test("of no reports there is nothing to show", () => {
  expect(textOf(strips([], []))).not.toMatch(/data-group|Of \d/);
  expect(textOf(strips([], [])).match(/<option/g)).toHaveLength(1);
});

describe("a testcase is shown once, with the first standard of the newest report", () => {
  const standards = [
    { standard: "scs-0104-v1", target: "extended" },
    { standard: "scs-0101-v1", target: "recommended" },
    { standard: "scs-0001-v1", target: "main" },
  ] as const;

  test("that has it", () => {
    const text = textOf(strips([having({})], tracksOf([having({ standards })])));
    expect(text.split(`id="${id}"`)).toHaveLength(2);
    expect(text.indexOf('id="standard-scs-0101-v1"')).toBeLessThan(text.indexOf(`id="${id}"`));
    expect(text.indexOf(`id="${id}"`)).toBeLessThan(text.indexOf('id="standard-scs-0103-v1"'));
  });

  test("or apart, where none has it", () => {
    const text = textOf(strips([having({})], tracksOf([having({ standards: standards.slice(2) })])));
    expect(text.indexOf("Not in the newest report")).toBeLessThan(text.indexOf(`id="${id}"`));
    expect(text).toContain('data-group=""');
  });
});

describe("the track of a testcase", () => {
  const track = (...verdicts: readonly (Result["verdict"] | undefined)[]) => {
    const without = exampleResults.filter(({ testcase }) => testcase !== id);
    const runs = verdicts.map((verdict, index) => {
      const run = verdict === undefined ? reportOn(without) : having({ verdict });
      return { ...run, createdAt: `run ${index}` };
    });
    return tracksOf(runs).find(({ latest }) => latest.testcase === id);
  };

  test.each<[readonly (Result["verdict"] | undefined)[], number, string]>([
    [["PASS"], 0, "run 0"],
    [["PASS", "PASS", "FAIL"], 1, "run 1"],
    [["PASS", "FAIL", "PASS", "FAIL"], 3, "run 0"],
    [["PASS", undefined, "PASS"], 0, "run 2"],
    [[undefined, "FAIL", undefined, "PASS", undefined], 1, "run 1"],
    [[undefined, undefined, "FAIL", "FAIL"], 0, "run 3"],
  ])("%j, the newest first", (verdicts, turns, since) => {
    expect(track(...verdicts)).toMatchObject({ verdicts, turns, since });
  });

  test("comes in the order of ids, wherever it is from", () => {
    const [first, ...others] = exampleResults;
    const tracks = tracksOf([reportOn(others), reportOn(first === undefined ? [] : [first])]);
    expect(tracks.map(({ latest }) => latest.testcase)).toEqual(exampleResults.map(({ testcase }) => testcase).sort());
  });
});
