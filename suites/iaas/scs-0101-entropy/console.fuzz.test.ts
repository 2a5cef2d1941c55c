import fc from "fast-check";
import { expect, test } from "vitest";
import { oddText } from "../../../src/testing/odd-input.ts";
import { readConsole } from "./console.ts";
import { marker } from "./user-data.ts";

const number = fc.constantFrom("0", "1", "2", "9".repeat(11), "4294967296", "-1", "");
const line = fc.oneof(
  oddText,
  fc.tuple(number, number, oddText).map(([one, other, text]) => `${marker} ${one}/${other} ${text}`),
);

test("whatever stands on a console, there is a report, whole or not", () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const report = readConsole([...lines, ...lines].join("\n"));
      expect(report.complete && report.empty).toBe(false);
      expect(report.section("entropy").every((each) => each === each.trim())).toBe(true);
    }),
  );
});

test("a number of lines beyond all measure is nobody's report", () => {
  const lines = `${marker} 1/99999999999 entropy 256\n`.repeat(3);
  expect(readConsole(lines)).toMatchObject({ complete: false, empty: true });
});
