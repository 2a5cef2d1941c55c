import { describe, expect, test } from "vitest";
import { exampleWaiver } from "../testing/example-waiver.ts";
import { inconclusive, note, violation, type Finding } from "./finding.ts";
import type { Result } from "./result.ts";
import type { Waiver, WaiverOutcome } from "./waiver.ts";
import { isExcused, lapsedWaiver, waive, type Occasion } from "./waiving.ts";

const about = (name: string, kind = "flavor") => violation("It is not public.", { about: { kind, name } });

function result(findings: readonly Finding[], rest: Partial<Result> = {}): Result {
  return {
    testcase: "scs-0103-flavor-1v-4",
    standards: [{ standard: "scs-0103-v1", target: "main" }],
    requirement: "Flavor SCS-1V-4 is offered.",
    level: "MUST",
    url: "https://docs.scs.community/",
    section: "light",
    lifetime: "week",
    verdict: "FAIL",
    findings,
    evidence: [],
    ...rest,
  };
}

function waiver(id: string, rest: Partial<Waiver> = {}): Waiver {
  return { ...exampleWaiver, id, testcase: "scs-0103-flavor-1v-4", ...rest };
}

const occasion: Occasion = { subject: "prod1", date: "2026-09-14", honoured: ["operator", "forum"] };
const failed = result([about("a")]);

function attached(findings: Result, waivers: readonly Waiver[], rest: Partial<Occasion> = {}) {
  const waived = waive([findings], waivers, { ...occasion, ...rest });
  const [only] = waived.results;
  return { id: only?.waiver, excused: only !== undefined && isExcused(only, waived.waivers), ...waived };
}

describe("a FAIL is put up with", () => {
  test.each<[string, Result, readonly Waiver[], string | undefined]>([
    ["by a waiver of its testcase", failed, [waiver("W")], "W"],
    ["not by one of another testcase", failed, [waiver("W", { testcase: "scs-0100-syntax-check" })], undefined],
    ["by one for this subject", failed, [waiver("W", { subjects: ["prod2", "prod1"] })], "W"],
    ["not by one for others", failed, [waiver("W", { subjects: ["prod2"] })], undefined],
    ["not by one for nobody", failed, [waiver("W", { subjects: [] })], undefined],
    ["by one about its object", failed, [waiver("W", { match: { kind: "flavor", name: "a" } })], "W"],
    ["by one about its kind of object", failed, [waiver("W", { match: { kind: "flavor" } })], "W"],
    [
      "not by one about an object of another kind",
      failed,
      [waiver("W", { match: { kind: "image", name: "a" } })],
      undefined,
    ],
    ["not by one about another object", failed, [waiver("W", { match: { name: "b" } })], undefined],
    [
      "not where another object is wrong, too",
      result([about("a"), about("b")]),
      [waiver("W", { match: { name: "a" } })],
      undefined,
    ],
    [
      "by two that together speak of everything",
      result([about("a"), about("b")]),
      [waiver("W", { match: { name: "a" } }), waiver("X", { match: { name: "b" } })],
      "W",
    ],
    [
      "not by one about an object where a finding is about none",
      result([violation("Nothing is offered.")]),
      [waiver("W", { match: { kind: "flavor" } })],
      undefined,
    ],
    [
      "whatever else is noted",
      result([about("a"), note("17 others."), inconclusive("Odd.", { cause: "timeout" })]),
      [waiver("W", { match: { name: "a" } })],
      "W",
    ],
  ])("%s", (_, before, waivers, id) => {
    expect(attached(before, waivers)).toMatchObject({ id, excused: id !== undefined });
  });

  test.each([
    ["2026-06-30", undefined, "not-yet"],
    ["2026-07-01", "W", "active"],
    ["2026-12-31", "W", "active"],
    ["2027-01-01", undefined, "expired"],
  ] as const)("on %s: %s, %s", (date, id, state) => {
    const found = attached(failed, [waiver("W")], { date });
    expect([found.id, found.waivers[0]?.state]).toEqual([id, state]);
  });

  test("and nothing else of it changes", () => {
    const { results } = attached(failed, [waiver("W")]);
    expect(results).toEqual([{ ...failed, waiver: "W" }]);
    expect(attached({ ...failed, waiver: "OLD" }, []).results).toEqual([failed]);
  });

  test("by the forum's waiver rather than the operator's, where only that is honoured", () => {
    const both = [waiver("W"), waiver("F", { authority: "forum" })];
    expect(attached(failed, both, { honoured: ["forum"] })).toMatchObject({ id: "F", excused: true });
    expect(attached(failed, [waiver("W")], { honoured: ["forum"] })).toMatchObject({ id: "W", excused: false });
  });
});

