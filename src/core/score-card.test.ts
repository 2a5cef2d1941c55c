import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardGroups, versionsOf } from "./card-groups.ts";
import { cardIn, cardOf, madeAt, named, outcomes, scope, type Outcomes } from "./testing/card-world.ts";
import type { ScoreCard } from "./score-card.ts";

const { pass, fail, dnf, deselected, interrupted, unattested, attestationExpired } = outcomes;

const verdictsOf = ({ results }: ScoreCard) =>
  Object.fromEntries(
    results.map(({ testcase, verdict, cause }) => [testcase, cause === undefined ? verdict : `${verdict} ${cause}`]),
  );
const resultOf = (card: ScoreCard, id: string) => card.results.find(({ testcase }) => testcase === id);

describe("of each testcase the newest result counts", () => {
  test.each<[string, Outcomes, Outcomes, string]>([
    ["a FAIL after a PASS", { daily: pass }, { daily: fail }, "FAIL"],
    ["a PASS after a FAIL", { daily: fail }, { daily: pass }, "PASS"],
    ["a DNF after a PASS", { daily: pass }, { daily: dnf }, "DNF timeout"],
    ["but what was deselected is no result", { daily: pass }, { daily: deselected }, "PASS"],
    ["nor what a run did not come to", { daily: fail }, { daily: interrupted }, "FAIL"],
    ["nor what nobody attested this time", { daily: pass }, { daily: unattested }, "PASS"],
    [
      "an attestation that had expired was looked at",
      { daily: pass },
      { daily: attestationExpired },
      "MISS attestation-expired",
    ],
    ["what was never asked is missing", { daily: deselected }, { daily: deselected }, "MISS deselected"],
    [
      "with the reason of the one that has a reason",
      { daily: unattested },
      { daily: deselected },
      "MISS needs-attestation",
    ],
  ])("%s", (_, older, newer, verdict) => {
    const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-16T10:00Z", older), madeAt("2026-11-17T10:00Z", newer));
    expect(verdictsOf(card)["daily"]).toBe(verdict);
  });

  test("and the one it took the place of is named, as long as that would be good", () => {
    const reports = [madeAt("2026-11-16T10:00Z", { daily: fail }), madeAt("2026-11-17T10:00Z", { daily: pass })];
    expect(resultOf(cardOf("2026-11-17T12:00Z", ...reports), "daily")).toMatchObject({
      verdict: "PASS",
      from: { id: "2026-11-17T10:00Z" },
      checkedAt: "2026-11-17T10:00:00.000Z",
      ageMs: 2 * 3_600_000,
      expiresAt: "2026-11-19T00:00:00.000Z",
      superseded: [{ from: { id: "2026-11-16T10:00Z" }, verdict: "FAIL", checkedAt: "2026-11-16T10:00:00.000Z" }],
    });
    expect(resultOf(cardOf("2026-11-18T12:00Z", ...reports), "daily")?.superseded).toEqual([]);
  });

  test("of the same instant the worst, which is named too", () => {
    const [live, again] = [madeAt("2026-11-17T10:00Z", { daily: pass }), madeAt("2026-11-17T10:00Z", { daily: fail })];
    const card = cardOf("2026-11-17T12:00Z", live, again);
    expect(resultOf(card, "daily")).toMatchObject({ verdict: "FAIL", superseded: [{ verdict: "PASS" }] });
    expect(card.notes).toContain("There are 2 different reports of the run 2026-11-17T10:00Z.");
  });
});

