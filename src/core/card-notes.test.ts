import { describe, expect, test } from "vitest";
import type { TimelineEntry } from "./scope.ts";
import { cardIn, cardOf, madeAt, outcomes, scope } from "./testing/card-world.ts";

const whole = { daily: outcomes.pass, weekly: outcomes.pass, yearly: outcomes.pass };
const report = madeAt("2026-11-17T10:00Z", whole);

describe("the last period of a version ends", () => {
  const warned: TimelineEntry = { date: "2025-01-01", versions: { v2: "warn" } };

  test.each<[string, readonly TimelineEntry[], string]>([
    ["with the first entry that has another word", [{ date: "2027-01-01", versions: {} }], "on 2027-01-01"],
    [
      "not with one that says the same",
      [
        { date: "2027-01-01", versions: { v2: "warn" } },
        { date: "2027-07-01", versions: {} },
      ],
      "on 2027-07-01",
    ],
    [
      "with the first, whatever their order",
      [
        { date: "2028-01-01", versions: {} },
        { date: "2027-07-01", versions: {} },
      ],
      "on 2027-07-01",
    ],
    ["some day, if only what is past says something else", [{ date: "2024-01-01", versions: {} }], "before long"],
  ])("%s", (_, further, end) => {
    const card = cardIn({ ...scope, timeline: [warned, ...further] }, "2026-11-17T12:00Z", report);
    expect(card.notes).toEqual([`v2 is in its last period: it can no longer be certified ${end}.`]);
  });
});

describe("of many reports", () => {
  const ids = ["10:00", "09:00", "08:00", "07:00", "06:00", "05:00", "04:00"].map((hour) => `2026-11-17T${hour}Z`);

  test.each([
    [1, "2026-11-17T10:00Z"],
    [5, ids.slice(0, 5).join(", ")],
    [6, `${ids.slice(0, 5).join(", ")} and 1 more`],
    [7, `${ids.slice(0, 5).join(", ")} and 2 more`],
  ])("%d: five are named at most", (count, names) => {
    const reports = ids.slice(0, count).map((id) => madeAt(id, whole, { scopeSha256: "f".repeat(64) }));
    expect(cardOf("2026-11-17T12:00Z", ...reports).notes).toEqual([
      `Other data of the scope than this tool's were used for ${names}: testcases may have changed since.`,
    ]);
  });
});

test("what no version of the card has is named in the order of the ids", () => {
  const results = report.report.results.map((each) => ({ ...each, testcase: `old-${each.testcase}` })).toReversed();
  expect(cardOf("2026-11-17T12:00Z", { ...report, report: { ...report.report, results } }).notes).toEqual([
    "The reports also judge what is in no version of this card: old-advice, old-daily, old-weekly, old-yearly.",
  ]);
});
