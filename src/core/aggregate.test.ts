import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outcomeOf, type Circumstances } from "./aggregate.ts";
import type { Scope, Validity } from "./scope.ts";
import type { Standard, StandardAlongside } from "./standard.ts";
import type { AnyTestcase, Pending } from "./testcase.ts";
import type { Verdict } from "./verdict.ts";

const verdict = fc.constantFrom<Verdict>("PASS", "FAIL", "DNF", "MISS");
const usual: Circumstances = { date: "2026-09-14", partial: false, recorded: false, leaked: false };

function entry(id: string): Pending {
  return {
    id,
    requirement: "Something is offered.",
    level: "MUST",
    url: "https://docs.scs.community/",
    section: "light",
    lifetime: "week",
    pending: "not-implemented",
  };
}

function extended(id: string): AnyTestcase {
  const { pending: _, ...declared } = entry(id);
  return { ...declared, needs: {}, judge: () => [] };
}

function standard(id: string, main: readonly string[], recommended: readonly string[] = []): Standard {
  return {
    id,
    title: id,
    url: `https://docs.scs.community/${id}`,
    main: main.map(entry),
    recommended: recommended.map(entry),
    extended: [],
  };
}

function outcome(
  standards: readonly Standard[],
  verdicts: Readonly<Record<string, Verdict>>,
  circumstances = usual,
  validity: Validity = "effective",
  alongside: readonly StandardAlongside[] = [],
) {
  const version = { version: "v1", standards, alongside };
  const scope: Scope = {
    id: "scope",
    uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
    name: "Scope",
    url: "https://docs.scs.community/",
    layer: "iaas",
    versions: [version],
    timeline: [{ date: "2026-01-01", versions: { v1: validity } }],
  };
  return outcomeOf(
    scope,
    version,
    new Map(Object.entries(verdicts).map(([id, one]) => [id, { verdict: one }])),
    circumstances,
  );
}

test("a standard counts its testcases and combines their verdicts", () => {
  const [found] = outcome([standard("s", ["a", "b", "c"])], { a: "PASS", b: "DNF" }).standards;
  expect(found?.main).toEqual({
    verdict: "MISS",
    counts: { PASS: 1, FAIL: 0, DNF: 1, MISS: 1 },
    testcases: ["a", "b", "c"],
  });
});

test("a standard without a main testcase is MISS and keeps the certificate away, but not the verdict", () => {
  const found = outcome([standard("s", ["a"]), standard("t", [], ["b"])], { a: "PASS", b: "PASS" });
  expect(found.standards[1]?.main).toEqual({
    verdict: "MISS",
    cause: "not-assessed",
    counts: { PASS: 0, FAIL: 0, DNF: 0, MISS: 0 },
    testcases: [],
  });
  expect(found).toMatchObject({ verdict: "PASS", certifiable: false, blockers: ["not-assessed:t"] });
});

test("a standard alongside is told of after the others and changes nothing else", () => {
  const beside: StandardAlongside = { ...standard("t", []), main: [], recommended: [], extended: [extended("b")] };
  const { standards: _, ...without } = outcome([standard("s", ["a"])], { a: "PASS" });
  const { standards, ...found } = outcome([standard("s", ["a"])], { a: "PASS", b: "FAIL" }, usual, "effective", [
    beside,
  ]);
  expect(found).toEqual(without);
  expect(standards).toMatchObject([{ id: "s" }, { id: "t", alongside: true, extended: { verdict: "FAIL" } }]);
});

test("a version without any testcase is MISS", () => {
  expect(outcome([], {})).toMatchObject({ verdict: "MISS", certifiable: false });
});

test("a testcase of two standards counts once in the version", () => {
  expect(outcome([standard("s", ["a"]), standard("t", ["a"])], { a: "PASS" }).counts.PASS).toBe(1);
});

test("recommended testcases never change the verdict of a version", () => {
  fc.assert(
    fc.property(fc.array(verdict, { maxLength: 4 }), fc.array(verdict, { maxLength: 4 }), (main, recommended) => {
      const verdicts = Object.fromEntries([
        ...main.map((each, index) => [`m${index}`, each]),
        ...recommended.map((each, index) => [`r${index}`, each]),
      ]) as Record<string, Verdict>; // ids to verdicts
      const mains = main.map((_, index) => `m${index}`);
      const without = outcome([standard("s", mains)], verdicts);
      const { standards: _, ...found } = outcome(
        [
          standard(
            "s",
            mains,
            recommended.map((_each, index) => `r${index}`),
          ),
        ],
        verdicts,
      );
      expect(found).toEqual((({ standards: _standards, ...rest }) => rest)(without));
    }),
  );
});

test("the order of the standards does not matter", () => {
  const shapes = fc.array(fc.array(verdict, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(shapes, (shape) => {
      const verdicts = Object.fromEntries(shape.flatMap((each, s) => each.map((one, t) => [`${s}-${t}`, one])));
      const standards = shape.map((each, s) =>
        standard(
          `s${s}`,
          each.map((_, t) => `${s}-${t}`),
        ),
      );
      const { verdict: one, counts } = outcome(standards, verdicts);
      expect(outcome(standards.toReversed(), verdicts)).toMatchObject({ verdict: one, counts });
    }),
  );
});

describe("a certificate needs a PASS without", () => {
  const standards = [standard("s", ["a"])];
  test.each<[string, Partial<Circumstances>, Validity]>([
    ["partial-selection", { partial: true }, "effective"],
    ["recorded-evidence", { recorded: true }, "warn"],
    ["draft-version", {}, "draft"],
    ["deprecated-version", {}, "deprecated"],
    ["deprecated-version", { date: "2025-12-31" }, "effective"],
  ])("%s (%j, %s)", (blocker, circumstances, validity) => {
    const found = outcome(standards, { a: "PASS" }, { ...usual, ...circumstances }, validity);
    expect(found).toMatchObject({ verdict: "PASS", certifiable: false, blockers: [blocker] });
  });

  test.each<Validity>(["effective", "warn"])("anything in its way, for a version that is %s", (validity) => {
    expect(outcome(standards, { a: "PASS" }, usual, validity)).toMatchObject({ certifiable: true, blockers: [] });
    expect(outcome(standards, { a: "DNF" }, usual, validity)).toMatchObject({ certifiable: false, blockers: [] });
  });
});