describe("a result has expired", () => {
  const report = madeAt("2026-11-17T10:00Z", { daily: fail, weekly: pass, yearly: pass });

  test.each([
    ["2026-11-18T23:59:59.999Z", "FAIL", "PASS"],
    ["2026-11-19T00:00:00.000Z", "MISS expired", "PASS"],
    ["2026-11-29T23:59:59.999Z", "MISS expired", "PASS"],
    ["2026-11-30T00:00:00.000Z", "MISS expired", "MISS expired"],
  ])("at %s", (at, daily, weekly) => {
    expect(verdictsOf(cardOf(at, report))).toMatchObject({ daily, weekly, yearly: "PASS" });
  });

  test("and says what it was, and keeps a certificate away", () => {
    const card = cardOf("2026-11-19T00:00Z", report);
    expect(resultOf(card, "daily")).toMatchObject({ verdict: "MISS", cause: "expired", expired: "FAIL" });
    expect(card.versions[0]).toMatchObject({ verdict: "MISS", certifiable: false, blockers: ["stale-result"] });
  });

  test("by what was attested, if that is sooner", () => {
    const attested = {
      ...pass,
      findings: [{ level: "note", message: "By hand.", until: "2026-11-18T00:00:00Z" }],
    } as const;
    const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", { yearly: attested }));
    expect(resultOf(card, "yearly")?.expiresAt).toBe("2026-11-18T00:00:00.000Z");
  });

  test("by this tool's own lifetime, whatever the report has", () => {
    const [source] = [madeAt("2026-11-17T10:00Z", { daily: pass })];
    const longer = {
      ...source.report,
      results: source.report.results.map((each) => ({ ...each, lifetime: "year" as const })),
    };
    const card = cardOf("2026-11-19T00:00Z", { ...source, report: longer });
    expect(verdictsOf(card)["daily"]).toBe("MISS expired");
    expect(card.notes.join()).toContain("daily (year in 2026-11-17T10:00Z, day here)");
  });

  test("and the older one that it took the place of does not come back", () => {
    const older = madeAt("2026-11-16T10:00Z", { yearly: pass });
    const attested = { ...dnf, findings: [{ level: "note", message: "x", until: "2026-11-18T00:00:00Z" }] } as const;
    const card = cardOf("2026-11-18T00:00Z", older, madeAt("2026-11-17T10:00Z", { yearly: attested }));
    expect(verdictsOf(card)["yearly"]).toBe("MISS expired");
  });
});

const item = { summary: "", path: "", sha256: "", bytes: 0, durationMs: 0, requests: 0, repeated: 0, requestIds: [] };
const whole = { daily: pass, weekly: pass, yearly: pass };

