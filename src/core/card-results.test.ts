import { describe, expect, test } from "vitest";
import { cardResults, resultsAt } from "./card-results.ts";
import type { Result } from "./result.ts";
import type { CardResult, CardSource, Declared } from "./score-card.ts";
import { madeAt, outcomes, scope } from "./testing/card-world.ts";

const [daily] = scope.versions.flatMap(({ standards }) =>
  standards.flatMap(({ main }) => main.filter(({ id }) => id === "daily")),
);
const declared: readonly Declared[] =
  daily === undefined ? [] : [{ entry: daily, standards: [{ standard: "scs-0100-v1", target: "main" }] }];
const at = new Date("2026-11-17T12:00Z");

/** A report that says this of the one testcase. */
function saying(digit: string, changes: Partial<Result> | readonly Partial<Result>[] = {}): CardSource {
  const { report } = madeAt("2026-11-17T10:00Z", { daily: outcomes.pass });
  const all = [changes].flat();
  const results = report.results.flatMap((each) =>
    each.testcase === "daily" ? all.map((one) => ({ ...each, ...one })) : [],
  );
  return { report: { ...report, results }, sha256: digit.repeat(64) };
}

function card(...sources: readonly CardSource[]): CardResult | undefined {
  return resultsAt(cardResults(declared, sources), at)[0];
}

const attested = { verdict: "MISS", cause: "attestation-expired" } as const;

describe("of one instant the worst counts", () => {
  const pass = saying("1");
  const dnf = saying("2", outcomes.dnf);
  const miss = saying("3", attested);
  const fail = saying("4", outcomes.fail);

  test.each([
    ["a FAIL before a MISS", fail, miss, "FAIL"],
    ["a FAIL before a DNF", fail, dnf, "FAIL"],
    ["a FAIL before a PASS", fail, pass, "FAIL"],
    ["a MISS before a DNF", miss, dnf, "MISS"],
    ["a MISS before a PASS", miss, pass, "MISS"],
    ["a DNF before a PASS", dnf, pass, "DNF"],
  ] as const)("%s", (_, worse, better, verdict) => {
    expect(card(worse, better)).toMatchObject({
      verdict,
      superseded: [{ verdict: better.report.results[0]?.verdict }],
    });
    expect(card(better, worse)).toMatchObject({ verdict });
  });

  test("and of the same verdict always the same report", () => {
    const [one, two, three] = [saying("1"), saying("2"), saying("3")];
    for (const order of [
      [one, two, three],
      [three, two, one],
      [two, three, one],
    ]) {
      expect(card(...order)?.from?.sha256).toBe("1".repeat(64));
    }
  });
});

test("what had expired when it was judged was looked at, and takes the place of an older result", () => {
  const older = { startedAt: "2026-11-17T09:00:00.000Z" };
  const expired = saying("2", { verdict: "MISS", cause: "expired" });
  expect(card(saying("1", older), expired)).toMatchObject({ verdict: "MISS", cause: "expired", superseded: [{}] });
  const notRecorded = saying("2", { verdict: "MISS", cause: "not-recorded" });
  expect(card(saying("1", older), notRecorded)).toMatchObject({ verdict: "PASS", superseded: [] });
});

test("a run that lasted long and could not ask says so as late as it ended", () => {
  const { report, sha256 } = saying("1", outcomes.dnf);
  const results = report.results.map((each) => {
    const { startedAt: _, ...rest } = each;
    return rest;
  });
  const evidence = [{ startedAt: "2026-11-17T08:00:00.000Z" }] as unknown as typeof report.evidence; // All that is read.
  expect(card({ report: { ...report, results, evidence }, sha256 })?.checkedAt).toBe("2026-11-17T10:00:00.000Z");
});

describe("a result on a card", () => {
  const declaration = {
    testcase: "daily",
    standards: [{ standard: "scs-0100-v1", target: "main" }],
    requirement: "Something holds.",
    level: "MUST",
    url: "https://docs.scs.community/standards/scs-0100",
    lifetime: "day",
  };
  const asked = {
    from: { id: "2026-11-17T10:00Z", sha256: "1".repeat(64) },
    checkedAt: "2026-11-17T10:00:00.000Z",
    ageMs: 2 * 3_600_000,
    expiresAt: "2026-11-19T00:00:00.000Z",
    superseded: [],
  };

  test.each<[string, Partial<Result>, object]>([
    ["is the verdict", {}, { verdict: "PASS" }],
    ["has the cause of a DNF", outcomes.dnf, { verdict: "DNF", cause: "timeout" }],
    ["is flaky if it was", { flaky: true }, { verdict: "PASS", flaky: true }],
    ["has the waiver of a FAIL", { ...outcomes.fail, waiver: "W-1" }, { verdict: "FAIL", waiver: "W-1" }],
  ])("%s", (_, changes, expected) => {
    expect(card(saying("1", changes))).toStrictEqual({ ...declaration, ...expected, ...asked });
  });

  test.each([[[]], [[saying("1", outcomes.deselected)]]])("is missing where no report has one: %#", (sources) => {
    expect(card(...sources)).toStrictEqual({ ...declaration, verdict: "MISS", cause: "deselected", superseded: [] });
  });

  test("names what it took the place of, with its cause", () => {
    const older = { ...outcomes.dnf, startedAt: "2026-11-17T09:00:00.000Z" };
    expect(card(saying("1"), saying("2", older))?.superseded).toStrictEqual([
      {
        from: { id: "2026-11-17T10:00Z", sha256: "2".repeat(64) },
        checkedAt: "2026-11-17T09:00:00.000Z",
        verdict: "DNF",
        cause: "timeout",
      },
    ]);
    const failed = { ...outcomes.fail, startedAt: "2026-11-17T09:00:00.000Z" };
    expect(card(saying("1"), saying("2", failed))?.superseded).toStrictEqual([
      {
        from: { id: "2026-11-17T10:00Z", sha256: "2".repeat(64) },
        checkedAt: "2026-11-17T09:00:00.000Z",
        verdict: "FAIL",
      },
    ]);
  });
});
