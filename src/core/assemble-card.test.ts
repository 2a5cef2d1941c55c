import { describe, expect, test } from "vitest";
import { scoreCard } from "./assemble-card.ts";
import type { Scope, TimelineEntry } from "./scope.ts";
import type { CardSource } from "./score-card.ts";
import { cardIn, cardOf, madeAt, named, outcomes, scope, type Outcomes } from "./testing/card-world.ts";

const { pass, fail, dnf } = outcomes;
const whole: Outcomes = { daily: pass, weekly: pass, yearly: pass };
const report = madeAt("2026-11-17T10:00Z", whole);
const noon = "2026-11-17T12:00Z";

/** The world with a second version of the same standards. */
function twoVersions(...further: readonly TimelineEntry[]): Scope {
  const versions = scope.versions.flatMap((version) => [version, { ...version, version: "v1" }]);
  const both: TimelineEntry = { date: "2025-01-01", versions: { v2: "effective", v1: "warn" } };
  return { ...scope, versions, timeline: [both, ...further] };
}

test("a card says what it is, of which scope and subject, and when", () => {
  expect(cardOf(noon, report)).toMatchObject({
    apiVersion: "conformance.scs.community/v1",
    kind: "ScoreCard",
    at: "2026-11-17T12:00:00.000Z",
    scope: {
      id: "scope",
      uuid: "0d3f7c7c-9b11-4f43-8f0e-3d3a0d1f7a01",
      name: "Scope",
      url: "https://docs.scs.community/standards/scope",
      referenceDate: "2026-11-17",
      sha256: "0".repeat(64),
    },
    subject: named("prod1"),
  });
});

test("and from which reports", () => {
  const older = madeAt("2026-11-16T10:00Z", { ...whole, daily: fail }, { leaked: true, mode: "recorded" });
  const weekly = madeAt("2026-11-17T10:00Z", { weekly: pass });
  expect(cardOf(noon, older, weekly).reports).toEqual([
    {
      id: "2026-11-17T10:00Z",
      sha256: weekly.sha256,
      startedAt: "2026-11-17T10:00:00.000Z",
      finishedAt: "2026-11-17T10:00:00.000Z",
      mode: "live",
      tool: { version: "1.0.0", sha256: "1".repeat(64) },
      scopeSha256: "0".repeat(64),
      versions: ["v2"],
      counted: 1,
      leaked: 0,
    },
    expect.objectContaining({ id: "2026-11-16T10:00Z", mode: "recorded", counted: 2, leaked: 1 }),
  ]);
});

describe("the reports stand with the newest first", () => {
  const made = (day: number, digit: string): CardSource => ({
    report: madeAt(`2026-11-1${day}T10:00Z`, whole).report,
    sha256: digit.repeat(64),
  });
  const digits = (...sources: readonly CardSource[]) =>
    cardOf("2026-11-20T00:00Z", ...sources).reports.map(({ sha256 }) => sha256.slice(0, 1));

  test("whatever their digests", () => {
    expect(digits(made(3, "1"), made(5, "2"), made(4, "3"))).toEqual(["2", "3", "1"]);
    expect(digits(made(3, "3"), made(5, "2"), made(4, "1"))).toEqual(["2", "1", "3"]);
  });

  test("and those of one instant by their digests", () => {
    expect(digits(made(3, "2"), made(3, "1"), made(3, "3"))).toEqual(["1", "2", "3"]);
    expect(digits(made(3, "3"), made(3, "2"), made(3, "1"))).toEqual(["1", "2", "3"]);
    expect(digits(made(3, "1"), made(3, "2"), made(3, "3"))).toEqual(["1", "2", "3"]);
  });
});