describe("the card", () => {
  test("is whole when the union of partial runs is", () => {
    const { versions, headline } = cardOf(
      "2026-11-17T12:00Z",
      madeAt("2026-11-16T10:00Z", { daily: deselected, weekly: pass, yearly: pass }),
      madeAt("2026-11-17T10:00Z", { daily: pass, weekly: deselected, yearly: deselected }),
    );
    expect(versions).toMatchObject([{ version: "v2", verdict: "PASS", certifiable: true, blockers: [] }]);
    expect(headline).toMatchObject({ verdict: "PASS", certifiable: true, gate: { result: "passed", reasons: [] } });
  });

  test("has a gate that does not take a hole for a pass", () => {
    const { headline } = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", { ...whole, weekly: deselected }));
    expect(headline.gate).toEqual({ result: "incomplete", reasons: ["MISS:weekly"] });
    const failing = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", { ...whole, weekly: fail, daily: dnf }));
    expect(failing.headline.gate).toEqual({ result: "failed", reasons: ["DNF:daily", "FAIL:weekly"] });
  });

  test.each([
    ["recorded-evidence", { mode: "recorded" as const }],
    ["leaked-resources", { leaked: true }],
  ])("cannot be certified for %s", (blocker, details) => {
    const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", whole, details));
    expect(card.versions[0]).toMatchObject({ verdict: "PASS", certifiable: false, blockers: [blocker] });
    const renewed = cardOf(
      "2026-11-17T12:00Z",
      madeAt("2026-11-17T10:00Z", whole, details),
      madeAt("2026-11-17T11:00Z", whole),
    );
    expect(renewed.versions[0]).toMatchObject({ certifiable: true });
  });

  test.each([{ mode: "recorded" as const }, { leaked: true }])(
    "no longer rests on %j when that has expired",
    (details) => {
      const card = cardOf("2026-11-30T12:00Z", madeAt("2026-11-17T10:00Z", { daily: pass, weekly: pass }, details));
      expect(card.versions[0]?.blockers).toEqual(["stale-result"]);
    },
  );

  test("a judgement of a record is no younger than the record", () => {
    const again = madeAt("2026-11-16T10:00Z", whole, { mode: "recorded", finishedAt: "2026-11-17T11:00:00.000Z" });
    const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", { ...whole, daily: fail }), again);
    expect(verdictsOf(card)["daily"]).toBe("FAIL");
  });

  test("nor is what its judgement could not decide and never asked", () => {
    const again = madeAt(
      "2026-11-16T10:00Z",
      { daily: dnf },
      { mode: "recorded", finishedAt: "2026-11-17T11:00:00.000Z" },
    );
    const evidence = ["2026-11-16T09:00:00.000Z", "2026-11-16T09:30:00.000Z", "2026-11-16T09:10:00.000Z"].map(
      (startedAt, index) => ({ ...item, probe: `${index}`, startedAt }),
    );
    const results = again.report.results.map((result) => {
      const { startedAt: _, ...rest } = result;
      return rest;
    });
    const report = { ...again.report, results, evidence };
    expect(resultOf(cardOf("2026-11-17T12:00Z", { ...again, report }), "daily")?.checkedAt).toBe(
      evidence[1]?.startedAt,
    );
    const bare = { ...again, report: { ...report, evidence: [] } };
    expect(resultOf(cardOf("2026-11-17T12:00Z", bare), "daily")?.checkedAt).toBe("2026-11-17T11:00:00.000Z");
  });

  test.each([
    ["live", "recorded"],
    ["recorded", "live"],
  ] as const)("rests on what was seen live rather than on its judgement: %s, %s", (...modes) => {
    const sources = modes.map((mode, index) => ({
      ...madeAt("2026-11-17T10:00Z", whole, { mode }),
      sha256: `${index}`.repeat(64),
    }));
    const { versions, results } = cardOf("2026-11-17T12:00Z", ...sources);
    expect(versions[0]).toMatchObject({ certifiable: true, blockers: [] });
    expect(results[1]?.superseded).toEqual([]);
  });

  test("a waived FAIL stays one, in the gate too", () => {
    const source = madeAt("2026-11-17T10:00Z", { ...whole, daily: fail });
    const results = source.report.results.map((each) =>
      each.testcase === "daily" ? { ...each, waiver: "W-1" } : each,
    );
    const card = cardOf("2026-11-17T12:00Z", { ...source, report: { ...source.report, results } });
    expect(card.headline.gate.result).toBe("failed");
    expect(card.versions[0]?.blockers).toEqual(["waiver-on-main"]);
  });

  test("speaks of an instant: what was made later is not in it, and is named", () => {
    const reports = [madeAt("2026-11-16T10:00Z", { daily: pass }), madeAt("2026-11-17T10:00Z", { daily: fail })];
    const card = cardOf("2026-11-16T12:00Z", ...reports);
    expect(verdictsOf(card)["daily"]).toBe("PASS");
    expect(card.reports.map(({ id, counted }) => [id, counted])).toEqual([["2026-11-16T10:00Z", 1]]);
    expect(card.notes).toEqual([
      "2026-11-17T10:00Z was made after 2026-11-16T12:00:00.000Z: nothing of it is in this card.",
    ]);
  });

  test("needs no redacted report where the full one is", () => {
    const full = madeAt("2026-11-17T10:00Z", whole);
    const redaction = { profile: "public", fullReportSha256: full.sha256 } as const;
    const redacted = { sha256: "0".repeat(64), report: { ...full.report, redaction } };
    expect(cardOf("2026-11-17T12:00Z", redacted, full)).toEqual(cardOf("2026-11-17T12:00Z", full));
    expect(cardOf("2026-11-17T12:00Z", redacted).reports.map(({ sha256 }) => sha256)).toEqual([redacted.sha256]);
  });

  test("names mixed tools and data", () => {
    const card = cardOf(
      "2026-11-17T12:00Z",
      madeAt("2026-11-16T10:00Z", whole, { tool: "1.0.0" }),
      madeAt("2026-11-17T10:00Z", whole, { tool: "1.1.0", scopeSha256: "f".repeat(64) }),
    );
    expect(card.notes).toEqual([
      "The reports are by different versions of the tool: 1.0.0, SHA-256 111111111111 (2026-11-16T10:00Z); 1.1.0, SHA-256 111111111111 (2026-11-17T10:00Z).",
      "Other data of the scope than this tool's were used for 2026-11-17T10:00Z: testcases may have changed since.",
    ]);
  });
});

