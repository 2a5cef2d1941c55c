import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { violation } from "../../core/finding.ts";
import type { Result } from "../../core/result.ts";
import { arbitraryReport } from "../testing/arbitrary-report.ts";
import {
  exampleReport,
  hostileReport,
  nasty,
  passingReport,
  refusedReport,
  reportOn,
} from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { expectStrictDialect } from "../testing/dialect.ts";
import { renderJunit, renderRichJunit } from "./junit.ts";
import { reportOf } from "../testing/report-of.ts";
import { readXml, type Element } from "../testing/read-xml.ts";

test("a report is this document", async () => {
  await expect(renderJunit(exampleReport)).toMatchFileSnapshot("../snapshots/junit.xml.snap");
});

test.each(Object.entries({ exampleReport, passingReport, refusedReport }))(
  "%s keeps to the strict dialect",
  (_, report) => {
    expectStrictDialect(readXml(renderJunit(report)));
  },
);

describe("whatever a cloud calls its things", () => {
  test.each(nasty)("%j", (text) => {
    const document = readXml(renderJunit(hostileReport(text)));
    expectStrictDialect(document);
    expect(rows(document)).toHaveLength(rows(readXml(renderJunit(hostileReport("harmless")))).length);
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expectStrictDialect(readXml(renderJunit(hostileReport(text))));
      }),
      { numRuns: 50 },
    );
  });

  test("no row has the class and name of another", () => {
    for (const name of ["prod1", "a.b/c", "", "..", "noris-1.35"]) {
      const subject = { ...exampleReport.subject, name };
      const ids = rows(readXml(renderJunit({ ...exampleReport, subject }))).map(({ attributes }) =>
        JSON.stringify(attributes),
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test("rows of the same name are counted, as whoever reads them drops a second one", () => {
  const ids = ["same", "same\nbut for what is below", "same\nand again", "other"];
  const standards = [{ standard: "scs-9001-v1", target: "main" }] as const;
  const report = reportOf(ids.map((testcase): Partial<Result> => ({ testcase, standards })));
  const names = rows(readXml(renderJunit(report))).map(({ attributes }) => attributes["name"]);
  expect(names).toEqual(["other", "same", "same (2)", "same (3)", "preflight", "completed"]);
});

test("a class name has one dot: Jenkins takes what is before it for a package", () => {
  const subject = { ...exampleReport.subject, name: "noris-1.35" };
  const classes = rows(readXml(renderJunit({ ...exampleReport, subject }))).map(
    ({ attributes }) => attributes["classname"],
  );
  expect(new Set(classes)).toEqual(
    new Set(["0100-v3_1", "0101-v1", "0103-v1", "0116-v1", "0128-v1"].map((id) => `noris-1_35.scs-${id}`)).add(
      "noris-1_35.run",
    ),
  );
});

test("a megabyte of text is cut to 8 KiB", () => {
  const findings = Array.from({ length: 5000 }, () => violation("x".repeat(200)));
  const [result] = exampleResults;
  const document = renderJunit(reportOn(result === undefined ? [] : [{ ...result, verdict: "FAIL", findings }]));
  const [failed] = rows(readXml(document)).flatMap(({ children }) => children.filter(({ name }) => name === "failure"));
  expect(Buffer.byteLength(failed?.text ?? "")).toBeLessThanOrEqual(8192);
  expect(failed?.text).toMatch(/cut off here; the whole text is in report\.json$/);
});

test("a standard of several versions is there once, and each testcase in it once", () => {
  const { children } = readXml(renderJunit(exampleReport));
  expect(children.map(({ attributes }) => attributes["id"])).toEqual([
    "scs-0100-v3.1",
    "scs-0101-v1",
    "scs-0103-v1",
    "scs-0104-v1",
    "scs-0116-v1",
    "scs-0128-v1",
    "run",
  ]);
  const names = rows({ ...readXml(renderJunit(exampleReport)) }).map(({ attributes }) => attributes["name"]);
  expect(new Set(names).size).toBe(names.length);
});

describe("red and green follow the gate", () => {
  test("a testcase is red exactly when it keeps the gate shut", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const red = rows(readXml(renderJunit(report)))
          .filter(isRed)
          .map(({ attributes }) => attributes["name"]);
        const testcases = new Set(report.results.map(({ testcase }) => testcase));
        const shut = report.headline.gate.reasons.flatMap((reason) => reason.split(":")[1] ?? []);
        expect(new Set(red.filter((name) => testcases.has(name ?? "")))).toEqual(new Set(shut));
      }),
    );
  });

  test("there is a red row exactly when the process ends with another code than 0", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const { headline, preflight, assessment } = report;
        const isFine = headline.gate.result === "passed" && preflight.verdict === "PASS" && !assessment.interrupted;
        expect(rows(readXml(renderJunit(report))).some(isRed)).toBe(!isFine);
      }),
    );
  });

  test("the counts are those of the rows", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const document = readXml(renderJunit(report));
        for (const suite of [document, ...document.children]) {
          const found = rows(suite).flatMap(({ children }) => children.map(({ name }) => name));
          const count = (name: string) => String(found.filter((each) => each === name).length);
          const { tests, failures, errors } = suite.attributes;
          expect({ tests, failures, errors }).toEqual({
            tests: String(rows(suite).length),
            failures: count("failure"),
            errors: count("error"),
          });
          if (suite !== document) expect(suite.attributes["skipped"]).toBe(count("skipped"));
        }
      }),
      { numRuns: 30 },
    );
  });

  test("an empty selection is red, although no testcase is", () => {
    const report = reportOn(
      exampleResults.map((result) => ({ ...result, verdict: "MISS", cause: "deselected", findings: [] })),
    );
    const red = rows(readXml(renderJunit(report))).filter(isRed);
    expect(red.map(({ attributes }) => attributes["name"])).toEqual(["completed"]);
  });
});

function rows(element: Element): Element[] {
  return element.name === "testcase" ? [element] : element.children.flatMap(rows);
}

function isRed({ children }: Element): boolean {
  return children.some(({ name }) => name === "failure" || name === "error");
}

test("the rich dialect says more of each testcase, and is the strict one otherwise", () => {
  const document = readXml(renderRichJunit(exampleReport));
  const propertiesOf = ({ children }: Element) =>
    Object.fromEntries(
      children
        .filter(({ name }) => name === "properties")
        .flatMap((properties) => properties.children.map(({ attributes: { name, value } }) => [name, value])),
    );
  const row = rows(document).find(({ attributes }) => attributes["name"] === "scs-0101-entropy-avail");
  expect(row === undefined ? {} : propertiesOf(row)).toEqual({
    "scs.verdict": "DNF",
    "scs.cause": "quota",
    "scs.level": "MUST",
  });
  expect(withoutProperties(document)).toEqual(withoutProperties(readXml(renderJunit(exampleReport))));
});

function withoutProperties(element: Element): Element {
  const kept =
    element.name === "testcase" ? element.children.filter(({ name }) => name !== "properties") : element.children;
  return { ...element, text: element.text.trim(), children: kept.map(withoutProperties) };
}
