import { expect, test } from "vitest";
import type { AffectedRange } from "../../../src/release-data/cve-record.ts";
import { intervalOf, type Interval } from "./affected-interval.ts";

const shown = (version: Interval["lower"]) =>
  version === undefined ? "…" : `${version.major}.${version.minor}.${version.patch}`;

function read(range: Omit<AffectedRange, "status">): string {
  const found = intervalOf({ ...range, status: "affected" });
  if (!found.ok) return `unreadable: ${found.text}`;
  const { lower, upper, isClosed } = found.interval;
  return `${shown(lower)} to ${shown(upper)}${isClosed ? "" : ", without it"}`;
}

test.each([
  ["1.28.3", "1.28.3 to 1.28.3"],
  [" v10.28.30 ", "10.28.30 to 10.28.30"],
  ["1.28.3-rc.1", "1.28.3 to 1.28.3"],
  ["1.28.3+build", "1.28.3 to 1.28.3"],
  ["1.28", "1.28.0 to 1.28.9999"],
  ["1.28.X", "1.28.0 to 1.28.9999"],
  ["1.28.*", "1.28.0 to 1.28.9999"],
  ["  1.27.0  -  1.27  ", "1.27.0 to 1.27.9999"],
  ["<= v1.27", "… to 1.27.9999"],
  ["Up To 1.27.3", "… to 1.27.3"],
  ["through 1.27.3", "… to 1.27.3"],
  ["  <1.27.3", "… to 1.27.3, without it"],
  ["before 1.27", "… to 1.27.0, without it"],
  ["prior to   1.27.3", "… to 1.27.3, without it"],
])("%j alone is from %s", (version, expected) => {
  expect(read({ version })).toBe(expected);
});

test.each([
  "soon",
  "1",
  "x1.28.3",
  "1.28.3 x",
  "1.28.3beta",
  "1.27.0 - soon",
  "soon - 1.27.3",
  "all of 1.27.0 - 1.27.3",
  "1.27.0 - 1.27.3 or so",
  "all < 1.27.3",
  "< 1.27.3 or so",
  "",
])("%j alone nobody can read", (version) => {
  expect(read({ version })).toBe(`unreadable: ${version}`);
});

test.each([
  [{ version: "1.28.1", lessThan: "1.28.3" }, "1.28.1 to 1.28.3, without it"],
  [{ version: "1.28", lessThanOrEqual: "1.28" }, "1.28.0 to 1.28.9999"],
  [{ version: "1.28.1", lessThan: "1.28.*" }, "1.28.1 to 1.28.9999"],
  [{ version: "1.28.1", lessThan: " * " }, "1.28.1 to …, without it"],
  [{ version: "1.28.1", lessThanOrEqual: "*" }, "1.28.1 to …"],
  [{ version: " Unknown ", lessThan: "1.28.3" }, "… to 1.28.3, without it"],
  [{ lessThan: "1.28.3" }, "… to 1.28.3, without it"],
  [{ version: "see advisory", lessThan: "1.28.3" }, "unreadable: see advisory"],
  [{ version: "1.28.0", lessThan: "soon" }, "unreadable: soon"],
])("%j is from %s", (range, expected) => {
  expect(read(range)).toBe(expected);
});
