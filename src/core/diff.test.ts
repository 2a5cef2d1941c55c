import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryReport } from "../reports/testing/arbitrary-report.ts";
import { exampleReport, reportOn } from "../reports/testing/example-report.ts";
import { exampleResults } from "../reports/testing/example-results.ts";
import { anyFailures, incomparable, losses, newFailures } from "./diff-worse.ts";
import { diffOf, transitions, type Transition } from "./diff.ts";
import { inconclusive, note, violation } from "./finding.ts";
import type { CertificationReport } from "./report.ts";
import type { Result } from "./result.ts";

type Outcome = Pick<Result, "verdict" | "cause" | "findings">;

const pass: Outcome = { verdict: "PASS", findings: [] };
const fail: Outcome = {
  verdict: "FAIL",
  findings: [violation("It is off.", { about: { kind: "flavor", name: "a" } })],
};
const failsMore: Outcome = { verdict: "FAIL", findings: [...fail.findings, violation("It is small.")] };
const vague = inconclusive("Another could not be asked.", { cause: "timeout" });
const failsVaguely: Outcome = { verdict: "FAIL", findings: [...fail.findings, vague] };
const failsTwice: Outcome = { verdict: "FAIL", findings: [...failsMore.findings, vague] };
const dnf: Outcome = { verdict: "DNF", cause: "timeout", findings: [inconclusive("Took 3 s.", { cause: "timeout" })] };
const miss: Outcome = { verdict: "MISS", cause: "interrupted", findings: [] };
const deselected: Outcome = { verdict: "MISS", cause: "deselected", findings: [] };

function aged(days: number): Outcome {
  return { verdict: "FAIL", findings: [violation(`It is ${days} days old.`, { about: { kind: "image", name: "a" } })] };
}

const id = "scs-0103-flavor-1v-4";
/** Not main, so that nothing is decided by it. */
const advice = "scs-0103-flavor-16v-64";

/** The example with another outcome of one testcase, or without it. */
function having(outcome: Outcome | undefined, of = id): CertificationReport {
  const results = exampleResults.flatMap((result) => {
    if (result.testcase !== of) return [result];
    const { cause: _, ...rest } = result;
    return outcome === undefined ? [] : [{ ...rest, ...outcome }];
  });
  return reportOn(results);
}

describe("a testcase", () => {
  test.each<[string, Outcome | undefined, Outcome | undefined, Transition]>([
    ["passed before", pass, fail, "new-failure"],
    ["was not decided before", dnf, fail, "new-failure"],
    ["was not tried before", miss, fail, "new-failure"],
    ["has another timeout", dnf, { ...dnf, findings: [inconclusive("Took 9 s.", { cause: "timeout" })] }, "same"],
    ["has a further violation", fail, failsMore, "other-findings"],
    ["counts its days", aged(40), aged(41), "same"],
    ["has a violation less", failsMore, fail, "other-findings"],
    ["has another cause", miss, deselected, "other-findings"],
    ["has another note", pass, { ...pass, findings: [note("By the way.")] }, "same"],
    ["was mended", fail, pass, "fixed"],
    ["is decided again", dnf, pass, "decided-again"],
    ["is tried again", miss, pass, "decided-again"],
    ["is no longer decided", pass, dnf, "newly-undecided"],
    ["failed and is no longer decided", fail, dnf, "newly-undecided"],
    ["is now tried in vain", miss, dnf, "newly-undecided"],
    ["is no longer tried", pass, miss, "newly-missing"],
    ["is new", undefined, pass, "added"],
    ["is gone", pass, undefined, "removed"],
    ["is as it was", fail, fail, "same"],
  ])("that %s", (_, before, after, transition) => {
    const diff = diffOf(having(before), having(after));
    expect(diff.testcases.map((each) => [each.testcase, each.transition])).toEqual(
      transition === "same" ? [] : [[id, transition]],
    );
    expect(diff.counts[transition]).toBe(transition === "same" ? exampleResults.length : 1);
  });

  test("brings the findings that came and those that went", () => {
    const [change] = diffOf(having(fail), having(failsMore)).testcases;
    expect(change).toMatchObject({ came: [violation("It is small.")], went: [], base: { verdict: "FAIL" } });
    const [back] = diffOf(having(failsMore), having(fail)).testcases;
    expect(back).toMatchObject({ came: [], went: [violation("It is small.")] });
  });

  test("that is new brings all of them, and that is gone takes them along", () => {
    const [added] = diffOf(having(undefined), having(fail)).testcases;
    expect(added).toMatchObject({ transition: "added", came: fail.findings, went: [], head: { verdict: "FAIL" } });
    const [removed] = diffOf(having(fail), having(undefined)).testcases;
    expect(removed).toMatchObject({ transition: "removed", came: [], went: fail.findings, base: { verdict: "FAIL" } });
  });

  test("has an outcome on both sides, or only where it is", () => {
    const outcomes = (before: Outcome | undefined, after: Outcome | undefined) =>
      diffOf(having(before), having(after)).testcases.map(({ base, head }) => ({ base, head }));
    expect(outcomes(pass, dnf)).toStrictEqual([
      { base: { verdict: "PASS" }, head: { verdict: "DNF", cause: "timeout" } },
    ]);
    expect(outcomes(undefined, pass)).toStrictEqual([{ base: undefined, head: { verdict: "PASS" } }]);
  });

  test("stands in the order of the ids, whatever the order of the report", () => {
    const backwards = { ...exampleReport, results: exampleReport.results.toReversed() };
    const { testcases } = diffOf(reportOn([]), backwards);
    expect(testcases.map(({ testcase }) => testcase)).toEqual(exampleReport.results.map(({ testcase }) => testcase));
  });

  test("has no other findings when its object was made again under its name", () => {
    const about = (object: string) => violation("It is off.", { about: { kind: "image", name: "Debian", id: object } });
    const before = having({ verdict: "FAIL", findings: [about("1"), about("2")] });
    expect(diffOf(before, having({ verdict: "FAIL", findings: [about("3"), about("2")] })).testcases).toEqual([]);
    const [fewer] = diffOf(before, having({ verdict: "FAIL", findings: [about("2")] })).testcases;
    expect(fewer?.went).toEqual([about("1")]);
  });
});

