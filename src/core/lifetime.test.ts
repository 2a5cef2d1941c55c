import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expiry, type Lifetime } from "./lifetime.ts";

const lifetimes = ["day", "week", "month", "quarter", "year"] as const satisfies readonly Lifetime[];

type Vector = readonly [checkedAt: string, day: string, week: string, month: string, quarter: string, year: string];

/** The values that the official implementation gives. */
const official: readonly Vector[] = [
  ["2026-08-17T10:00Z", "2026-08-19", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-08-19T10:00Z", "2026-08-21", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-08-23T23:59Z", "2026-08-25", "2026-08-31", "2026-10-01", "2027-01-01", "2027-10-01"],
  ["2026-10-31T10:00Z", "2026-11-02", "2026-11-09", "2026-12-01", "2027-04-01", "2027-12-01"],
  ["2026-11-15T10:00Z", "2026-11-17", "2026-11-23", "2027-01-01", "2027-04-01", "2028-01-01"],
  ["2026-12-15T10:00Z", "2026-12-17", "2026-12-28", "2027-02-01", "2027-04-01", "2028-02-01"],
  ["2026-01-10T10:00Z", "2026-01-12", "2026-01-19", "2026-03-01", "2026-07-01", "2027-03-01"],
  ["2026-03-31T23:59Z", "2026-04-02", "2026-04-13", "2026-05-01", "2026-07-01", "2027-05-01"],
  ["2026-12-31T23:59Z", "2027-01-02", "2027-01-11", "2027-02-01", "2027-04-01", "2028-02-01"],
];

/** Where calendars are odd: leap days, ends of years, the first and the last instant of a day, offsets from UTC. */
const odd: readonly Vector[] = [
  ["2028-02-27T10:00Z", "2028-02-29", "2028-03-06", "2028-04-01", "2028-07-01", "2029-04-01"],
  ["2028-02-28T23:59:59.999Z", "2028-03-01", "2028-03-13", "2028-04-01", "2028-07-01", "2029-04-01"],
  ["2028-02-29T00:00Z", "2028-03-02", "2028-03-13", "2028-04-01", "2028-07-01", "2029-04-01"],
  ["2027-02-28T10:00Z", "2027-03-02", "2027-03-08", "2027-04-01", "2027-07-01", "2028-04-01"],
  // Divisible by a hundred and not by four hundred: no leap year.
  ["2100-02-28T10:00Z", "2100-03-02", "2100-03-08", "2100-04-01", "2100-07-01", "2101-04-01"],
  ["2027-12-30T00:00Z", "2028-01-01", "2028-01-10", "2028-02-01", "2028-04-01", "2029-02-01"],
  ["2027-12-31T23:59:59.999Z", "2028-01-02", "2028-01-10", "2028-02-01", "2028-04-01", "2029-02-01"],
  ["2028-01-01T00:00Z", "2028-01-03", "2028-01-10", "2028-03-01", "2028-07-01", "2029-03-01"],
  // A day, a month, a quarter and a year earlier in UTC than the clock on the wall.
  ["2027-01-01T00:30+01:00", "2027-01-02", "2027-01-11", "2027-02-01", "2027-04-01", "2028-02-01"],
  // And later: Sunday evening in New York is Monday in UTC.
  ["2026-11-15T20:00-05:00", "2026-11-18", "2026-11-30", "2027-01-01", "2027-04-01", "2028-01-01"],
];

const vectors = [...official, ...odd];

describe.each(vectors)("a result of %s", (checkedAt, ...days) => {
  test.each(lifetimes.map((lifetime, index) => [lifetime, days[index]] as const))(
    "of a %s expires on %s",
    (lifetime, day) => {
      expect(expiry(new Date(checkedAt), lifetime).toISOString()).toBe(`${day}T00:00:00.000Z`);
    },
  );
});

const everywhere = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"];

test.each(everywhere)("where the process runs does not matter: %s", (zone) => {
  const script = `
    import { expiry } from ${JSON.stringify(new URL("lifetime.ts", import.meta.url).href)};
    const [vectors, lifetimes] = ${JSON.stringify([vectors, lifetimes])};
    const days = vectors.map(([at]) => [at, ...lifetimes.map((each) => expiry(new Date(at), each).toISOString())]);
    console.log(JSON.stringify([new Date(2026, 6, 1).getTimezoneOffset(), days]));`;
  const words = ["--input-type=module", "-e", script];
  const out = execFileSync(process.execPath, words, { env: { ...process.env, TZ: zone }, encoding: "utf8" });
  const [offset, days] = JSON.parse(out) as [number, string[][]];
  expect(offset === 0).toBe(zone === "UTC");
  expect(days).toEqual(vectors.map(([at, ...rest]) => [at, ...rest.map((day) => `${day}T00:00:00.000Z`)]));
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

describe.each(lifetimes)("whenever a result of a %s was made", (lifetime) => {
  test("it is valid neither too shortly nor too long", () => {
    const [least, most] = spans[lifetime];
    fc.assert(
      fc.property(date, (checkedAt) => {
        const hours = (expiry(checkedAt, lifetime).getTime() - checkedAt.getTime()) / hour;
        expect(hours).toBeGreaterThan(least);
        expect(hours).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("it expires at midnight UTC, and not before it was made", () => {
    fc.assert(
      fc.property(date, (checkedAt) => {
        const end = expiry(checkedAt, lifetime);
        expect(end.toISOString()).toMatch(/T00:00:00\.000Z$/);
        expect(end.getTime()).toBeGreaterThan(checkedAt.getTime());
      }),
    );
  });

  test("a later one never expires earlier", () => {
    fc.assert(
      fc.property(date, date, (one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(expiry(first, lifetime).getTime()).toBeLessThanOrEqual(expiry(second, lifetime).getTime());
      }),
    );
  });

  test("the official formula gives the same day", () => {
    fc.assert(
      fc.property(date, (checkedAt) => {
        expect(expiry(checkedAt, lifetime).toISOString().slice(0, 10)).toBe(byTheBook(checkedAt, lifetime));
      }),
    );
  });
});

test("weeks end on a Monday", () => {
  fc.assert(
    fc.property(date, (checkedAt) => {
      expect(expiry(checkedAt, "week").getUTCDay()).toBe(1);
    }),
  );
});

/** The rule case by case, in calendar numbers: nothing of it is shared with what is tested. */
function byTheBook(checkedAt: Date, lifetime: Lifetime): string {
  const [year = 0, month = 0] = checkedAt.toISOString().split("-").map(Number);
  const first = (y: number, m: number) => `${y}-${String(m).padStart(2, "0")}-01`;
  const later = (days: number) => new Date(checkedAt.getTime() + days * 24 * hour).toISOString().slice(0, 10);
  switch (lifetime) {
    case "day":
      return later(2);
    case "week":
      return later({ 1: 14, 2: 13, 3: 12, 4: 11, 5: 10, 6: 9, 0: 8 }[checkedAt.getUTCDay()] ?? 0);
    case "month":
      if (month === 11) return first(year + 1, 1);
      return month === 12 ? first(year + 1, 2) : first(year, month + 2);
    case "quarter":
      if (month >= 10) return first(year + 1, 4);
      if (month >= 7) return first(year + 1, 1);
      return month >= 4 ? first(year, 10) : first(year, 7);
    case "year":
      if (month === 11) return first(year + 2, 1);
      return month === 12 ? first(year + 2, 2) : first(year + 1, month + 2);
  }
}
