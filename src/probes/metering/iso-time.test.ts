import fc from "fast-check";
import { expect, test } from "vitest";
import { isoTime } from "./iso-time.ts";

test.each([
  ["2026-11-21T09:00:00.123456", false],
  ["2026-11-21 09:00:00", false],
  ["2026-11-21T09:00:00Z", true],
  ["2026-11-21T10:00:00+01:00", true],
  ["2026-11-21T08:00:00-0100", true],
  ["2026-11-21T10:00:00+01", true],
])("%s is nine o'clock, with a zone: %s", (text, hasZone) => {
  const time = isoTime(text);
  expect(Math.floor((time?.ms ?? 0) / 1000) * 1000).toBe(Date.parse("2026-11-21T09:00:00Z"));
  expect(time?.hasZone).toBe(hasZone);
});

test("a leap second is a time", () => {
  expect(isoTime("2016-12-31T23:59:60Z")?.ms).toBe(Date.parse("2017-01-01T00:00:00Z"));
});

test.each([
  "",
  "yesterday",
  "1700000000",
  "2026-11-21",
  "2026-11-21T09:00Z",
  "2026-02-30T09:00:00Z",
  "2026-13-01T09:00:00Z",
  "2026-11-21T24:00:00Z",
  "2026-11-21T09:60:00Z",
  "2026-11-21T09:00:61Z",
  "2026-11-21T09:00:00 CET",
  "21.11.2026 09:00:00",
])("%j is none", (text) => {
  expect(isoTime(text)).toBeUndefined();
});

test("every time that JavaScript writes is read as the same", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }), (date) => {
      expect(isoTime(date.toISOString())).toEqual({ ms: date.getTime(), hasZone: true });
    }),
  );
});
