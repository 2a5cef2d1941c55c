import { describe, expect, test } from "vitest";
import { exampleWaiver } from "../testing/example-waiver.ts";
import { gates } from "./gate.ts";
import { profiles, type Condition, type Policy, type ProfileName } from "./policy.ts";
import { gateOf, heaviestOf, reasonsOf, type Basis } from "./reasons.ts";
import type { Result } from "./result.ts";
import type { TargetName } from "./standard.ts";
import type { WaiverOutcome } from "./waiver.ts";

function result(
  testcase: string,
  outcome: Partial<Result> & Pick<Result, "verdict">,
  ...targets: TargetName[]
): Result {
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

function basis(
  results: readonly Result[],
  policy: ProfileName | readonly Condition[],
  rest: Partial<Basis> = {},
): Basis {
  const failOn: readonly Condition[] = typeof policy === "string" ? profiles[policy] : policy;
  return {
    policy: { profile: typeof policy === "string" ? policy : "ci", failOn } satisfies Policy,
    waivers: [],
    subject: { name: "prod1", layer: "iaas" },
    versions: [],
    results,
    preflight: { verdict: "PASS", findings: [] },
    assessment: {
      tool: { name: "scs-conformance", version: "0.1.0", runtime: "node", sha256: "1".repeat(64) },
      mode: "live",
      arguments: [],
      startedAt: "2026-09-14T08:00:00.000Z",
      finishedAt: "2026-09-14T08:01:00.000Z",
      requests: 7,
      interrupted: false,
    },
    resources: { created: 0, destroyed: 0, leaked: [] },
    ...rest,
  };
}

const gate = (...args: Parameters<typeof basis>) => gateOf(reasonsOf(basis(...args)));

const pass = result("pass", { verdict: "PASS" }, "main");
const shaky = result("shaky", { verdict: "PASS", flaky: true }, "main");
const fail = result("fail", { verdict: "FAIL" }, "main");
const open = result("open", { verdict: "DNF", cause: "timeout" }, "main");
const missing = result("missing", { verdict: "MISS", cause: "not-implemented" }, "main");
const deselected = result("deselected", { verdict: "MISS", cause: "deselected" }, "main");
const advice = result("advice", { verdict: "FAIL" }, "recommended", "extended");
const beyond = result("beyond", { verdict: "FAIL" }, "extended");
const hint = result("hint", { verdict: "FAIL", level: "SHOULD" }, "recommended");
const vague = result("vague", { verdict: "DNF", cause: "timeout" }, "recommended");
const asides = [advice, beyond, hint];

test("a testcase decides where it is main in any standard and was not deselected", () => {
  expect([pass, fail, open, missing, deselected, advice].map(gates)).toEqual([true, true, true, true, false, false]);
  expect(gates(result("both", { verdict: "FAIL" }, "recommended", "main"))).toBe(true);
});

describe("what pipelines usually go by", () => {
  test.each([
    ["is passed when everything that decides passed", [pass, deselected, advice], "passed", []],
    ["is passed when something was flaky", [shaky], "passed", []],
    ["fails by a single FAIL", [pass, open, fail], "failed", ["DNF:open", "FAIL:fail"]],
    ["is incomplete by a DNF", [pass, open], "incomplete", ["DNF:open"]],
    ["is incomplete by a MISS", [pass, missing], "incomplete", ["MISS:missing"]],
    ["is incomplete when everything was deselected", [deselected], "incomplete", ["nothing was judged"]],
    ["is incomplete when there is nothing", [], "incomplete", ["nothing was judged"]],
    ["is passed when only recommended testcases were asked for and judged", [advice, deselected], "passed", []],
    ["is passed when something recommended could not be decided", [pass, vague], "passed", []],
    [
      "is incomplete when of those that decide none was",
      [open, advice],
      "incomplete",
      ["DNF:open", "nothing was judged"],
    ],
  ] as const)("%s", (_, results, expected, reasons) => {
    expect(gate(results, "ci")).toEqual({ result: expected, reasons });
  });
});

describe("a profile", () => {
  const every = [pass, shaky, fail, open, missing, deselected, ...asides];

  test.each<[ProfileName, readonly string[]]>([
    ["dev", ["FAIL:fail"]],
    ["ci", ["FAIL:fail", "DNF:open", "MISS:missing"]],
    ["certify", ["FAIL:fail", "DNF:open", "MISS:missing"]],
    ["strict", ["flaky:shaky", "FAIL:fail", "DNF:open", "MISS:missing", "recommended:advice", "extended:beyond"]],
  ])("%s minds %j", (profile, reasons) => {
    expect(gate(every, profile)).toEqual({ result: "failed", reasons });
  });

  test("minds what was flaky only where it decides, and it weighs less than a verdict", () => {
    const aside = result("aside", { verdict: "PASS", flaky: true }, "recommended");
    expect(gate([pass, aside], "strict")).toEqual({ result: "passed", reasons: [] });
    expect(heaviestOf(reasonsOf(basis([shaky], "strict")))).toBe("policy");
    expect(gate([shaky], "strict")).toEqual({ result: "failed", reasons: ["flaky:shaky"] });
  });

  test("dev is never satisfied by nothing", () => {
    expect(gate([open, missing, advice], "dev")).toEqual({ result: "incomplete", reasons: ["nothing was judged"] });
    expect(gate([pass, open, missing], "dev")).toEqual({ result: "passed", reasons: [] });
  });
});

describe("no policy does without", () => {
  const refused = { preflight: { verdict: "DNF", cause: "timeout", findings: [] } } as const;
  const stopped = { assessment: { ...basis([], "ci").assessment, interrupted: true } };

  test.each([
    ["a subject that could be asked", refused, "unusable", "preflight"],
    ["a run that went to its end", stopped, "open", "interrupted"],
  ] as const)("%s", (_, rest, weight, reason) => {
    const reasons = reasonsOf(basis([pass], [], rest));
    expect([heaviestOf(reasons), gateOf(reasons)]).toEqual([weight, { result: "incomplete", reasons: [reason] }]);
  });
});

describe("against a baseline", () => {
  const then = (verdict: Result["verdict"] | undefined, now: Result): Result =>
    verdict === undefined ? now : { ...now, baseline: verdict };

  test.each([
    [fail, "FAIL", false],
    [fail, "PASS", true],
    [fail, "DNF", true],
    [fail, "MISS", true],
    [fail, undefined, true],
    [open, "PASS", true],
    [open, undefined, true],
    [open, "FAIL", false],
    [open, "MISS", false],
    [missing, "PASS", true],
    [missing, "DNF", false],
    [pass, "FAIL", false],
  ] as const)("$testcase that was %s is a regression: %s", (now, verdict, isRegression) => {
    const reasons = reasonsOf(basis([then(verdict, now), pass], ["regression"]));
    expect(reasons.map(({ condition }) => condition)).toEqual(isRegression ? ["regression"] : []);
  });

  test("who minds every FAIL minds those that were there before", () => {
    expect(gate([then("FAIL", fail)], ["fail", "regression"]).reasons).toEqual(["FAIL:fail"]);
  });

  test("a regression to a DNF is incomplete, one to a FAIL is a failure", () => {
    expect(gate([then("PASS", open), pass], ["regression"]).result).toBe("incomplete");
    expect(gate([then("PASS", fail), pass], ["regression"]).result).toBe("failed");
  });
});

describe("a waiver", () => {
  const waiver: WaiverOutcome = {
    ...exampleWaiver,
    testcase: "fail",
    state: "active",
    applied: true,
    message: "The FAIL is put up with.",
  };
  const waived = { ...fail, waiver: "W-1" };

  test("that is applied opens the gate", () => {
    expect(gate([waived], "ci", { waivers: [waiver] }).result).toBe("passed");
    expect(gate([waived], "ci", { waivers: [{ ...waiver, applied: false }] }).result).toBe("failed");
    expect(gate([waived], "ci").result).toBe("failed");
  });

  test("that has expired is minded by who asks for it, even where the FAIL would not count", () => {
    const expired = { waivers: [{ ...waiver, state: "expired", applied: false } as const] };
    expect(gate([fail], "ci", expired).reasons).toEqual(["FAIL:fail"]);
    expect(gate([fail], ["waiver-expired"], expired)).toEqual({ result: "failed", reasons: ["waiver-expired:fail"] });
    expect(gate([{ ...hint, testcase: "fail" }], ["waiver-expired"], expired).result).toBe("failed");
    expect(gate([{ ...pass, testcase: "fail" }], ["waiver-expired"], expired).result).toBe("passed");
  });
});

describe("what stands in the way of a certificate", () => {
  const version = {
    version: "next",
    validity: "draft",
    verdict: "PASS",
    counts: { PASS: 1, FAIL: 0, DNF: 0, MISS: 0 },
    certifiable: false,
    standards: [],
  } as const;

  test("shuts the gate for whom it matters, but for what no run can mend", () => {
    const blockers = ["draft-version", "not-assessed:scs-0128-v1", "recorded-evidence"];
    const rest = { versions: [{ ...version, blockers }] };
    expect(gate([pass], "certify", rest)).toEqual({ result: "failed", reasons: ["blocker:draft-version@next"] });
    expect(heaviestOf(reasonsOf(basis([pass], "certify", rest)))).toBe("policy");
    expect(gate([pass], "ci", rest).result).toBe("passed");
  });

  test("is a waiver of the operator's, and not one of the forum's", () => {
    const rest = (authority: WaiverOutcome["authority"]) => ({
      versions: [{ ...version, blockers: ["waiver-on-main"] }],
      waivers: [{ id: "W-1", testcase: "fail", applied: true, state: "active", authority } as WaiverOutcome],
    });
    const waived = { ...fail, waiver: "W-1" };
    expect(gate([waived], ["fail", "blocker"], rest("forum")).result).toBe("passed");
    expect(gate([waived], ["fail", "blocker"], rest("operator")).reasons).toEqual(["blocker:waiver-on-main@next"]);
    expect(gate([pass, waived], ["fail", "blocker"], rest("operator")).result).toBe("failed");
  });
});

test("an operator's waiver stands in the way only where it is on what decides", () => {
  const applied = (id: string, testcase: string, authority: WaiverOutcome["authority"]) =>
    ({ id, testcase, applied: true, state: "active", authority }) as WaiverOutcome; // All that is read.
  const version = { version: "next", blockers: ["waiver-on-main"] } as unknown as Basis["versions"][number]; // As well.
  const rest = { versions: [version], waivers: [applied("F", "fail", "forum"), applied("O", "advice", "operator")] };
  const results = [pass, { ...fail, waiver: "F" }, { ...advice, waiver: "O" }];
  expect(gate(results, ["fail", "blocker"], rest)).toEqual({ result: "passed", reasons: [] });
});

test("something left behind shuts the gate for whom it matters, but weighs less than a verdict", () => {
  const leaked = { resources: { created: 1, destroyed: 0, leaked: [{ kind: "volume", name: "v", reason: "error" }] } };
  expect(gate([pass], "ci", leaked)).toEqual({ result: "failed", reasons: ["leak:volume v"] });
  expect(heaviestOf(reasonsOf(basis([pass], "ci", leaked)))).toBe("leak");
  expect(heaviestOf(reasonsOf(basis([open, pass], "ci", leaked)))).toBe("open");
  expect(gate([pass], "dev", leaked).result).toBe("passed");
});
