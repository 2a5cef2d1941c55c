import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assemble, type Ingredients } from "./assemble.ts";
import { note, violation } from "./finding.ts";
import type { Result } from "./result.ts";
import { testedStandards, type Scope } from "./scope.ts";
import type { Standard, StandardAlongside } from "./standard.ts";
import { isPending, testcase as declare } from "./testcase.ts";
import type { Verdict } from "./verdict.ts";
import type { Waiver } from "./waiver.ts";

const declared = {
  requirement: "Something is offered.",
  level: "MUST",
  url: "https://docs.scs.community/",
  section: "light",
  lifetime: "week",
} as const;

function standard(id: string, main: readonly string[], recommended: readonly string[] = []): Standard {
  const entries = (ids: readonly string[]) =>
    ids.map((each) => ({ ...declared, id: each, pending: "not-implemented" }) as const);
  return { id, title: id, url: declared.url, main: entries(main), recommended: entries(recommended), extended: [] };
}

function result(testcase: string, outcome: Partial<Result> = {}): Result {
  const standards = [{ standard: "s", target: "main" }] as const;
  return {
    testcase,
    standards,
    ...declared,
    verdict: "PASS",
    findings: [],
    evidence: [],
    startedAt: "2026-09-14T08:00:00.000Z",
    ...outcome,
  };
}

function report(standards: readonly Standard[], results: readonly Result[], changes: Partial<Ingredients> = {}) {
  const version = { version: "v1", stabilizedAt: "2026-01-01", standards };
  const scope: Scope = {
    id: "scope",
    uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
    name: "Some scope",
    url: "https://docs.scs.community/scope",
    layer: "iaas",
    versions: [version],
    timeline: [{ date: "2026-01-01", versions: { v1: "effective" } }],
  };
  return assemble({ ...rest, scope, versions: scope.versions, results, ...changes });
}

const assessment = { mode: "live", finishedAt: "2026-09-14T09:00:00.000Z" } as Ingredients["assessment"]; // All that is read.
const rest = {
  scopeSha256: "0".repeat(64),
  id: "run-1",
  date: "2026-09-14",
  selection: [],
  target: "all",
  readOnly: false,
  subject: {} as Ingredients["subject"], // Only handed on.
  assessment,
  preflight: {} as Ingredients["preflight"], // Only handed on.
  evidence: [],
  resources: { created: 0, deleted: 0, leaked: [] } as unknown as Ingredients["resources"], // Only `leaked` is read.
  reproduce: {} as Ingredients["reproduce"], // Only handed on.
} satisfies Omit<Ingredients, "scope" | "versions" | "results">;

test("a report says what it is, and of which scope on which day", () => {
  expect(report([standard("s", ["a"])], [result("a")])).toMatchObject({
    apiVersion: "conformance.scs.community/v1",
    kind: "CertificationReport",
    createdAt: "2026-09-14T09:00:00.000Z",
    scope: {
      id: "scope",
      uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
      name: "Some scope",
      url: "https://docs.scs.community/scope",
      referenceDate: "2026-09-14",
    },
    versions: [{ stabilizedAt: "2026-01-01", blockers: [] }],
    headline: { certifiable: true },
  });
});

test("a version that was never stable does not say since when", () => {
  const { versions } = report([standard("s", ["a"])], [result("a")], {
    versions: [{ version: "v1", standards: [standard("s", ["a"])] }],
  });
  expect(versions[0]).not.toHaveProperty("stabilizedAt");
});

const leaked = { ...rest.resources, leaked: [{ kind: "server", name: "x" }] } as unknown as Ingredients["resources"];

test.each<[string, Partial<Ingredients>]>([
  ["recorded-evidence", { assessment: { ...assessment, mode: "recorded" } }],
  ["leaked-resources", { resources: leaked }],
])("no certificate can rest on %s", (blocker, changes) => {
  const { versions, headline } = report([standard("s", ["a"])], [result("a")], changes);
  expect(versions[0]?.blockers).toEqual([blocker]);
  expect(headline).toMatchObject({ verdict: "PASS", certifiable: false });
});

describe("the headline holds", () => {
  const until = (testcase: string, day: string, target: "main" | "recommended" = "main") =>
    result(testcase, {
      standards: [{ standard: "s", target }],
      findings: [note("Attested.", { until: `2026-09-${day}T00:00:00.000Z` })],
    });

  test("until the first of the deciding results ends, in whatever order they come", () => {
    const ends = fc.shuffledSubarray(["16", "18", "20", "15"], { minLength: 1 });
    fc.assert(
      fc.property(ends, (days) => {
        const results = days.map((day, index) => until(`t${index}`, day));
        const { headline } = report(
          [
            standard(
              "s",
              results.map(({ testcase }) => testcase),
            ),
          ],
          results,
        );
        expect(headline.validUntil).toBe(`2026-09-${days.toSorted()[0]}T00:00:00.000Z`);
      }),
    );
  });

  test("whatever ends sooner without deciding", () => {
    const { headline } = report([standard("s", ["a"], ["b"])], [until("a", "18"), until("b", "15", "recommended")]);
    expect(headline.validUntil).toBe("2026-09-18T00:00:00.000Z");
  });

  test("for no time if nothing decides, or something has no beginning", () => {
    expect(report([standard("s", [], ["b"])], [until("b", "15", "recommended")]).headline).not.toHaveProperty(
      "validUntil",
    );
    expect(report([standard("s", ["a"])], []).headline).not.toHaveProperty("validUntil");
    const { startedAt: _, ...open } = result("b");
    const { headline, results } = report([standard("s", ["a", "b"])], [until("a", "18"), open]);
    expect(results[1]).not.toHaveProperty("validUntil");
    expect(headline).not.toHaveProperty("validUntil");
  });
});

