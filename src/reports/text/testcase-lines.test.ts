import { describe, expect, test } from "vitest";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { Result } from "../../core/result.ts";
import type { Reason } from "../outline.ts";
import { exampleReport } from "../testing/example-report.ts";
import { tellingInk } from "../testing/telling-ink.ts";
import { adviceLine, reasonLines } from "./testcase-lines.ts";

const example = exampleReport.results.find(({ testcase }) => testcase === "scs-0103-flavor-4v-16-100s") as Result;

function having(rest: Partial<Result>): Result {
  return { ...example, testcase: "a", requirement: "Something is offered.", findings: [], ...rest };
}

function lines(result: Result, width = 100): string[] {
  return reasonLines({ cause: result.cause, results: [result] }, width, tellingInk);
}

const recommended = [{ standard: "x", target: "recommended" }] as const;
const extended = [{ standard: "x", target: "extended" }] as const;

describe("a testcase", () => {
  test.each<[string, Partial<Result>, string]>([
    ["that failed", { verdict: "FAIL" }, "<FAIL:x ><bold:a>  MUST"],
    ["that passed", { verdict: "PASS" }, "<PASS:+ ><bold:a>  MUST"],
    ["without an answer", { verdict: "DNF", cause: "quota" }, "<DNF:? ><bold:a>  DNF: quota (MUST)"],
    ["without an answer or a cause", { verdict: "DNF" }, "<DNF:? ><bold:a>  DNF: unknown (MUST)"],
    ["not tried", { verdict: "MISS", cause: "interrupted" }, "<MISS:- ><bold:a>  MISS: interrupted (MUST)"],
    [
      "that only advises",
      { verdict: "DNF", cause: "quota", standards: recommended, level: "SHOULD" },
      "<DNF:? ><bold:a>  DNF: quota (recommended, SHOULD, does not decide)",
    ],
    ["that is waived", { verdict: "FAIL", waiver: "W\n1" }, "<FAIL:x ><bold:a>  MUST, waiver W 1"],
    ["as in the baseline", { verdict: "FAIL", baseline: "FAIL" }, "<FAIL:x ><bold:a>  MUST, as in the baseline"],
    ["not as in the baseline", { verdict: "FAIL", baseline: "DNF" }, "<FAIL:x ><bold:a>  MUST"],
    ["that passed before, too", { verdict: "PASS", baseline: "PASS" }, "<PASS:+ ><bold:a>  MUST"],
    ["of an odd name", { verdict: "FAIL", testcase: "a\nb" }, "<FAIL:x ><bold:a b>  MUST"],
  ])("%s begins with what came of it and how much it weighs", (_, rest, first) => {
    const { cause: _cause, ...result } = having(rest);
    const whole = rest.cause === undefined ? result : { ...result, cause: rest.cause };
    expect(lines(whole)).toEqual([first, "<faint:    Something is offered.>"]);
  });

  test("tells its requirement and its findings in the room that there is", () => {
    const requirement = "Something is offered to everybody who\nasks for it.";
    const finding = violation("The flavor promises something else.", {
      about: { kind: "flavor", name: "SCS-4V-16" },
      expected: "sixteen gibibytes of memory",
      actual: "twelve",
    });
    expect(lines(having({ requirement, findings: [finding] }), 40)).toEqual([
      "<FAIL:x ><bold:a>  MUST",
      "<faint:    Something is offered to everybody>",
      "<faint:    who asks for it.>",
      "    flavor SCS-4V-16: The flavor",
      "    promises something else.",
      "      expected  sixteen gibibytes of",
      "                memory",
      "      actual    twelve",
    ]);
  });

  test("tells a fix as it is to be pasted, however long it is", () => {
    const remedy = `# First this.\nopenstack flavor create ${"x".repeat(60)}`;
    expect(lines(having({ findings: [violation("It is off.", { remedy })] }), 40).slice(2)).toEqual([
      "    It is off.",
      "<bold:      fix       # First this.>",
      `<bold:                openstack flavor create ${"x".repeat(60)}>`,
    ]);
  });

  test("keeps its notes to itself, unless it passed", () => {
    const findings = [note("17 flavors have other names."), violation("It is off.")];
    expect(lines(having({ findings })).slice(2)).toEqual(["    It is off."]);
    expect(lines(having({ verdict: "PASS", findings: findings.slice(0, 1) })).slice(2)).toEqual([
      "    17 flavors have other names.",
    ]);
  });

  test("tells five findings, and how many more there are", () => {
    const many = (count: number) =>
      lines(having({ findings: Array.from({ length: count }, () => violation("It is off.")) })).slice(2);
    expect(many(5)).toEqual(Array.from({ length: 5 }, () => "    It is off."));
    expect(many(7).slice(4)).toEqual(["    It is off.", "    and 2 more in report.json"]);
  });

  test("shortens what is too long to be read", () => {
    const finding = violation(`m\n${"m".repeat(1000)}`, { about: { kind: "flavor", name: "n".repeat(200) } });
    expect(lines(having({ findings: [finding] }), 5000).slice(2)).toEqual([
      `    flavor ${"n".repeat(112)}…: m ${"m".repeat(997)}…`,
    ]);
  });
});

