import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Scope } from "../core/scope.ts";
import { parseReport } from "../reports/json/parse.ts";
import { renderScsYaml } from "../reports/scs-yaml/scs-yaml.ts";
import { brokenRules, resultsIn } from "../reports/testing/official-rules.ts";

const values = { PASS: 1, DNF: 0, FAIL: -1, MISS: undefined } as const;

/** The official report of a run keeps the rules, and says of each testcase of the scope what the run came to. */
export function expectOfficialReport(file: string, scope: Scope): void {
  const report = parseReport(readFileSync(file, "utf8"), file);
  const text = renderScsYaml(report);
  expect(brokenRules(text)).toEqual([]);
  const asked = new Set(report.versions.map(({ version }) => version));
  const official = scope.versions
    .filter(({ version }) => asked.has(version))
    .flatMap(({ standards }) => standards.flatMap(({ main, recommended }) => [...main, ...recommended]));
  const verdicts = new Map(report.results.map(({ testcase, verdict }) => [testcase, verdict]));
  const expected = official.map(({ id }) => [id, values[verdicts.get(id) ?? "MISS"]] as const);
  // What is undefined is not there.
  expect(resultsIn(text)).toEqual(Object.fromEntries(expected));
}
