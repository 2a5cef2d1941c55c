import { describe, expect, test } from "vitest";
import type { Block, StandardOutcome, VersionOutcome } from "../../core/aggregate.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Verdict } from "../../core/verdict.ts";
import { exampleReport } from "../testing/example-report.ts";
import { tellingInk } from "../testing/telling-ink.ts";
import { standardsTable } from "./standards-table.ts";

const none: Block = {
  verdict: "MISS",
  cause: "not-assessed",
  counts: { PASS: 0, FAIL: 0, DNF: 0, MISS: 0 },
  testcases: [],
};

/** A block of so many testcases, with results of their own. */
function block(verdict: Verdict, counts: Partial<Block["counts"]>, testcases: readonly string[] = []): Block {
  return { verdict, counts: { ...none.counts, ...counts }, testcases };
}

function standard(id: string, main: Block, rest: Partial<StandardOutcome> = {}): StandardOutcome {
  return { id, title: `Title of ${id}`, url: "https://example.org", main, recommended: none, extended: none, ...rest };
}

function result(testcase: string, verdict: Verdict, rest: Partial<Result> = {}): Result {
  const [example] = exampleReport.results;
  if (example === undefined) throw new Error("The report has no results.");
  return { ...example, testcase, verdict, ...rest };
}

interface Options {
  readonly results?: readonly Result[];
  readonly show?: readonly Verdict[];
  readonly width?: number;
}

function table(standards: readonly StandardOutcome[], { results = [], show, width }: Options = {}): string[] {
  const report: CertificationReport = { ...exampleReport, results };
  const version = { ...exampleReport.versions[0], standards } as VersionOutcome;
  const shown = show ?? ["FAIL", "DNF", "MISS"];
  return standardsTable(report, version, { show: shown, width: width ?? 100, ink: tellingInk });
}

const passing = standard("a", block("PASS", { PASS: 2 }));
const failing = standard("b", block("FAIL", { PASS: 1, FAIL: 2, DNF: 1 }, ["b1", "b2", "b3", "b4"]));
const results = [
  result("b1", "PASS"),
  result("b2", "FAIL"),
  result("b3", "FAIL", { waiver: "W-1" }),
  result("b4", "DNF", { cause: "quota" }),
];

describe("the standards of a version", () => {
  test("are a line each, with their numbers and what came of what did not pass", () => {
    const advised = block("FAIL", { PASS: 1, FAIL: 2 });
    expect(
      table([failing, standard("c", none, { recommended: advised, extended: block("PASS", { PASS: 1 }) })], {
        results,
      }),
    ).toEqual([
      "<faint:  standard              main         recommended  extended  note>",
      "  b         Title of b<FAIL:  FAIL  >  1/4  -            -         2 FAIL (1 waived); 1 DNF: quota",
      "  c         Title of c<MISS:  MISS  >       1/3          1/1       no main testcase",
    ]);
  });

  test("those that nobody asked for are only counted, by their verdict", () => {
    const others = [passing, standard("c", block("PASS", { PASS: 1 })), standard("d", block("DNF", { DNF: 1 }))];
    expect(table([failing, ...others], { results, show: ["FAIL"] }).slice(2)).toEqual([
      "  ... 2 standards PASS",
      "  ... 1 standard DNF",
    ]);
  });

  test("where nothing is asked for there is no table at all", () => {
    expect(table([passing])).toEqual(["  1 standard PASS"]);
    expect(table([])).toEqual([]);
  });

  test.each<[string, Partial<StandardOutcome>, string]>([
    ["recommended", { recommended: block("FAIL", { FAIL: 1 }) }, "  a         Title of a<PASS:  PASS  >  2/2  0/1"],
    ["extended", { extended: block("FAIL", { PASS: 1, FAIL: 1 }) }, "  a         Title of a<PASS:  PASS  >  2/2  1/2"],
  ])("one that passed is told where something %s failed", (_, rest, line) => {
    expect(table([{ ...passing, ...rest }])[1]).toBe(line);
  });

  test("and is not where it only was not decided", () => {
    expect(table([{ ...passing, recommended: block("DNF", { DNF: 1 }) }])).toEqual(["  1 standard PASS"]);
  });
});

describe("a standard that is not of the version", () => {
  const beside = (rest: Partial<StandardOutcome>) => ({ ...failing, alongside: true as const, ...rest });

  test("is counted apart, whatever its verdict", () => {
    expect(table([passing, beside({})])).toEqual(["  1 standard PASS", "  1 standard not of this version"]);
  });

  test("has no verdict where it is told", () => {
    const lines = table([failing, beside({ id: "c", extended: block("FAIL", { FAIL: 1 }) })], { results });
    expect(lines).toEqual([
      "<faint:  standard              main         extended  note>",
      "  b         Title of b<FAIL:  FAIL  >  1/4  -         2 FAIL (1 waived); 1 DNF: quota",
      "  c         Title of b  -       1/4  0/1       not of this version",
    ]);
  });

  test("is told under the same headings where no other is told", () => {
    expect(table([beside({ id: "c", extended: block("FAIL", { FAIL: 1 }) })], { results })).toEqual([
      "<faint:  standard              main   extended  note>",
      "  c         Title of b    1/4  0/1       not of this version",
    ]);
  });
});

describe("room", () => {
  test("titles go where a line would be longer than the terminal, and only then", () => {
    const header = "  standard              main         note";
    expect(table([failing], { width: header.length })).toEqual([
      `<faint:${header}>`,
      "  b         Title of b<FAIL:  FAIL  >  1/4",
    ]);
    expect(table([failing], { width: header.length - 1 })).toEqual([
      "<faint:  standard  main         note>",
      "  b       <FAIL:  FAIL  >  1/4",
    ]);
  });

  test("a long title is cut", () => {
    const long = standard("b", block("FAIL", { FAIL: 1 }), { title: `Title\n${"x".repeat(40)}` });
    expect(table([long])[1]).toContain(`  b         Title ${"x".repeat(27)}…<FAIL:`);
  });
});

test("what a standard is called stays on its line", () => {
  expect(table([standard("b\nc", block("FAIL", { FAIL: 1 }))])[1]).toMatch(/^ {2}b c +Title of b c</);
});

test("each verdict is told with all the causes of it, the most frequent first", () => {
  const main = block("DNF", { DNF: 3, MISS: 1 }, ["a", "b", "c", "d", "gone"]);
  const found = [
    result("a", "DNF", { cause: "timeout" }),
    result("b", "DNF", { cause: "quota" }),
    result("c", "DNF", { cause: "quota" }),
    result("d", "MISS", { cause: "deselected" }),
    result("other", "FAIL"),
  ];
  expect(table([standard("x", main)], { results: found })[1]).toMatch(/ 3 DNF: quota, timeout; 1 MISS: deselected$/);
});
