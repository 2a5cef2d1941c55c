import { expect, test } from "vitest";
import type { Result } from "../../core/result.ts";
import { exampleReport, reportOn } from "../testing/example-report.ts";
import { exampleResults, exampleStandards } from "../testing/example-results.ts";
import { reportOf } from "../testing/report-of.ts";
import { suitesOf } from "./suites.ts";

const in9001 = (target: "main" | "recommended" | "extended") => ({
  standards: [{ standard: "scs-9001-v1", target }],
});

test("a suite begins when the first of its testcases was asked, whatever their order", () => {
  const starts = ["2026-09-14T08:00:30.000Z", "2026-09-14T08:00:20.000Z", "2026-09-14T08:00:40.000Z"];
  const report = reportOf(starts.map((startedAt) => ({ ...in9001("main"), startedAt })));
  expect(suitesOf(report)[0]?.startedAt).toBe("2026-09-14T08:00:20.000Z");
});

test("one without any begins with the run", () => {
  const { startedAt: _, ...untimed } = exampleResults[0] as Result; // it is not empty
  const report = reportOn([untimed], {
    versions: [{ version: "v4", standards: [exampleStandards.naming] }],
  });
  expect(suitesOf(report)[0]?.startedAt).toBe(exampleReport.assessment.startedAt);
});

test.each([
  [[], "Not assessed: the scope version includes this standard without any main testcase."],
  [["recommended"], "Its recommended testcases do not decide."],
  [["recommended", "extended"], "Its recommended and extended testcases do not decide."],
] as const)("a standard without a main testcase says so; others are %j", (targets, words) => {
  const standard = { ...exampleStandards.endToEnd, recommended: [], extended: [], main: [] };
  const entries = Object.fromEntries(targets.map((target) => [target, exampleStandards.naming.main.slice(0, 1)]));
  const results = targets.length === 0 ? [] : exampleResults.slice(0, 1);
  const report = reportOn(results, { versions: [{ version: "v9", standards: [{ ...standard, ...entries }] }] });
  const body = [
    "Not assessed: the scope version includes this standard without any main testcase.",
    ...(targets.length === 0 ? [] : [words]),
    `standard: ${standard.url}`,
  ].join("\n");
  expect(suitesOf(report)[0]?.rows.at(-1)).toEqual({
    name: "scs-0128-v1-not-assessed",
    durationMs: 0,
    outcome: { element: "skipped", type: "scs.MISS.not-assessed", body },
  });
});

test("a standard that one version assesses and another does not is assessed, and has the worse verdict", () => {
  const { naming } = exampleStandards;
  const report = reportOn(exampleResults.slice(0, 2), {
    versions: [
      { version: "v5.1", standards: [naming] },
      { version: "v4", standards: [{ ...naming, main: [] }] },
    ],
  });
  const [suite] = suitesOf(report);
  expect(suite?.rows.map(({ name }) => name)).toEqual(["scs-0100-semantics-check", "scs-0100-syntax-check"]);
  expect(suite?.properties["scs.verdict"]).toBe("MISS");
});

test("a standard alongside the version goes by its own testcases, and says that it is one", () => {
  const result: Partial<Result> = { ...in9001("extended"), verdict: "FAIL" };
  const { versions, results } = reportOf([result]);
  const [version] = versions;
  const standards = (version?.standards ?? []).map((each) => ({ ...each, alongside: true as const }));
  const report = { ...exampleReport, results, versions: version === undefined ? [] : [{ ...version, standards }] };
  const [suite] = suitesOf(report);
  expect(suite?.properties).toMatchObject({ "scs.alongside": "true", "scs.verdict": "FAIL" });
  expect(suite?.rows.map(({ name }) => name)).toEqual(["a"]);
});