describe("beside the testcases", () => {
  const later: CertificationReport = {
    ...exampleReport,
    id: "later",
    subject: { ...exampleReport.subject, credentials: { kind: "password", roles: ["member"], project: "conformance" } },
    scope: { ...exampleReport.scope, sha256: "0".repeat(64) },
    versions: exampleReport.versions.filter(({ version }) => version === "v4").map((v) => ({ ...v, verdict: "PASS" })),
    assessment: { ...exampleReport.assessment, tool: { ...exampleReport.assessment.tool, version: "1.5.0" } },
    coverage: { ...exampleReport.coverage, selection: [] },
    results: exampleReport.results.map((result) => (result.testcase === id ? { ...result, lifetime: "day" } : result)),
    policy: { profile: "strict", failOn: ["fail"] },
    redaction: { profile: "public", fullReportSha256: "0".repeat(64) },
  };

  test("it is told what drifted, always in this order", () => {
    expect(diffOf(exampleReport, later).drift).toEqual([
      { what: "subject", name: "kind of login", base: "application credential", head: "password" },
      { what: "scope", name: "data of the scope (SHA-256)", base: exampleReport.scope.sha256, head: "0".repeat(64) },
      { what: "versions", name: "v5.1", base: "effective" },
      { what: "tool", name: "version of the tool", base: "1.4.0", head: "1.5.0" },
      { what: "testcase", name: `${id}: lifetime`, base: "week", head: "day" },
      { what: "selection", name: "selected testcases", base: "!scs-0104", head: "all" },
      { what: "policy", name: "profile", base: "ci", head: "strict" },
      { what: "policy", name: "what shuts the gate", base: "fail, dnf, miss, leak", head: "fail" },
      { what: "course", name: "names and values", base: "there", head: "taken out" },
    ]);
  });

  test("and what became of the versions", () => {
    expect(diffOf(exampleReport, later).versions).toStrictEqual([
      { version: "v4", base: "FAIL", head: "PASS" },
      { version: "v5.1", base: "FAIL" },
    ]);
    expect(diffOf(later, exampleReport).versions).toStrictEqual([
      { version: "v5.1", head: "FAIL" },
      { version: "v4", base: "PASS", head: "FAIL" },
    ]);
  });

  test("and what either says of itself", () => {
    const { base, head } = diffOf(exampleReport, later);
    expect(base).toEqual({
      id: "20260914T080003Z-018f6f0e",
      createdAt: "2026-09-14T08:01:10.000Z",
      subject: "prod1",
      verdict: "FAIL",
      gate: "failed",
      certifiable: false,
    });
    expect(head).toEqual({ ...base, id: "later" });
  });
});

