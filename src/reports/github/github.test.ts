import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result } from "../../core/result.ts";
import type { ScopeVersion } from "../../core/scope.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, hostileReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { renderGithub } from "./github.ts";

test("a report is these annotations", async () => {
  await expect(renderGithub(exampleReport)).toMatchFileSnapshot("../snapshots/github.txt.snap");
});

test("a run in which everything passed says so", () => {
  expect(renderGithub(passingReport)).toMatch(/^::notice title=scs-conformance::SCS-compatible IaaS v4: PASS/);
});

test("what is wrong with the run itself stands first", () => {
  expect(renderGithub(refusedReport)).toMatch(/^::error title=scs-conformance%3A preflight::Keystone did not accept/);
});

test("twelve standards that failed are nine and a line that says how many more, the worst first", () => {
  const [pattern] = exampleResults;
  const ids = Array.from({ length: 12 }, (_, index) => `scs-9${String(index).padStart(3, "0")}-v1`);
  const results = ids.map((standard, index): Result => ({
    ...(pattern as Result), // exampleResults is not empty
    testcase: `${standard}-test`,
    standards: [{ standard, target: "main" }],
    verdict: index === 11 ? "FAIL" : "DNF",
    ...(index === 11 ? {} : { cause: "timeout" }),
    findings: [],
  }));
  const version: ScopeVersion = {
    version: "v9",
    standards: ids.map((id) => ({
      id,
      title: "A standard",
      url: "https://docs.scs.community",
      main: [
        {
          id: `${id}-test`,
          requirement: "",
          level: "MUST",
          url: "https://docs.scs.community",
          section: "light",
          lifetime: "week",
          pending: "not-implemented",
        },
      ],
      recommended: [],
      extended: [],
    })),
  };
  const lines = renderGithub(reportOn(results, { versions: [version] }))
    .trimEnd()
    .split("\n");
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(/^::error title=scs-9011-v1 A standard::1 testcase FAIL/);
  expect(lines[1]).toMatch(/^::error title=scs-9000-v1 /);
  expect(lines[9]).toBe("::notice title=scs-conformance::and 3 more standards: the job summary has all of them.");
});

test("an annotation is an error exactly where the gate is shut", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const errors = renderGithub(report)
        .split("\n")
        .filter((line) => line.startsWith("::error "));
      const { headline, preflight, assessment } = report;
      const isShut = headline.gate.reasons.some((reason) => reason.includes(":"));
      expect(errors.length > 0).toBe(isShut || preflight.verdict !== "PASS" || assessment.interrupted);
      expect(errors.length).toBeLessThanOrEqual(10);
    }),
  );
});

test("whatever a cloud calls its things, a line is one command and nothing in it is another", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      for (const line of renderGithub(hostileReport(`\n::add-mask::x\r\n${text}%0A,title=y`))
        .trimEnd()
        .split("\n")) {
        expect(line).toMatch(/^::(error|warning|notice) title=[^:,\r\n]*::[^\r\n\u2028]*$/u);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
