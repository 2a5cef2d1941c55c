import fc from "fast-check";
import { expect, test } from "vitest";
import { isDateSuffix, officialTime } from "./official-date.ts";

const seconds = (iso: string) => Date.parse(iso) / 1000;

test.each([
  ["2026-06-01", "2026-06-01T00:00:00Z"],
  ["2026-06-01 10:20", "2026-06-01T10:20:00Z"],
  ["2026-06-01 10:20:30", "2026-06-01T10:20:30Z"],
  ["2026-06-01T10:20:30Z", "2026-06-01T10:20:30Z"],
  ["2026-06-01t10:20:30z", "2026-06-01T10:20:30Z"],
  ["2026-6-1 1:2:3", "2026-06-01T01:02:03Z"],
  ["2026-6- 1", "2026-06-01T00:00:00Z"],
  ["2026-06-01 \t\n 10:20", "2026-06-01T10:20:00Z"],
  ["2026-06-01 23:59:61", "2026-06-02T00:00:01Z"],
  ["2024-02-29", "2024-02-29T00:00:00Z"],
  ["0001-01-01", "0001-01-01T00:00:00Z"],
  ["9999-12-31", "9999-12-31T00:00:00Z"],
  ["２０２６-06-1٢", "2026-06-12T00:00:00Z"],
])("%j is read as %s", (text, iso) => {
  expect(officialTime(text)).toBe(seconds(iso));
});

test.each([
  ["nothing", ""],
  ["a blank before", " 2026-06-01"],
  ["a line break behind", "2026-06-01\n"],
  ["a day that February does not have", "2026-02-29"],
  ["month 0", "2026-00-01"],
  ["month 13", "2026-13-01"],
  ["hour 24", "2026-06-01 24:00"],
  ["second 62", "2026-06-01 23:59:62"],
  ["five digits of a year", "10000-01-01"],
  ["two digits of a year", "26-06-01"],
  ["the year 0", "0000-01-01"],
  ["no dashes", "20260601"],
  ["no Z behind the time", "2026-06-01T10:20:30"],
  ["a time zone", "2026-06-01T10:20:30+00:00"],
  ["fractions of a second", "2026-06-01T10:20:30.000000Z"],
  ["an hour without minutes", "2026-06-01 10"],
  ["the first second of 1970", "1970-01-01"],
])("%s is not a date", (_, text) => {
  expect(officialTime(text)).toBeUndefined();
});

test("every date of the calendar is read as what it says", () => {
  const dates = fc.date({ min: new Date("1970-01-02"), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const iso = `${date.toISOString().slice(0, 19)}Z`;
      expect(officialTime(iso)).toBe(seconds(iso));
      expect(officialTime(iso.slice(0, 19).replace("T", " "))).toBe(seconds(iso));
      expect(officialTime(iso.slice(0, 10))).toBe(seconds(iso.slice(0, 10)));
    }),
  );
});

test("no text makes the reader fail", () => {
  const nearly = fc.string({ unit: fc.constantFrom("0", "1", "2", "3", "6", "9", "٣", "-", ":", " ", "T", "Z", "\n") });
  const text = fc.oneof(fc.string(), nearly);
  fc.assert(
    fc.property(text, (any) => {
      const time = officialTime(any);
      expect(time === undefined || Number.isSafeInteger(time)).toBe(true);
    }),
  );
});

test.each(["2026-01-31", "20260131", "2026-1-1", "2026111"])("%s at the end of a name is a date", (word) => {
  expect(isDateSuffix(word)).toBe(true);
});

test.each(["", "202601", "20261301", "2026.01.31", "2026-01-31 10:00", "24.04"])("%j is not", (word) => {
  expect(isDateSuffix(word)).toBe(false);
});