describe("it got worse", () => {
  const verdicts = (before: Outcome | undefined, after: Outcome | undefined, of = id) => {
    const diff = diffOf(having(before, of), having(after, of));
    return [newFailures(diff).length, anyFailures(diff).length, losses(diff).length];
  };

  test.each<[string, Outcome | undefined, Outcome | undefined, number[]]>([
    ["when a main testcase fails", pass, fail, [1, 1, 0]],
    ["when one is added that fails", undefined, fail, [1, 1, 0]],
    ["when a failure has a further violation, for who asks for any", fail, failsMore, [0, 1, 0]],
    ["when one is no longer decided", pass, dnf, [0, 0, 1]],
    ["when one is gone", pass, undefined, [0, 0, 1]],
    ["but not when it was deselected", pass, deselected, [0, 0, 0]],
    ["when one is no longer tried", pass, miss, [0, 0, 1]],
    ["but not when a failure has a violation less", failsMore, fail, [0, 0, 0]],
    ["but not when a failure has something more that is open", fail, failsVaguely, [0, 0, 0]],
    ["when it has a violation more as well", fail, failsTwice, [0, 1, 0]],
    ["but not when one was mended", fail, pass, [0, 0, 0]],
    ["but not when one is added that passes", undefined, pass, [0, 0, 0]],
  ])("%s", (_, before, after, expected) => {
    expect(verdicts(before, after)).toEqual(expected);
  });

  test.each<[string, Outcome | undefined, Outcome | undefined, number[]]>([
    ["fails, for who asks for any", pass, fail, [0, 1, 0]],
    ["is added and fails, for who asks for any", undefined, fail, [0, 1, 0]],
    ["is no longer decided, for nobody", pass, dnf, [0, 0, 0]],
    ["is gone, for nobody", pass, undefined, [0, 0, 0]],
  ])("when a recommended testcase %s", (_, before, after, expected) => {
    expect(verdicts(before, after, advice)).toEqual(expected);
  });
});

test("only reports of one subject and scope are comparable", () => {
  const other = (changes: Partial<CertificationReport>) =>
    incomparable(exampleReport, { ...exampleReport, ...changes });
  expect(other({})).toEqual([]);
  const { subject } = exampleReport;
  expect(other({ subject: { name: "prod1", layer: "iaas" } })).toEqual([]);
  expect(other({ subject: { ...subject, region: "RegionTwo" } })).toEqual([
    "The one is about the region RegionOne, the other about RegionTwo.",
  ]);
  expect(other({ subject: { ...subject, name: "prod2" } })).toHaveLength(1);
  expect(other({ subject: { ...subject, layer: "kaas" } })).toHaveLength(1);
  const refused = { ...exampleReport, subject: { name: "prod1", layer: "iaas" } } as const;
  expect(incomparable(refused, exampleReport)).toEqual([]);
  expect(other({ scope: { ...exampleReport.scope, uuid: "other", name: "Another" } })).toHaveLength(1);
});

describe("for any two reports", () => {
  test("every testcase is counted once, and nothing that changed is left out", () => {
    fc.assert(
      fc.property(arbitraryReport, arbitraryReport, (base, head) => {
        const { counts, testcases } = diffOf(base, head);
        const all = new Set([...base.results, ...head.results].map(({ testcase }) => testcase));
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(all.size);
        expect(testcases).toHaveLength(all.size - counts.same);
        const order = testcases.map(({ transition, testcase }) => `${transitions.indexOf(transition)} ${testcase}`);
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 50 },
    );
  });

  test("what is new one way was there the other way", () => {
    fc.assert(
      fc.property(arbitraryReport, arbitraryReport, (base, head) => {
        const byId = (all: ReturnType<typeof diffOf>) =>
          new Map(all.testcases.map(({ testcase, came, went }) => [testcase, [came.length, went.length]]));
        const [there, back] = [byId(diffOf(base, head)), byId(diffOf(head, base))];
        expect([...there.keys()].sort()).toEqual([...back.keys()].sort());
        for (const [testcase, [came, went]] of there) expect(back.get(testcase)).toEqual([went, came]);
      }),
      { numRuns: 50 },
    );
  });

  test("a report does not differ from itself", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { drift, testcases } = diffOf(report, report);
        expect([drift, testcases]).toEqual([[], []]);
      }),
      { numRuns: 20 },
    );
  });
});
