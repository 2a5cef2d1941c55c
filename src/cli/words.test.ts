import { describe, expect, test } from "vitest";
import { day, durationMs, positiveInteger } from "./words.ts";

describe("words of the command line", () => {
  test.each([
    ["90s", 90_000],
    ["1.5m", 90_000],
    ["2h", 7_200_000],
  ])("--timeout %s is %d ms", (word, ms) => {
    expect(durationMs({ timeout: word }, "timeout")).toBe(ms);
  });

  test.each(["90", "0s", "s", "-1m", "10d", "600h"])("--timeout %s is refused", (word) => {
    expect(() => durationMs({ timeout: word }, "timeout")).toThrow(`--timeout ${word} is not a duration`);
  });

  test("without --date it is today in UTC", () => {
    expect(day({}, "date", new Date("2026-06-30T23:59:59Z"))).toBe("2026-06-30");
  });

  test.each(["2026-02-29", "2026-6-3", "tomorrow", "2026-13-01"])("--date %s is refused", (word) => {
    expect(() => day({ date: word }, "date", new Date())).toThrow(`--date ${word} is not a day`);
  });

  test.each(["0", "-1", "1.5", "many", "10000"])("--concurrency %s is refused", (word) => {
    expect(() => positiveInteger({ concurrency: word }, "concurrency")).toThrow("is not a number from 1 to 9999");
  });
});