test("what a finding says without an end does not shorten its result", () => {
  const plain = report([standard("s", ["a"])], [result("a")]).results[0]?.validUntil;
  const noted = report([standard("s", ["a"])], [result("a", { findings: [note("By the way.")] })]);
  expect(noted.results[0]?.validUntil).toBe(plain);
  expect(noted.results[0]?.findings).toEqual([{ level: "note", message: "By the way." }]);
});

test("the headline counts every main testcase exactly once, whatever became of it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<Verdict>("PASS", "FAIL", "DNF", "MISS"), { minLength: 1, maxLength: 9 }),
      (verdicts) => {
        const results = verdicts.map((verdict, index) => result(`t${index}`, { verdict }));
        const { headline } = report(
          [
            standard(
              "s",
              results.map(({ testcase }) => testcase),
            ),
          ],
          results,
        );
        const passed = verdicts.filter((verdict) => verdict === "PASS").length;
        expect(headline.text).toContain(`${passed} of ${verdicts.length} main testcases passed`);
      },
    ),
  );
});

test("standards without a main testcase are listed once, sorted, and only if they are included", () => {
  const alongside: StandardAlongside = { ...standard("z", []), main: [], recommended: [], extended: [] };
  const version = {
    version: "v1",
    standards: [standard("c", []), standard("a", ["a"]), standard("b", [])],
    alongside: [alongside],
  };
  const { coverage, versions } = report([], [result("a")], { versions: [version, { ...version, version: "v2" }] });
  expect(coverage.unassessedStandards).toEqual(["b", "c"]);
  expect(versions[0]?.standards.map(({ id }) => id)).toEqual(["c", "a", "b", "z"]);
  expect(testedStandards(version).map(({ id }) => id)).toEqual(["c", "a", "b", "z"]);
  expect(testedStandards({ version: "v2", standards: [] })).toEqual([]);
});

test("results stand in the order of their ids, however they came", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ids, (names) => {
      const { results } = report(
        [standard("s", names)],
        names.map((name) => result(name)),
      );
      expect(results.map(({ testcase }) => testcase)).toEqual(names.toSorted());
    }),
  );
});

test("what is only planned is told apart from what can be judged", () => {
  const judged = declare({ ...declared, id: "a", needs: {}, judge: () => [] });
  expect(judged).toMatchObject({ id: "a", needs: {} });
  expect(isPending(judged)).toBe(false);
  expect(isPending({ ...declared, id: "b", pending: "not-implemented" })).toBe(true);
});

describe("a FAIL that somebody puts up with", () => {
  const waivers: Waiver[] = ["a", "advice"].map((testcase) => ({
    id: `W-${testcase}`,
    testcase,
    kind: "risk-accepted",
    justification: "New hardware comes.",
    approvedBy: "Jane Doe",
    authority: "operator",
    approvedAt: "2026-01-01",
    expiresAt: "2026-12-31",
  }));
  const fail = { verdict: "FAIL", findings: [violation("It is off.")] } as const;
  const advice = result("advice", { ...fail, standards: [{ standard: "s", target: "recommended" }] });
  const standards = [standard("s", ["a", "b", "c"], ["advice"])];
  const subject = { name: "prod1", layer: "iaas" } as const;

  test("still is one, and the headline says that it is waived", () => {
    const results = [result("a", fail), result("b", { verdict: "DNF", cause: "timeout" }), result("c"), advice];
    const { headline, results: found } = report(standards, results, { waivers, subject });
    expect(headline.text).toBe("Some scope v1: FAIL - 1 of 3 main testcases passed, 1 FAIL (1 waived), 1 DNF.");
    expect(found.map(({ testcase, verdict, waiver }) => [testcase, verdict, waiver])).toEqual([
      ["a", "FAIL", "W-a"],
      ["advice", "FAIL", "W-advice"],
      ["b", "DNF", undefined],
      ["c", "PASS", undefined],
    ]);
  });

  test("is not counted as waived where it does not decide", () => {
    const results = [result("a"), result("b", fail), result("c"), advice];
    expect(report(standards, results, { waivers, subject }).headline.text).toBe(
      "Some scope v1: FAIL - 2 of 3 main testcases passed, 1 FAIL.",
    );
  });
});