describe("the notes say", () => {
  test.each([
    ["2024-12-31T10:00Z", "v2 is deprecated: no certificate can be obtained for it any more."],
    ["2027-01-01T10:00Z", "v2 is in its last period: it can no longer be certified on 2027-07-01."],
    ["2027-07-01T10:00Z", "v2 is deprecated: no certificate can be obtained for it any more."],
  ])("what the timeline says: %s", (at, note) => {
    expect(cardOf(at, madeAt(at, whole)).notes).toEqual([note]);
  });

  test("nothing of a version in force", () => {
    expect(cardOf("2026-12-31T23:59Z", madeAt("2026-12-31T10:00Z", whole)).notes).toEqual([]);
  });

  test("that a version is a draft, or is in its last period without an end", () => {
    const notes = (validity: "draft" | "warn") => {
      const timeline = [{ date: "2025-01-01", versions: { v2: validity } }];
      return cardIn({ ...scope, timeline }, "2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", whole)).notes;
    };
    expect(notes("draft")).toEqual(["v2 is a draft: no certificate can be obtained for it yet."]);
    expect(notes("warn")).toEqual(["v2 is in its last period: it can no longer be certified before long."]);
  });

  test("that a report was judged from recorded evidence", () => {
    const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", whole, { mode: "recorded" }));
    expect(card.notes).toEqual(["2026-11-17T10:00Z was judged from recorded evidence: no certificate can rest on it."]);
  });

  test("what no version of the card has", () => {
    const source = madeAt("2026-11-17T10:00Z", whole);
    const results = source.report.results.map((each) => ({ ...each, testcase: `old-${each.testcase}` }));
    const card = cardOf("2026-11-17T12:00Z", { ...source, report: { ...source.report, results } });
    expect(card.notes).toEqual([
      "The reports also judge what is in no version of this card: old-advice, old-daily, old-weekly, old-yearly.",
    ]);
  });
});

test("where there is nothing to judge, the gate stays shut", () => {
  const versions = scope.versions.map((version) => ({ ...version, standards: [] }));
  const { headline } = cardIn({ ...scope, versions }, "2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", whole));
  expect(headline).toMatchObject({ verdict: "MISS", gate: { result: "incomplete", reasons: ["nothing was judged"] } });
});

describe("what changes by itself", () => {
  const card = cardOf("2026-11-17T12:00Z", madeAt("2026-11-17T10:00Z", { daily: fail, weekly: pass, yearly: pass }));

  test("is told in the order of time, with what it comes to", () => {
    const versions = (verdict: string) => [{ version: "v2", verdict, certifiable: false }];
    expect(card.forecast).toEqual([
      { at: "2026-11-19T00:00:00.000Z", expires: ["daily"], timeline: [], versions: versions("MISS") },
      { at: "2026-11-30T00:00:00.000Z", expires: ["weekly"], timeline: [], versions: versions("MISS") },
      {
        at: "2027-01-01T00:00:00.000Z",
        expires: [],
        timeline: [{ version: "v2", validity: "warn" }],
        versions: versions("MISS"),
      },
      {
        at: "2027-07-01T00:00:00.000Z",
        expires: [],
        timeline: [{ version: "v2", validity: "deprecated" }],
        versions: versions("MISS"),
      },
      { at: "2028-01-01T00:00:00.000Z", expires: ["yearly"], timeline: [], versions: versions("MISS") },
    ]);
    expect(card.headline.holdsUntil).toBe("2026-11-19T00:00:00.000Z");
  });

  test("a certificate ends with the timeline, though every result is good", () => {
    const whole = cardOf("2027-06-30T12:00Z", madeAt("2027-06-30T10:00Z", { daily: pass, weekly: pass, yearly: pass }));
    expect(whole.headline).toMatchObject({ certifiable: true, holdsUntil: "2027-07-01T00:00:00.000Z" });
    expect(whole.notes).toEqual(["v2 is in its last period: it can no longer be certified on 2027-07-01."]);
    expect(whole.forecast[0]?.versions).toEqual([{ version: "v2", verdict: "PASS", certifiable: false }]);
  });

  test("what changes at the instant of the card has changed already", () => {
    const { forecast } = cardOf("2026-11-19T00:00:00.000Z", madeAt("2026-11-17T10:00Z", { daily: pass, weekly: pass }));
    expect(forecast[0]?.at).toBe("2026-11-30T00:00:00.000Z");
  });

  test("each step says what a card of that instant says", () => {
    const reports = [madeAt("2026-11-17T10:00Z", { daily: pass, weekly: pass, yearly: pass })];
    for (const { at, versions } of cardOf("2026-11-17T12:00Z", ...reports).forecast) {
      const then = cardOf(at, ...reports).versions;
      expect(then.map(({ version, verdict, certifiable }) => ({ version, verdict, certifiable }))).toEqual(versions);
    }
  });
});

