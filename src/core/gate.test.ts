import { describe, expect, test } from "vitest";
import { gateOf, gates } from "./gate.ts";
import type { Result } from "./result.ts";
import type { TargetName } from "./standard.ts";

function result(testcase: string, outcome: Pick<Result, "verdict" | "cause">, ...targets: TargetName[]): Result {
  return {
    testcase,
    standards: targets.map((target, index) => ({ standard: `scs-010${index}-v1`, target })),
    requirement: "Something is offered.",
    level: "MUST",
    url: "https://docs.scs.community/",
    section: "light",
    lifetime: "week",
    findings: [],
    evidence: [],
    ...outcome,
  };
}

const pass = result("pass", { verdict: "PASS" }, "main");
const fail = result("fail", { verdict: "FAIL" }, "main");
const open = result("open", { verdict: "DNF", cause: "timeout" }, "main");
const missing = result("missing", { verdict: "MISS", cause: "not-implemented" }, "main");
const deselected = result("deselected", { verdict: "MISS", cause: "deselected" }, "main");
const advice = result("advice", { verdict: "FAIL" }, "recommended", "extended");

test("a testcase decides where it is main in any standard and was not deselected", () => {
  expect([pass, fail, open, missing, deselected, advice].map(gates)).toEqual([true, true, true, true, false, false]);
  expect(gates(result("both", { verdict: "FAIL" }, "recommended", "main"))).toBe(true);
});

describe("the gate", () => {
  test.each([
    ["is passed when everything that decides passed", [pass, deselected, advice], "passed", []],
    ["fails by a single FAIL", [pass, open, fail], "failed", ["DNF:open", "FAIL:fail"]],
    ["is incomplete by a DNF", [pass, open], "incomplete", ["DNF:open"]],
    ["is incomplete by a MISS", [pass, missing], "incomplete", ["MISS:missing"]],
    ["is incomplete when everything was deselected", [deselected], "incomplete", ["nothing was judged"]],
    ["is incomplete when there is nothing", [], "incomplete", ["nothing was judged"]],
    ["is passed when only recommended testcases were asked for and judged", [advice, deselected], "passed", []],
  ] as const)("%s", (_, results, expected, reasons) => {
    expect(gateOf(results)).toEqual({ result: expected, reasons });
  });
});
