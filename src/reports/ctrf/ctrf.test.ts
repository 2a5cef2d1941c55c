import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, passingReport, refusedReport } from "../testing/example-report.ts";
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

test("the counts are those of the tests, and what was deselected is only counted", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const document = JSON.parse(renderCtrf(report)) as {
        results: { summary: Record<string, number>; tests: { status: string; testId: string }[] };
      };
      expectPublished("ctrf", document);
      const { summary, tests } = document.results;
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
