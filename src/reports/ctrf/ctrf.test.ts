import fc from "fast-check";
import { expect, test } from "vitest";
import type { CertificationReport } from "../../core/report.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { expectPublished } from "../testing/published-schema.ts";
import { renderCtrf } from "./ctrf.ts";

test("a report is this document", async () => {
  await expect(renderCtrf(exampleReport)).toMatchFileSnapshot("../snapshots/report.ctrf.json.snap");
});

test.each(Object.entries({ exampleReport, passingReport, refusedReport }))(
  "%s follows the published schema",
  (_, report) => {
    expectPublished("ctrf", JSON.parse(renderCtrf(report)));
  },
);

interface Document {
  readonly results: {
    readonly summary: Readonly<Record<string, unknown>> & { readonly extra: Readonly<Record<string, unknown>> };
    readonly tests: readonly (Readonly<Record<string, unknown>> & {
      readonly testId: string;
      readonly status: string;
      readonly extra: Readonly<Record<string, unknown>>;
    })[];
  };
}

function resultsOf(report: CertificationReport): Document["results"] {
  const document = JSON.parse(renderCtrf(report)) as Document; // its schema is checked in the next line
  expectPublished("ctrf", document);
  return document.results;
}

function testOf(report: CertificationReport, id: string) {
  return resultsOf(report).tests.find(({ testId }) => testId === id);
}

test("what passed after a repeated request is marked, and counted", () => {
  const report = reportOn(exampleResults, {
    evidence: exampleReport.evidence.map((item) => ({ ...item, repeated: 1 })),
  });
  const { summary, tests } = resultsOf(report);
  const flaky = tests.filter((each) => each["flaky"] === true).map(({ testId }) => testId);
  expect(flaky).toEqual(["scs-0100-semantics-check", "scs-0100-syntax-check", "scs-0103-flavor-1v-4"]);
  expect(summary["flaky"]).toBe(3);
});

test("it says until when the whole result holds, where it does", () => {
  expect(resultsOf(passingReport).summary.extra["validUntil"]).toBe("2026-09-28T00:00:00.000Z");
  expect(resultsOf(exampleReport).summary.extra).not.toHaveProperty("validUntil");
});

test("what is put up with failed all the same, and says by which waiver", () => {
  const report = reportOn(exampleResults, { waivers: [exampleWaiver] });
  expect(testOf(report, "scs-0103-flavor-4v-16")).toMatchObject({ status: "failed", extra: { waiver: "W-1" } });
  expect(testOf(report, "scs-0103-flavor-4v-16-100s")?.extra).not.toHaveProperty("waiver");
  expect(resultsOf(report).summary.extra["waivers"]).toEqual(report.waivers);
});

test("only evidence that is there is attached", () => {
  const [, ...others] = exampleReport.evidence;
  expect(testOf({ ...exampleReport, evidence: others }, "scs-0103-flavor-1v-4")?.["attachments"]).toEqual([]);
});

test("a suite is named even for a testcase that stands in no standard", () => {
  const results = exampleReport.results.map((result) => ({ ...result, standards: [] }));
  expect(testOf({ ...exampleReport, results }, "scs-0103-flavor-1v-4")?.["suite"]).toEqual(["-"]);
});

test("a testcase of several targets names each standard once", () => {
  const standards = [
    { standard: "scs-0103-v1", target: "main" },
    { standard: "scs-0104-v1", target: "main" },
    { standard: "scs-0103-v1", target: "extended" },
  ] as const;
  const results = exampleReport.results.map((result) => ({ ...result, standards }));
  const suite = testOf({ ...exampleReport, results }, "scs-0103-flavor-1v-4")?.["suite"];
  expect(suite).toEqual(["scs-0103-v1", "scs-0104-v1"]);
});

test("a clock that went back makes no time less than none", () => {
  const assessment = { ...exampleReport.assessment, finishedAt: "2026-09-14T08:00:00.000Z" };
  expect(resultsOf({ ...exampleReport, assessment }).summary["duration"]).toBe(0);
});

test("the counts are those of the tests, and what was deselected is only counted", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const { summary, tests } = resultsOf(report);
      for (const status of ["passed", "failed", "skipped", "pending", "other"]) {
        expect(summary[status]).toBe(tests.filter((each) => each.status === status).length);
      }
      const passed = report.results.filter(({ verdict }) => verdict === "PASS").map(({ testcase }) => testcase);
      expect(tests.filter(({ status }) => status === "passed").map(({ testId }) => testId)).toEqual(passed);
      expect(tests).toHaveLength(report.coverage.selected);
    }),
    { numRuns: 30 },
  );
});