describe("cards are made for each subject and scope", () => {
  test("a run that never learnt its region counts for every region", () => {
    const [one, two] = ["RegionOne", "RegionTwo"].map((region) =>
      madeAt("2026-11-16T10:00Z", { daily: pass }, { region }),
    );
    const refused = madeAt("2026-11-17T10:00Z", { daily: dnf });
    const groups = cardGroups([one, two, refused].flatMap((source) => source ?? []));
    expect(groups.map(({ subject, sources }) => [subject.region, sources.length])).toEqual([
      ["RegionOne", 2],
      ["RegionTwo", 2],
    ]);
    expect(versionsOf(scope, groups[0] ?? { subject: named("a"), scopeUuid: "", sources: [] })).toEqual(scope.versions);
  });

  test("in the order of their names", () => {
    const sources = ["b", "a", "b"].map((subject, index) => madeAt(`2026-11-1${index}T10:00Z`, {}, { subject }));
    expect(cardGroups(sources).map(({ subject, sources: all }) => [subject.name, all.length])).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });
});

describe("whatever the reports are", () => {
  const outcome = fc.constantFrom(...Object.values(outcomes));
  const hour = fc.integer({ min: 0, max: 24 * 30 });
  const report = fc
    .tuple(hour, fc.record({ daily: outcome, weekly: outcome, yearly: outcome, advice: outcome }), fc.boolean())
    .map(([hours, results, isRecorded]) =>
      madeAt(new Date(Date.UTC(2026, 9, 1, hours)).toISOString(), results, isRecorded ? { mode: "recorded" } : {}),
    );
  const reports = fc.array(report, { minLength: 1, maxLength: 6 });
  const instant = fc
    .integer({ min: 24 * 30, max: 24 * 60 })
    .map((hours) => new Date(Date.UTC(2026, 9, 1, hours)).toISOString());

  test("their order does not matter, nor how often each is given", () => {
    fc.assert(
      fc.property(reports, instant, fc.infiniteStream(fc.nat()), (all, at, random) => {
        const shuffled = [...all, ...all].map((each) => [random.next().value, each] as const).sort(([a], [b]) => a - b);
        expect(cardOf(at, ...shuffled.map(([, each]) => each))).toEqual(cardOf(at, ...all));
      }),
    );
  });

  test("one report alone is what it says", () => {
    fc.assert(
      fc.property(report, (one) => {
        const at = one.report.assessment.finishedAt;
        const said = one.report.results.map(({ testcase, verdict, cause }) => [testcase, verdict, cause]);
        expect(cardOf(at, one, one).results.map(({ testcase, verdict, cause }) => [testcase, verdict, cause])).toEqual(
          said,
        );
      }),
    );
  });

  test("an older report changes no verdict, unless the newer one did not judge the testcase", () => {
    fc.assert(
      fc.property(report, report, instant, (one, other, at) => {
        const [older, newer] = one.report.createdAt < other.report.createdAt ? [one, other] : [other, one];
        fc.pre(older.report.createdAt !== newer.report.createdAt);
        const [alone, both] = [cardOf(at, newer), cardOf(at, older, newer)];
        for (const { testcase, verdict, from } of alone.results) {
          if (from !== undefined) expect(resultOf(both, testcase)?.verdict).toBe(verdict);
        }
      }),
    );
  });

  test("no result is taken from anything but the newest report with one, and none is good for ever", () => {
    fc.assert(
      fc.property(reports, instant, (all, at) => {
        for (const { testcase, checkedAt, expiresAt, verdict } of cardOf(at, ...all).results) {
          const asked = all.flatMap(({ report: { results } }) =>
            results.flatMap((each) => (each.testcase === testcase ? (each.startedAt ?? []) : [])),
          );
          expect(checkedAt).toBe(asked.sort().at(-1));
          if (expiresAt !== undefined && expiresAt <= at) expect(verdict).toBe("MISS");
        }
      }),
    );
  });

  test("a version has its verdict from the results of its main testcases", () => {
    fc.assert(
      fc.property(reports, instant, (all, at) => {
        const { versions, results, headline } = cardOf(at, ...all);
        const main = results.filter(({ testcase }) => testcase !== "advice");
        const isPass = main.every(({ verdict }) => verdict === "PASS");
        expect(versions[0]?.verdict === "PASS").toBe(isPass);
        expect(headline.gate.result === "passed").toBe(isPass);
      }),
    );
  });
});
