import { describe, expect, test } from "vitest";
import type { Deviation } from "../src/core/finding.ts";
import { deviationsSection, testcasesByDeviation } from "./deviations-section.ts";
import { deviations } from "./deviations.ts";
import { kaasDeviations } from "./kaas/deviations.ts";
import { register } from "./register.ts";
import { scopes } from "./scopes/scopes.ts";

const all = Object.entries(register) as [Deviation, (typeof register)[Deviation]][];
const decided = testcasesByDeviation(scopes);

test("the register has the numbers from D01 to D46, in order", () => {
  const numbers = Array.from({ length: 46 }, (_, index) => `D${String(index + 1).padStart(2, "0")}`);
  expect(Object.keys(deviations)).toEqual(numbers);
});

test("each standard for Kubernetes counts its own from 1, the standards in order", () => {
  const numbers = Object.keys(kaasDeviations).map((number) => number.split("-"));
  const standards = [...Map.groupBy(numbers, ([standard]) => standard)];
  const order = standards.map(([standard = ""]) => standard);
  expect(order).toEqual(order.toSorted());
  for (const [, own] of standards) {
    expect(own.map(([, row]) => Number(row))).toEqual(own.map((_, index) => index + 1));
  }
});

describe.each(all)("%s", (number, { what, undecidable }) => {
  test("is decided by a testcase, or it is said why not", () => {
    const { official = [], ours = [] } = decided.get(number) ?? {};
    expect(official.length + ours.length > 0 || undecidable !== undefined).toBe(true);
  });

  test("says what it is in a sentence", () => {
    expect(what).toMatch(/^[A-Z\d].*\.$/);
    expect(undecidable ?? "Nothing.").toMatch(/^[A-Z].*\.$/);
  });
});

test("no testcase names a number that the register does not have", () => {
  expect([...decided.keys()].filter((number) => !(number in register))).toEqual([]);
});

test("the section has a row for each number, with the testcases of a large family in one", () => {
  const rows = deviationsSection(scopes);
  expect(rows.filter((row) => /^\| D\d\d \|/.test(row))).toHaveLength(46);
  expect(rows).toContainEqual(
    "| D18 | A private flavor that the tested project may use counts as offered. | `scs-0103-flavor-…` (31) | `scs-0103-public-flavors` |",
  );
});
