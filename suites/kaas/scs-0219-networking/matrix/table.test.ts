import { expect, test } from "vitest";
import { connections, podName } from "./grid.ts";
import { isAsExpected, markIn, tableOf, wrongIn } from "./table.ts";

const table = tableOf(({ from, to }) => (podName(from) === "x/b" && podName(to) === "z/c" ? "R" : "."));
const [first] = connections; // From x/a to x/b by TCP 8080.
if (first === undefined) throw new Error("There are no connections.");

test("a table has a row for each pod and a mark for each other one", () => {
  expect(Object.keys(table)).toEqual(["TCP 8080", "TCP 8081", "UDP 8080", "UDP 8081"]);
  expect(table["UDP 8081"]?.slice(0, 3)).toEqual(["-........", ".-......R", "..-......"]);
  expect(wrongIn(table, () => true).map(({ from, to }) => `${podName(from)} ${podName(to)}`)).toEqual(
    Array.from({ length: 4 }, () => "x/b z/c"),
  );
});

test.each([
  ["no channel", {}],
  ["no row", { "TCP 8080": [] }],
  ["a row that is too short", { "TCP 8080": ["-"] }],
  ["a mark that nobody knows", { "TCP 8080": ["-#......."] }],
])("of a table with %s nothing is known", (_, strange) => {
  expect(markIn(strange, first)).toBe("?");
});

test.each([
  [".", true, true],
  [".", false, false],
  ["X", true, false],
  ["X", false, true],
  ["R", true, false],
  ["R", false, true],
  ["?", true, false],
  ["?", false, false],
] as const)("%s where it is allowed (%s) is as expected: %s", (mark, isAllowed, isRight) => {
  expect(isAsExpected(mark, isAllowed)).toBe(isRight);
});
