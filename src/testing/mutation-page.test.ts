import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** By folder, what of its mutants was detected; undefined where nobody has looked. */
function scores(): ReadonlyMap<string, number | undefined> {
  const page = readFileSync(new URL("../../docs/mutation.md", import.meta.url), "utf8");
  const rows = page.matchAll(/^\| `([^`]+)` +\|.*\| +(?:([\d.]+) %)? *\|$/gm);
  return new Map(
    [...rows].map(([, folder = "", percent]) => [folder, percent === undefined ? undefined : Number(percent)]),
  );
}

test("in every folder of what judges and reports at least 85 % of the mutants were detected", () => {
  const measured = [...scores()];
  expect(measured.length).toBeGreaterThan(50);
  expect(measured.filter(([, percent]) => percent === undefined || percent < 85)).toEqual([]);
});