describe("a subject can be certified", () => {
  test("only for every version of the card", () => {
    expect(cardIn(twoVersions(), noon, report).headline.certifiable).toBe(true);
    const ended = cardIn(twoVersions({ date: "2026-01-01", versions: { v2: "effective" } }), noon, report);
    expect(ended.versions.map(({ certifiable }) => certifiable)).toEqual([true, false]);
    expect(ended.headline.certifiable).toBe(false);
  });

  test("not for no version at all", () => {
    expect(cardIn({ ...scope, versions: [] }, noon, report).headline).toMatchObject({
      verdict: "MISS",
      certifiable: false,
      text: "",
    });
  });

  test("not if a single result is of recorded evidence, or of a run that left something behind", () => {
    const live = madeAt("2026-11-17T11:00Z", { daily: pass, weekly: pass });
    for (const [details, blocker] of [
      [{ mode: "recorded" }, "recorded-evidence"],
      [{ leaked: true }, "leaked-resources"],
    ] as const) {
      const { versions } = cardOf(noon, live, madeAt("2026-11-17T10:00Z", { yearly: pass }, details));
      expect(versions).toMatchObject([{ verdict: "PASS", certifiable: false, blockers: [blocker] }]);
    }
  });
});

describe("the headline", () => {
  test("counts what did not pass, of each version", () => {
    const text = (said: Outcomes) => cardOf(noon, madeAt("2026-11-17T10:00Z", said)).headline.text;
    expect(text(whole)).toBe("Scope v2: PASS - 3 of 3 main testcases passed.");
    expect(text({ daily: fail, weekly: dnf })).toBe(
      "Scope v2: FAIL - 0 of 3 main testcases passed, 1 FAIL, 1 DNF, 1 MISS.",
    );
    expect(text({ daily: fail, weekly: fail, yearly: pass })).toBe(
      "Scope v2: FAIL - 1 of 3 main testcases passed, 2 FAIL.",
    );
    expect(cardIn(twoVersions(), noon, report).headline.text).toBe(
      "Scope v2: PASS - 3 of 3 main testcases passed. Scope v1: PASS - 3 of 3 main testcases passed.",
    );
  });

  test("holds until a version has another verdict, and not only until a result expires", () => {
    const { headline, forecast } = cardOf(noon, madeAt("2026-11-17T10:00Z", { ...whole, daily: fail, weekly: fail }));
    expect(forecast[0]).toMatchObject({ at: "2026-11-19T00:00:00.000Z", versions: [{ verdict: "FAIL" }] });
    expect(headline.holdsUntil).toBe("2026-11-30T00:00:00.000Z");
  });

  test("holds until one of several versions can no longer be certified", () => {
    const world = twoVersions({ date: "2026-11-18", versions: { v2: "effective" } });
    expect(cardIn(world, noon, report).headline).toMatchObject({
      certifiable: true,
      holdsUntil: "2026-11-18T00:00:00.000Z",
    });
  });

  test("holds for ever where nothing changes any more", () => {
    const world = { ...scope, timeline: [{ date: "2025-01-01", versions: { v2: "effective" } }] } as const;
    expect(cardIn(world, noon, madeAt("2025-11-17T10:00Z", { daily: pass })).headline).not.toHaveProperty("holdsUntil");
  });
});

test("what the timeline says of other versions is no step", () => {
  const world = { ...scope, timeline: [...scope.timeline, { date: "2026-12-01", versions: { v2: "effective" } }] };
  const { forecast } = cardIn({ ...world, versions: scope.versions } as Scope, noon, report);
  expect(forecast.map(({ at }) => at.slice(0, 10))).not.toContain("2026-12-01");
});

test("a testcase that is main in one standard keeps the gate shut, whatever it is in another", () => {
  const entry = scope.versions[0]?.standards[0]?.main.find(({ id }) => id === "daily");
  if (entry === undefined) throw new Error("There is no such testcase.");
  const standards = [
    { standard: "scs-0100-v1", target: "main" },
    { standard: "scs-0200-v1", target: "recommended" },
  ] as const;
  const { headline } = scoreCard({
    scope,
    scopeSha256: "0".repeat(64),
    versions: scope.versions,
    declared: [{ entry, standards }],
    subject: named("prod1"),
    sources: [madeAt("2026-11-17T10:00Z", { daily: fail })],
    at: new Date(noon),
  });
  expect(headline.gate).toEqual({ result: "failed", reasons: ["FAIL:daily"] });
});