describe("what became of a waiver", () => {
  const here = (before: Result, rest: Partial<Waiver> = {}, on: Partial<Occasion> = {}) =>
    attached(before, [waiver("W", rest)], on).waivers[0];

  test.each<[string, ReturnType<typeof here>, Partial<WaiverOutcome> & { readonly says: RegExp }]>([
    ["applied", here(failed), { state: "active", applied: true, says: /until 2026-12-31/ }],
    ["passed", here(result([], { verdict: "PASS" })), { state: "unused", says: /passed/ }],
    ["undecided", here(result([], { verdict: "DNF", cause: "timeout" })), { state: "unused", says: /DNF/ }],
    [
      "deselected",
      here(result([], { verdict: "MISS", cause: "deselected" })),
      { state: "unused", says: /not selected/ },
    ],
    ["elsewhere", here(failed, { subjects: ["prod2"] }), { state: "unused", says: /for prod2, not for prod1/ }],
    [
      "about another object",
      here(failed, { match: { kind: "flavor", name: "b" } }),
      { state: "unused", says: /not because of flavor b/ },
    ],
    [
      "about another name, whatever the kind",
      here(failed, { match: { name: "b" } }),
      { state: "unused", says: /^The testcase failed, but not because of b\.$/ },
    ],
    ["not yet", here(failed, {}, { date: "2026-06-30" }), { state: "not-yet", says: /from 2026-07-01 on/ }],
    ["of no testcase here", here(failed, { testcase: "other" }), { state: "unused", says: /do not have/ }],
    [
      "about a part",
      here(result([about("a"), about("b")]), { match: { name: "a" } }),
      { state: "active", applied: false, says: /every violation/ },
    ],
    [
      "of the wrong authority",
      here(failed, {}, { honoured: ["forum"] }),
      { state: "active", applied: false, says: /only waivers of the forum/ },
    ],
    ["expired and missed", here(failed, {}, { date: "2027-01-01" }), { state: "expired", says: /counts again/ }],
    [
      "expired and forgotten",
      here(result([], { verdict: "PASS" }), {}, { date: "2027-01-01" }),
      { state: "expired", says: /nothing here needs it/ },
    ],
  ])("%s", (_, outcome, expected) => {
    const { says, ...rest } = { applied: false, ...expected };
    expect(outcome).toMatchObject(rest);
    expect(outcome?.message).toMatch(says);
  });
});

test("a waiver that has expired is told where it is missed", () => {
  const late = { date: "2027-01-01" };
  const { waivers } = attached(failed, [waiver("W", { match: { name: "a" } })], late);
  expect(lapsedWaiver(failed, waivers, "prod1")?.id).toBe("W");
  expect(
    lapsedWaiver(failed, attached(failed, [waiver("W", { subjects: ["x"] })], late).waivers, "prod1"),
  ).toBeUndefined();
  expect(lapsedWaiver(result([about("b")]), waivers, "prod1")).toBeUndefined();
  expect(lapsedWaiver(result([], { verdict: "PASS" }), waivers, "prod1")).toBeUndefined();
  expect(lapsedWaiver(failed, attached(failed, [waiver("W")]).waivers, "prod1")).toBeUndefined();
});

test("only together with a waiver that is honoured, too, does one put up with several things", () => {
  const both = result([about("a"), about("b")]);
  const of = (id: string, name: string, authority: Waiver["authority"]) => waiver(id, { match: { name }, authority });
  const unlike = attached(both, [of("F", "a", "forum"), of("W", "b", "operator")], { honoured: ["forum"] });
  expect(unlike.excused).toBe(false);
  expect(unlike.waivers.map(({ applied }) => applied)).toEqual([false, false]);
  const alike = attached(both, [of("F", "a", "forum"), of("G", "b", "forum")], { honoured: ["forum"] });
  expect(alike.excused).toBe(true);
  expect(alike.waivers.map(({ applied }) => applied)).toEqual([true, true]);
});

test("a FAIL is excused by a waiver of its own alone, and where the report says so", () => {
  const applied = attached(failed, [waiver("W")]).waivers;
  expect(isExcused({ testcase: failed.testcase, waiver: "W" }, applied)).toBe(true);
  expect(isExcused({ testcase: failed.testcase }, applied)).toBe(false);
  expect(isExcused({ testcase: "scs-0100-syntax-check", waiver: "W" }, applied)).toBe(false);
});
