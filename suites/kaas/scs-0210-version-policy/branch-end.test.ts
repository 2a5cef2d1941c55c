import fc from "fast-check";
import { expect, test } from "vitest";
import { hasEnded } from "./branch-end.ts";
import { endOfLife } from "./data/end-of-life.ts";

test.each([
  ["1.31", "2025-11-11", "no"],
  ["1.31", "2025-11-12", "yes"],
  ["1.9", "2020-01-01", "unknown"],
  ["1.9", "2022-03-01", "yes"],
  ["1.38", "2026-12-01", "no"],
  ["1.38", "2027-10-29", "unknown"],
])("%s on %s: %s", (branch, today, answer) => {
  expect(hasEnded(branch, endOfLife.branches, today)).toBe(answer);
});

test("what is inferred of a branch that the table lacks is what the table would say", () => {
  const branches = Object.keys(endOfLife.branches);
  const day = fc.date({ min: new Date("2021-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...branches), day, (branch, date) => {
      const today = date.toISOString().slice(0, 10);
      const others = Object.fromEntries(Object.entries(endOfLife.branches).filter(([other]) => other !== branch));
      expect([hasEnded(branch, endOfLife.branches, today), "unknown"]).toContain(hasEnded(branch, others, today));
    }),
  );
});
