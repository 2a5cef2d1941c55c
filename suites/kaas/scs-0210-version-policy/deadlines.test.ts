import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, couldBeDue, dueDay, isOver } from "./deadlines.ts";

const later = (start: string, months: number) => new Date(addMonths(Date.parse(start), months)).toISOString();

describe("months of the calendar", () => {
  test.each([
    ["2023-01-31T12:00:00.000Z", 1, "2023-02-28T12:00:00.000Z"],
    ["2024-01-31T12:00:00.000Z", 1, "2024-02-29T12:00:00.000Z"],
    ["2024-02-29T00:00:00.000Z", 1, "2024-03-29T00:00:00.000Z"],
    ["2024-03-31T23:59:59.999Z", 1, "2024-04-30T23:59:59.999Z"],
    ["2024-12-31T01:02:03.000Z", 1, "2025-01-31T01:02:03.000Z"],
    ["2024-10-31T12:00:00.000Z", 4, "2025-02-28T12:00:00.000Z"],
    ["2024-04-17T12:00:00.000Z", 4, "2024-08-17T12:00:00.000Z"],
  ])("%s and %d later is %s", (start, months, end) => {
    expect(later(start, months)).toBe(end);
  });

  const instant = fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2060, 0) });

  test("a month has 28 to 31 days", () => {
    fc.assert(
      fc.property(instant, (start) => {
        const days = (addMonths(start, 1) - start) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(28);
        expect(days).toBeLessThanOrEqual(31);
      }),
    );
  });

  test("who comes later is not due before", () => {
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 0, max: 24 }), (a, b, months) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(addMonths(first, months)).toBeLessThanOrEqual(addMonths(second, months) + 86_400_000);
        expect(addMonths(first, months)).toBeLessThan(addMonths(first, months + 1));
      }),
    );
  });
});

describe("whether an allowance is over", () => {
  const at = (now: string, moment: string) => isOver(moment, { days: 14 }, Date.parse(now));

  test("is known to the millisecond where the instant is", () => {
    expect(at("2024-07-30T12:00:00.000Z", "2024-07-16T12:00:00Z")).toBe("no");
    expect(at("2024-07-30T12:00:00.001Z", "2024-07-16T12:00:00Z")).toBe("yes");
  });

  test("is open for a day where only the day is known", () => {
    expect(at("2024-07-30T00:00:00Z", "2024-07-16")).toBe("no");
    expect(at("2024-07-30T00:00:01Z", "2024-07-16")).toBe("unknown");
    expect(at("2024-07-30T23:59:59Z", "2024-07-16")).toBe("unknown");
    expect(at("2024-07-31T00:00:00Z", "2024-07-16")).toBe("yes");
  });

  test("for a day it is what it is for every instant of that day, or open", () => {
    const second = fc.integer({ min: 0, max: 86_399 });
    const hours = fc.integer({ min: -48, max: 48 });
    fc.assert(
      fc.property(second, hours, (seconds, hour) => {
        const published = new Date(Date.UTC(2024, 6, 16, 0, 0, seconds)).toISOString();
        const now = Date.UTC(2024, 6, 30, hour);
        const answer = isOver("2024-07-16", { days: 14 }, now);
        expect([isOver(published, { days: 14 }, now), "unknown"]).toContain(answer);
      }),
    );
  });
});

test("the day on which it is due is that of the instant, or the later one", () => {
  expect(dueDay("2024-07-16T23:00:00Z", { days: 31 })).toBe("2024-08-16");
  expect(dueDay("2024-07-16", { months: 1 })).toBe("2024-08-16");
});

test("what was published later cannot be due before the allowance after that", () => {
  const fetched = "2024-07-16T12:00:00Z";
  expect(couldBeDue(fetched, { months: 4 }, Date.parse("2024-11-16T12:00:00Z"))).toBe(false);
  expect(couldBeDue(fetched, { months: 4 }, Date.parse("2024-11-16T12:00:01Z"))).toBe(true);
});
