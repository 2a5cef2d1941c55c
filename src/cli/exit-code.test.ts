import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gates } from "../core/gate.ts";
import { usualPolicy } from "../core/policy.ts";
import { gateOf, reasonsOf } from "../core/reasons.ts";
import type { CertificationReport } from "../core/report.ts";
import { parseReport } from "../reports/json/parse.ts";
import { renderJson } from "../reports/json/render.ts";
import { renderJunit } from "../reports/junit/junit.ts";
import { arbitraryPolicedReport } from "../reports/testing/arbitrary-report.ts";
import { expectStrictDialect } from "../reports/testing/dialect.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../reports/testing/example-report.ts";
import { readXml, type Element } from "../reports/testing/read-xml.ts";
import { exitCodeOf } from "./exit-code.ts";

const rowsOf = (element: Element): Element[] =>
  element.name === "testcase" ? [element] : element.children.flatMap(rowsOf);
const outcomeOf = ({ children }: Element) => children.find(({ name }) => name !== "system-out");
const isRed = (row: Element) => ["failure", "error"].includes(outcomeOf(row)?.name ?? "");
const rows = (report: CertificationReport) => rowsOf(readXml(renderJunit(report)));
const named = (found: readonly Element[]) => new Set(found.map(({ attributes }) => attributes["name"]));

test.each([
  [exampleReport, undefined, 1],
  [exampleReport, "SIGINT", 130],
  [exampleReport, "SIGTERM", 143],
  [passingReport, undefined, 0],
  [refusedReport, undefined, 4],
] as const)("%#: the process ends with its code", (report, interruptedBy, code) => {
  expect(exitCodeOf(report, interruptedBy)).toBe(code);
});

describe("for every policy, with any waivers and baseline", () => {
  test("some row of JUnit is red exactly when the exit code is not 0", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        expect(rows(report).some(isRed)).toBe(exitCodeOf(report, undefined) !== 0);
        expect(report.headline.gate.result === "passed").toBe(exitCodeOf(report, undefined) === 0);
      }),
      { numRuns: 200 },
    );
  });

  test("a testcase is red exactly when the gate names it", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        const testcases = new Set(report.results.map(({ testcase }) => testcase));
        const about = report.headline.gate.reasons.map((reason) => reason.slice(reason.indexOf(":") + 1));
        const red = [...named(rows(report).filter(isRed))].filter((name) => testcases.has(name ?? ""));
        expect(new Set(red)).toEqual(new Set(about.filter((name) => testcases.has(name))));
      }),
    );
  });

  test("the rows agree with the JSON in number and in verdicts", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        const found = rows(report);
        const selected = report.results.filter(({ cause }) => cause !== "deselected");
        const memberships = selected.flatMap(({ standards }) => [
          ...new Set(standards.map(({ standard }) => standard)),
        ]);
        const ofTestcases = found.filter((row) => selected.some(({ testcase }) => testcase === row.attributes["name"]));
        expect(ofTestcases).toHaveLength(memberships.length);
        const typed = (type: RegExp) =>
          named(ofTestcases.filter((row) => type.test(outcomeOf(row)?.attributes["type"] ?? "")));
        const having = (verdict: string) => selected.filter((result) => result.verdict === verdict);
        const testcasesOf = (results: typeof selected) => new Set(results.map(({ testcase }) => testcase));
        expect(typed(/^scs\.DNF\./)).toEqual(testcasesOf(having("DNF")));
        expect(typed(/^scs\.MISS\./)).toEqual(testcasesOf(having("MISS")));
        expect(typed(/FAIL$|^scs\.waive/)).toEqual(testcasesOf(having("FAIL")));
      }),
    );
  });

  test("the document keeps to the strict dialect, and the report to its schema", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        expectStrictDialect(readXml(renderJunit(report)));
        expect(parseReport(renderJson(report))).toEqual(report);
      }),
      { numRuns: 50 },
    );
  });

  test("no verdict, count or finding depends on it", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        const { results, evidence, resources, preflight, assessment, scope } = report;
        const common = { selection: [], date: scope.referenceDate, evidence, resources, preflight, assessment };
        const usual = reportOn(results, common);
        expect(usual.policy).toEqual(usualPolicy);
        expect(truthOf(usual)).toEqual(truthOf(report));
      }),
    );
  });

  test("a stored report has the same gate", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        const stored = parseReport(renderJson(report));
        expect(gateOf(reasonsOf(stored))).toEqual(report.headline.gate);
      }),
      { numRuns: 30 },
    );
  });

  test("a waiver is attached to a FAIL only, and a main one that is stands in the way of a certificate", () => {
    fc.assert(
      fc.property(arbitraryPolicedReport, (report) => {
        const waived = report.results.filter(({ waiver }) => waiver !== undefined);
        expect(waived.every(({ verdict }) => verdict === "FAIL")).toBe(true);
        for (const { blockers, standards } of report.versions) {
          const main = new Set(standards.flatMap((each) => each.main.testcases));
          expect(blockers.includes("waiver-on-main")).toBe(waived.some(({ testcase }) => main.has(testcase)));
        }
        expect(report.waivers.filter(({ applied }) => applied).every(({ state }) => state === "active")).toBe(true);
        expect(waived.filter(gates).length > 0 && report.headline.certifiable).toBe(false);
      }),
    );
  });
});

function truthOf({ headline, versions, results }: CertificationReport) {
  return {
    verdict: headline.verdict,
    validUntil: headline.validUntil,
    versions: versions.map(({ verdict, counts, standards }) => ({ verdict, counts, standards })),
    results: results.map(({ verdict, cause, findings, validUntil }) => ({ verdict, cause, findings, validUntil })),
  };
}