describe("testcases that are open for one reason", () => {
  const finding = inconclusive("The login was not accepted.", { cause: "unauthorized", remedy: "Log in again." });
  const open = (count: number, rest: Partial<Result> = {}) =>
    Array.from({ length: count }, (_, index) => having({ verdict: "DNF", testcase: `t${index}`, ...rest }));
  const told = (reason: Reason, width = 100) => reasonLines(reason, width, tellingInk);

  test("are told together, with what they have in common", () => {
    expect(told({ cause: "unauthorized", finding, results: open(2) })).toEqual([
      "<DNF:? ><bold:2 testcases>  DNF: unauthorized",
      "<faint:    t0, t1>",
      "    The login was not accepted.",
      "<bold:      fix       Log in again.>",
    ]);
  });

  test("also where they said nothing, and nobody knows the cause", () => {
    expect(told({ cause: undefined, results: open(2, { verdict: "MISS", testcase: "a\nb" }) })).toEqual([
      "<MISS:- ><bold:2 testcases>  MISS: unknown",
      "<faint:    a b, a b>",
    ]);
  });

  test("the first twelve are named, in the room that there is", () => {
    expect(told({ cause: "quota", results: open(12) })[1]).toBe(
      "<faint:    t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11>",
    );
    expect(told({ cause: "quota", results: open(14) }, 36).slice(1)).toEqual([
      "<faint:    t0, t1, t2, t3, t4, t5, t6, t7,>",
      "<faint:    t8, t9, t10, t11, and 2 more>",
    ]);
  });

  test("of none there is nothing to tell", () => {
    expect(told({ cause: "quota", results: [] })).toEqual([]);
  });
});

describe("advice is one line", () => {
  const flavor = { kind: "flavor", name: "m1\nlarge" };
  test.each<[string, Partial<Result>, string]>([
    [
      "about what it is",
      { findings: [violation("It is\noff.", { about: flavor })] },
      "<DNF:! >a  recommended, MUST: flavor m1 large: It is off.",
    ],
    [
      "about nothing in particular",
      { standards: extended, findings: [violation("It is off.")] },
      "<DNF:! >a  extended, MUST: It is off.",
    ],
    [
      "with how much more there is, notes aside",
      { findings: [note("Hm."), violation("It is off."), violation("It is off, too.")] },
      "<DNF:! >a  recommended, MUST: It is off. (and 1 more)",
    ],
    [
      "that begins with what failed",
      { findings: [inconclusive("No answer.", { cause: "timeout" }), violation("It is off."), note("Hm.")] },
      "<DNF:! >a  recommended, MUST: It is off. (and 1 more)",
    ],
    ["with nothing to say", { testcase: "a\nb" }, "<DNF:! >a b  recommended, MUST: "],
    [
      "too long to be read",
      { findings: [violation("m".repeat(300), { about: { kind: "flavor", name: "n".repeat(100) } })] },
      `<DNF:! >a  recommended, MUST: flavor ${"n".repeat(52)}…: ${"m".repeat(199)}…`,
    ],
  ])("%s", (_, rest, line) => {
    expect(adviceLine(having({ standards: recommended, ...rest }), tellingInk)).toBe(line);
  });
});
