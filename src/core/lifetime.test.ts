import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expiry, type Lifetime } from "./lifetime.ts";

const lifetimes = ["day", "week", "month", "quarter", "year"] as const satisfies readonly Lifetime[];

// The values that the official implementation gives.
describe.each([
  ["2026-08-17T10:00Z", "2026-08-19", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-08-19T10:00Z", "2026-08-21", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-08-23T23:59Z", "2026-08-25", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-10-31T10:00Z", "2026-11-02", "2026-11-09", "2026-12-01", "2027-04-01", "2027-12-01"],
  ["2026-11-15T10:00Z", "2026-11-17", "2026-11-23", "2027-01-01", "2027-04-01", "2028-01-01"],
  ["2026-12-15T10:00Z", "2026-12-17", "2026-12-28", "2027-02-01", "2027-04-01", "2028-02-01"],
  ["2026-01-10T10:00Z", "2026-01-12", "2026-01-19", "2026-03-01", "2026-07-01", "2027-03-01"],
  ["2026-03-31T23:59Z", "2026-04-02", "2026-04-13", "2026-05-01", "2026-07-01", "2027-05-01"],
  ["2026-12-31T23:59Z", "2027-01-02", "2027-01-11", "2027-02-01", "2027-04-01", "2028-02-01"],
])("a result of %s", (checkedAt, ...days) => {
  test.each(lifetimes.map((lifetime, index) => [lifetime, days[index]] as const))(
    "of a %s expires on %s",
    (lifetime, day) => {
      expect(expiry(new Date(checkedAt), lifetime).toISOString()).toBe(`${day}T00:00:00.000Z`);
    },
  );
});

const date = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const hour = 3_600_000;
const spans = {
  day: [24, 48],
  week: [7 * 24, 14 * 24],
  month: [28 * 24, 62 * 24],
  quarter: [89 * 24, 184 * 24],
  year: [365 * 24, 428 * 24],
} as const;

test.each(lifetimes)("a result of a %s is valid neither too shortly nor too long", (lifetime) => {
  const [least, most] = spans[lifetime];
  fc.assert(
    fc.property(date, (checkedAt) => {
      const hours = (expiry(checkedAt, lifetime).getTime() - checkedAt.getTime()) / hour;
      expect(hours).toBeGreaterThan(least);
      expect(hours).toBeLessThanOrEqual(most);
    }),
  );
});

test.each(lifetimes)("a later result of a %s never expires earlier", (lifetime) => {
  fc.assert(
    fc.property(date, date, (one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      expect(expiry(first, lifetime).getTime()).toBeLessThanOrEqual(expiry(second, lifetime).getTime());
    }),
  );
});

test("weeks end on a Monday", () => {
  fc.assert(
    fc.property(date, (checkedAt) => {
      expect(expiry(checkedAt, "week").getUTCDay()).toBe(1);
    }),
  );
});
