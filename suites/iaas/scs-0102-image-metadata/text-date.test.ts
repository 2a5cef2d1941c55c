import { expect, test } from "vitest";
import { isDay, isMoment } from "./text-date.ts";

test.each([
  ["2026-06-30", true, true],
  ["2026-06-30 10:00", false, true],
  ["2026-06-30 10:00:59", false, true],
  ["2026-06-31", false, false],
  ["2026-06-30 24:00", false, false],
  ["2026-6-30", false, false],
  ["2026-06-30T10:00:00Z", false, false],
  ["on 2026-06-30", false, false],
  ["", false, false],
])("%j: a day %s, a moment %s", (text, day, moment) => {
  expect([isDay(text), isMoment(text)]).toEqual([day, moment]);
});
