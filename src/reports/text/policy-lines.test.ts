import { describe, expect, test } from "vitest";
import { usualPolicy } from "../../core/policy.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";
import { appliedWaiver } from "../testing/applied-waiver.ts";
import { exampleReport } from "../testing/example-report.ts";
import { tellingInk } from "../testing/telling-ink.ts";
import { driftLine, flakyLine, waiverLines } from "./policy-lines.ts";

const baseline = { id: "before", sha256: "1f".repeat(32), createdAt: "2026-09-13T08:01:00.000Z" };

test.each<[string, CertificationReport["policy"], readonly string[]]>([
  ["no baseline", usualPolicy, []],
  ["a baseline of the same tool and scope", { ...usualPolicy, baseline: { ...baseline, changed: [] } }, []],
  [
    "another tool",
    { ...usualPolicy, baseline: { ...baseline, changed: ["tool"] } },
    ["<bold:The baseline has another tool: what differs may be due to that.>"],
  ],
  [
    "more than that",
    { ...usualPolicy, baseline: { ...baseline, changed: ["tool", "scope"] } },
    ["<bold:The baseline has another tool, scope: what differs may be due to that.>"],
  ],
])("what a comparison may show instead of the subject: %s", (_, policy, lines) => {
  expect(driftLine({ ...exampleReport, policy }, tellingInk)).toEqual(lines);
});

const idle: WaiverOutcome = {
  ...appliedWaiver,
  id: "W-3",
  testcase: "gone",
  state: "expired",
  applied: false,
  message: "It expired.",
};
const linesOf = (...waivers: readonly WaiverOutcome[]) => waiverLines({ ...exampleReport, waivers }, tellingInk);

describe("waivers", () => {
  test("those that apply come first, then those that are idle, with why", () => {
    expect(
      linesOf(idle, appliedWaiver, { ...idle, id: "W-4", state: "unused" }, { ...appliedWaiver, id: "W-2" }),
    ).toEqual([
      "~ scs-0103-flavor-4v-16  waived until 2026-12-31 (W-17, assessor@example.org): The hardware is replaced in spring.",
      "~ scs-0103-flavor-4v-16  waived until 2026-12-31 (W-2, assessor@example.org): The hardware is replaced in spring.",
      "<DNF:! >gone  waiver W-3, expired: It expired.",
      "<DNF:! >gone  waiver W-4, unused: It expired.",
    ]);
  });

  test("of many the first ten are told, and how many more there are", () => {
    const many = (count: number) => linesOf(...Array.from({ length: count }, () => idle));
    expect(many(10)).toHaveLength(10);
    expect(many(11).slice(9)).toEqual(["<DNF:! >gone  waiver W-3, expired: It expired.", "  ... 1 more waiver"]);
    expect(many(12).at(-1)).toBe("  ... 2 more waivers");
  });

  test("whatever somebody wrote in them stays on one line", () => {
    const words = { testcase: "a\nb", id: "W\n1", justification: `c\nd ${"x".repeat(300)}`, message: "e\nf" };
    expect(linesOf({ ...appliedWaiver, ...words }, { ...idle, ...words })).toEqual([
      `~ a b  waived until 2026-12-31 (W 1, assessor@example.org): c d ${"x".repeat(195)}…`,
      "<DNF:! >a b  waiver W 1, expired: e f",
    ]);
  });
});

describe("what passed only when asked again", () => {
  const flaky = (count: number) => {
    const results = exampleReport.results.map((result, index) =>
      index < count ? { ...result, testcase: `a\n${index}`, flaky: true as const } : result,
    );
    return flakyLine({ ...exampleReport, results }, tellingInk);
  };

  test.each([
    [0, []],
    [1, ["<DNF:! >1 testcase flaky (a request had to be repeated): a 0"]],
    [3, ["<DNF:! >3 testcases flaky (a request had to be repeated): a 0, a 1, a 2"]],
    [5, ["<DNF:! >5 testcases flaky (a request had to be repeated): a 0, a 1, a 2, and 2 more"]],
  ])("%d testcases", (count, lines) => {
    expect(flaky(count)).toEqual(lines);
  });
});
