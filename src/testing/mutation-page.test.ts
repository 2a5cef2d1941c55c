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

test("in every folder of what judges at least 85 % of the mutants were detected", () => {
  const measured = [...scores()];
  expect(measured.length).toBeGreaterThan(30);
  expect(measured.filter(([, percent]) => percent === undefined || percent < 85)).toEqual([
    // Without its two longest tests, which take seconds for each mutant.
    ["suites/kaas/scs-0210-version-policy", 84.4],
  ]);
});
