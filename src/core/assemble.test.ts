import { describe, expect, test } from "vitest";
import { assemble, type Ingredients } from "./assemble.ts";
import type { Result } from "./result.ts";
import type { Scope } from "./scope.ts";
import type { Standard } from "./standard.ts";

const standard: Standard = {
  id: "scs-0100-v1",
  title: "Names",
  url: "https://docs.scs.community/scs-0100-v1",
  main: ["b", "a", "Z"].map((id) => declaration(id)),
  recommended: [],
  extended: [],
};

function declaration(id: string) {
  return {
    id,
    requirement: "Something is offered.",
    level: "MUST",
    url: "https://docs.scs.community/",
    section: "light",
    lifetime: id === "Z" ? "day" : "week",
    pending: "not-implemented",
  } as const;
}

function result(testcase: string, outcome: Partial<Result> = {}): Result {
  const { id: _, pending: __, ...declared } = declaration(testcase);
  return {
    testcase,
    standards: [{ standard: standard.id, target: "main" }],
    ...declared,
    verdict: "PASS",
    findings: [],
    evidence: [],
    startedAt: "2026-09-14T08:00:00.000Z",
    ...outcome,
  };
}

const scope: Scope = {
  id: "scope",
  uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
  name: "Some scope",
  url: "https://docs.scs.community/",
  layer: "iaas",
  versions: [
    { version: "v2", standards: [standard] },
    { version: "v1", standards: [standard, { ...standard, id: "scs-0200-v1", main: [] }] },
  ],
  timeline: [{ date: "2026-01-01", versions: { v2: "effective", v1: "warn" } }],
};

const ingredients: Ingredients = {
  id: "run-1",
  scope,
  scopeSha256: "0".repeat(64),
  versions: scope.versions,
  date: "2026-09-14",
  selection: [],
  target: "all",
  resources: { created: 0, destroyed: 0, leaked: [] },
  readOnly: false,
  subject: { name: "prod1", layer: "iaas" },
  assessment: {
    tool: { name: "scs-conformance", version: "0.1.0", runtime: "node", sha256: "1".repeat(64) },
    mode: "live",
    arguments: [],
    startedAt: "2026-09-14T08:00:00.000Z",
    finishedAt: "2026-09-14T08:01:00.000Z",
    requests: 7,
    interrupted: false,
  },
  preflight: { verdict: "PASS", findings: [] },
  results: [result("b"), result("a"), result("Z")],
  evidence: [],
  reproduce: { run: "run", judge: "judge" },
};

test("the same ingredients make the same report, in whatever order the results came", () => {
  const again = { ...ingredients, results: ingredients.results.toReversed() };
  expect(assemble(again)).toEqual(assemble(ingredients));
  expect(assemble(ingredients).results.map(({ testcase }) => testcase)).toEqual(["Z", "a", "b"]);
});

test("the headline says what came of every version", () => {
  const report = assemble({ ...ingredients, results: [result("a"), result("b", { verdict: "FAIL" }), result("Z")] });
  expect(report.headline).toEqual({
    verdict: "FAIL",
    gate: { result: "failed", reasons: ["FAIL:b"] },
    certifiable: false,
    text:
      "Some scope v2: FAIL - 2 of 3 main testcases passed, 1 FAIL. " +
      "Some scope v1: FAIL - 2 of 3 main testcases passed, 1 FAIL.",
    validUntil: "2026-09-16T00:00:00.000Z",
  });
});

describe("a result expires", () => {
  test.each([
    ["2026-09-15T00:00:00.000Z", "2026-09-15T00:00:00.000Z"],
    ["2027-01-01T00:00:00.000Z", "2026-09-28T00:00:00.000Z"],
  ])("no later than what it rests on, which is good until %s", (until, validUntil) => {
    const findings = [{ level: "note" as const, message: "Jane attested this.", until }];
    expect(assemble({ ...ingredients, results: [result("a", { findings })] }).results).toMatchObject([{ validUntil }]);
  });

  test("by its lifetime, counted from when it was asked", () => {
    const ends = assemble(ingredients).results.map(({ validUntil }) => validUntil);
    expect(ends).toEqual(["2026-09-16T00:00:00.000Z", "2026-09-28T00:00:00.000Z", "2026-09-28T00:00:00.000Z"]);
  });

  test("only if something was decided", () => {
    const open = result("a", { verdict: "DNF", cause: "timeout" });
    const { headline, results } = assemble({ ...ingredients, results: [open, result("b"), result("Z")] });
    expect(results[1]).toEqual(open);
    expect(headline.validUntil).toBeUndefined();
  });
});

test("a report is certifiable when every version is", () => {
  const [v2] = scope.versions;
  expect(assemble({ ...ingredients, versions: v2 ? [v2] : [] }).headline.certifiable).toBe(true);
  expect(assemble(ingredients).headline.certifiable).toBe(false);
  expect(assemble({ ...ingredients, versions: [] }).headline).toMatchObject({ certifiable: false, verdict: "MISS" });
});

test.each<[string, Partial<Ingredients>, boolean]>([
  ["everything", {}, false],
  ["a selection", { selection: ["scs-0100"] }, true],
  ["a read-only run", { readOnly: true }, true],
  ["only recommended testcases", { target: "recommended" }, true],
  ["only main testcases", { target: "main" }, false],
])("%s: partial is what may have left out main testcases", (_, changes, partial) => {
  const blockers = assemble({ ...ingredients, ...changes }).versions[0]?.blockers;
  expect(blockers?.includes("partial-selection")).toBe(partial);
});

test("coverage counts what was declared, selected and judged", () => {
  const results = [
    result("a", { verdict: "MISS", cause: "deselected" }),
    result("b", { verdict: "DNF", cause: "quota" }),
    result("Z", { verdict: "FAIL" }),
  ];
  expect(assemble({ ...ingredients, results, selection: ["!a"] }).coverage).toEqual({
    declared: 3,
    selected: 2,
    judged: 1,
    selection: ["!a"],
    target: "all",
    readOnly: false,
    unassessedStandards: ["scs-0200-v1"],
  });
});

describe("a PASS is flaky", () => {
  const item = (probe: string, repeated: number) => ({
    probe,
    summary: "Something",
    path: `evidence/${probe}.json`,
    sha256: "2".repeat(64),
    bytes: 1,
    startedAt: "2026-09-14T08:00:00.000Z",
    durationMs: 1,
    requests: 3,
    repeated,
    requestIds: [],
  });
  const results = [
    result("a", { evidence: ["steady"] }),
    result("b", { evidence: ["steady", "shaky"] }),
    result("Z", { evidence: ["shaky"], verdict: "FAIL" }),
  ];

  test("when a request behind it had to be repeated", () => {
    const report = assemble({ ...ingredients, results, evidence: [item("shaky", 1), item("steady", 0)] });
    expect(report.results.map(({ testcase, flaky }) => [testcase, flaky])).toEqual([
      ["Z", undefined],
      ["a", undefined],
      ["b", true],
    ]);
    expect(report.headline.verdict).toBe("FAIL");
  });

  test("by the record alone, whatever was said before", () => {
    const before = results.map((each) => ({ ...each, flaky: true as const }));
    const report = assemble({ ...ingredients, results: before, evidence: [item("shaky", 0), item("steady", 0)] });
    expect(report.results.some(({ flaky }) => flaky)).toBe(false);
  });
});
