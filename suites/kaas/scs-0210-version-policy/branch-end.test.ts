import fc from "fast-check";
import { expect, test } from "vitest";
import { hasEnded } from "./branch-end.ts";
import { endOfLife } from "./data/end-of-life.ts";

/** As if every end had come. */
const whole = { ...endOfLife, knownUntil: "2030-01-01T00:00:00Z" };

test.each([
  ["1.31", "2025-11-11", "no"],
  ["1.31", "2025-11-12", "yes"],
  ["1.9", "2020-01-01", "unknown"],
  ["1.9", "2022-03-01", "yes"],
  ["1.38", "2026-12-01", "no"],
  ["1.38", "2027-10-29", "unknown"],
])("%s on %s: %s", (branch, today, answer) => {
  expect(hasEnded(branch, whole, today)).toBe(answer);
});

test("what is inferred of a branch that the table lacks is what the table would say", () => {
  const branches = Object.keys(endOfLife.branches);
  const day = fc.date({ min: new Date("2021-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...branches), day, (branch, date) => {
      const today = date.toISOString().slice(0, 10);
      const others = Object.fromEntries(Object.entries(endOfLife.branches).filter(([other]) => other !== branch));
      expect([hasEnded(branch, whole, today), "unknown"]).toContain(
        hasEnded(branch, { ...whole, branches: others }, today),
      );
    }),
  );
});

test("an end on the day on which the table was seen had not come yet", () => {
  const planned = { branches: { "1.33": "2026-06-28" }, knownUntil: "2026-06-28T00:00:00Z" };
  expect(hasEnded("1.33", planned, "2026-06-29")).toBe("unknown");
  expect(hasEnded("1.33", { ...planned, knownUntil: "2026-06-29T00:00:00Z" }, "2026-06-29")).toBe("yes");
});

test.each([
  ["2026-06-28", "no"],
  ["2026-06-29", "unknown"],
  ["2026-08-27", "unknown"],
  ["2026-08-28", "yes"],
])("an end that was only planned for 2026-06-28 has come on %s: %s", (today, answer) => {
  const planned = { branches: { "1.33": "2026-06-28" }, knownUntil: "2026-06-09T00:00:00Z" };
  expect(hasEnded("1.33", planned, today)).toBe(answer);
});
