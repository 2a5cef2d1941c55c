import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReport } from "./testing/arbitrary-report.ts";
import { exampleReport, refusedReport } from "./testing/example-report.ts";
import { byCause, byReason, outlineOf, standardsOf, targetOf, weightOf } from "./outline.ts";

const names = (results: readonly { readonly testcase: string }[]) => results.map(({ testcase }) => testcase);

test("a report is sorted into what a reader does about it", () => {
  const { failed, advice, undecided, missing, passed, deselected } = outlineOf(exampleReport);
  expect(names(failed)).toEqual(["scs-0103-flavor-4v-16", "scs-0103-flavor-4v-16-100s"]);
  expect(names(advice)).toEqual(["scs-0103-flavor-16v-64", "scs-0103-flavor-free"]);
  expect(names(undecided)).toEqual(["scs-0101-entropy-avail", "scs-0101-rngd"]);
  expect(names(missing)).toEqual(["scs-0116-presence"]);
  expect(names(passed)).toEqual(["scs-0100-semantics-check", "scs-0100-syntax-check", "scs-0103-flavor-1v-4"]);
  expect(names(deselected)).toEqual(["scs-0104-source-ubuntu"]);
});

test("every result is told in exactly one place", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const told = Object.values(outlineOf(report)).flatMap(names);
      expect(told.toSorted()).toEqual(names(report.results).toSorted());
    }),
  );
});

test("grouping by cause or reason loses nobody", () => {
  fc.assert(
    fc.property(arbitraryReport, ({ results }) => {
      const ids = names(results).toSorted();
      expect(names(byReason(results).flatMap((reason) => reason.results)).toSorted()).toEqual(ids);
      expect(names(byCause(results).flatMap(([, group]) => group)).toSorted()).toEqual(ids);
    }),
  );
});

test("testcases with the same reason are one group", () => {
  expect(byReason(refusedReport.results).map(({ results }) => results.length)).toEqual([11]);
  expect(byReason(exampleReport.results)).toHaveLength(exampleReport.results.length);
});

test("a standard of two versions is there once", () => {
  const ids = standardsOf(exampleReport).map(({ id }) => id);
  expect(ids).toEqual(["scs-0100-v3.1", "scs-0101-v1", "scs-0103-v1", "scs-0104-v1", "scs-0116-v1", "scs-0128-v1"]);
});

test("the weightiest target counts", () => {
  const [result] = exampleReport.results;
  const standards = [
    { standard: "a", target: "extended" },
    { standard: "b", target: "recommended" },
  ] as const;
  expect(result && targetOf({ ...result, standards })).toBe("recommended");
  expect(result && weightOf({ ...result, standards })).toBe("recommended, MUST");
  expect(result && weightOf(result)).toBe("MUST");
});
