import fc from "fast-check";
import { expect, test } from "vitest";
import { oddText } from "../../../src/testing/odd-input.ts";
import { secondsOf } from "./duration.ts";

test("a period is what its parts add up to, in whatever order they stand", () => {
  const count = fc.nat(9999);
  const parts = fc.array(fc.tuple(count, fc.constantFrom("h", "m", "s")), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, (all) => {
      const one = all.map(([number, unit]) => secondsOf(`${number}${unit}`) ?? Number.NaN);
      expect(secondsOf(all.flat().join(""))).toBe(one.reduce((a, b) => a + b));
      expect(secondsOf(all.toReversed().flat().join(""))).toBe(secondsOf(all.flat().join("")));
    }),
  );
  expect([secondsOf("1h"), secondsOf("1m"), secondsOf("1s"), secondsOf("1"), secondsOf("0.5h")]).toEqual([
    3600, 60, 1, 3600, 1800,
  ]);
});

test("any other text is no period", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const found = secondsOf(text);
      expect(found === undefined || found >= 0).toBe(true);
      expect(found === undefined || /^[\d.hms]+$/.test(text)).toBe(true);
    }),
  );
});

test("a long period can be read in time", () => {
  expect(secondsOf(`${"1".repeat(200_000)}x`)).toBeUndefined();
  expect(secondsOf("1h".repeat(100_000))).toBe(360_000_000);
});
