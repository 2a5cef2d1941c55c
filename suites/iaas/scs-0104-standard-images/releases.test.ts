import { expect, test } from "vitest";
import { debianStable, ubuntuLts } from "./releases.ts";

test.each([
  ["2024-04-30", "22.04", "20.04"],
  ["2024-05-01", "24.04", "22.04"],
  ["2025-06-30", "24.04", "22.04"],
  ["2026-04-30", "24.04", "22.04"],
  ["2026-05-01", "26.04", "24.04"],
  ["2027-12-31", "26.04", "24.04"],
  ["2028-05-01", "28.04", "26.04"],
])("on %s Ubuntu %s is the newest that is due, and %s the one before", (day, newest, previous) => {
  expect(ubuntuLts(day)).toEqual({ newest, previous });
});

test.each([
  ["2025-09-09", "12", "11"],
  ["2025-09-10", "13", "12"],
  ["2020-01-01", "10", "9"],
  ["2019-01-01", "10", "9"],
])("on %s Debian %s is the newest that is due, and %s the one before", (day, newest, previous) => {
  expect(debianStable(day)).toEqual({ newest, previous });
});
