import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { UsageError } from "../../errors.ts";
import { exampleReport, hostileReport, passingReport, refusedReport } from "../testing/example-report.ts";
import { reportJsonSchema } from "./json-schema.ts";
import { parseReport } from "./parse.ts";
import { inOrder, renderJson } from "./render.ts";
import { reportSchema } from "./schema.ts";

const published: unknown = JSON.parse(
  readFileSync(new URL("../../../docs/schemas/certification-report-v1.json", import.meta.url), "utf8"),
);

test("a report is this document", async () => {
  await expect(renderJson(exampleReport)).toMatchFileSnapshot("../snapshots/report.json.snap");
});

test("the order of the keys does not depend on who made the objects", () => {
  expect(renderJson(reversed(exampleReport) as typeof exampleReport)).toBe(renderJson(exampleReport));
});

test("a key that the schema does not know is written all the same", () => {
  const report = { ...exampleReport, extra: { b: 1, a: 2 } };
  expect(JSON.parse(renderJson(report))).toEqual(report);
});

describe("what breaks the schema is written as it is, so that nothing is lost", () => {
  test.each([
    { results: "none" },
    { results: null },
    { results: { first: [] } },
    { results: ["one", null, [{ b: 1, a: 2 }]] },
    { scope: null },
    { scope: "iaas" },
    { scope: [{ b: 1, a: 2 }] },
    { id: [2, { b: 1, a: 2 }, null] },
    { headline: { text: ["b", "a"], extra: { b: 1, a: 2 } } },
  ])("%j", (changes) => {
    const report = { ...exampleReport, ...changes } as unknown as typeof exampleReport; // That it is none is what is tested.
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });
});

test("nothing is added that was not there", () => {
  expect(inOrder(exampleReport, reportSchema)).toStrictEqual(exampleReport);
});

describe("a report is read back as it was", () => {
  test.each(Object.entries({ exampleReport, passingReport, refusedReport }))("%s", (_, report) => {
    expect(parseReport(renderJson(report))).toEqual(report);
  });

  test("whatever names the cloud has", () => {
    const names = fc.string({ unit: "binary" }).filter((text) => text !== "__proto__");
    fc.assert(
      fc.property(names, (text) => {
        const report = hostileReport(text);
        expect(parseReport(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
      }),
      { numRuns: 30 },
    );
  });
});

describe("what is not a report is refused in one sentence", () => {
  test.each([
    ["", "This is not a certification report: it is not JSON."],
    ["[]", "This is not a certification report: Invalid input: expected object, received array."],
    [
      renderJson({ ...exampleReport, kind: "Shopping" as never }),
      'This is not a certification report: kind: Invalid input: expected "CertificationReport".',
    ],
    [
      renderJson({ ...exampleReport, surplus: true } as never),
      'This is not a certification report: Unrecognized key: "surplus".',
    ],
    [
      renderJson(exampleReport).replace('"verdict": "DNF",\n      "cause"', '"verdict": "MAYBE",\n      "cause"'),
      'This is not a certification report: results[2].verdict: Invalid option: expected one of "PASS"|"FAIL"|"DNF"|"MISS".',
    ],
    [
      renderJson({ ...exampleReport, id: 7 as never, createdAt: "yesterday" }),
      "This is not a certification report: id: Invalid input: expected string, received number (and 1 more).",
    ],
  ])("%#", (text, message) => {
    expect(() => parseReport(text)).toThrow(new UsageError(message));
  });
});

test("it is called by the name that the reader knows it by", () => {
  expect(() => parseReport("{", "run/report.json")).toThrow(
    new UsageError("run/report.json is not a certification report: it is not JSON."),
  );
});

test("why it is no JSON is kept as the cause", () => {
  const error = thrownBy(() => parseReport("{"));
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).cause).toBeInstanceOf(SyntaxError);
});

describe("what a finding expects can be any JSON, but not nested without an end", () => {
  const nested = (levels: number, open: string, close: string) =>
    `${open.repeat(levels - 1)}${open.startsWith("[") ? "[]" : "{}"}${close.repeat(levels - 1)}`;

  test.each([
    [500, "[", "]"],
    [500, '{"a":', "}"],
    [500, '[1,null,"a",', "]"],
  ])("%d levels of %s are read", (levels, open, close) => {
    expect(() => parseReport(nested(levels, open, close))).toThrow(/: (Invalid input|Unrecognized key)/);
  });

  test.each([
    [501, "[", "]"],
    [501, '{"a":', "}"],
    [501, '[1,null,"a",', "]"],
    [20_000, "[", "]"],
  ])("%d levels of %s are not", (levels, open, close) => {
    expect(() => parseReport(nested(levels, open, close))).toThrow(
      new UsageError("This is not a certification report: it is nested more than 500 times."),
    );
  });
});

describe("the published JSON Schema", () => {
  test("is up to date: node src/reports/json/write-schema.ts", () => {
    expect(published).toEqual(JSON.parse(reportJsonSchema()));
  });

  const validator = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);

  test.each(Object.entries({ exampleReport, passingReport, refusedReport, hostile: hostileReport("\u0000<&>") }))(
    "accepts %s",
    (_, report) => {
      const { error } = validator.safeParse(JSON.parse(renderJson(report)));
      expect(error?.issues).toBeUndefined();
    },
  );

  test("refuses what is not a report", () => {
    const broken = [
      { ...exampleReport, surplus: true },
      { ...exampleReport, apiVersion: "v2" },
      { ...exampleReport, createdAt: "2026-09-14 08:00" },
      { ...exampleReport, results: [{ ...exampleReport.results[0], verdict: "OK" }] },
      { ...exampleReport, results: [{ ...exampleReport.results[0], testcase: undefined }] },
      { ...exampleReport, evidence: [{ ...exampleReport.evidence[0], sha256: "none" }] },
    ];
    expect(broken.map((each) => validator.safeParse(JSON.parse(JSON.stringify(each))).success)).toEqual(
      broken.map(() => false),
    );
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  // Values of the cloud keep the order they came in.
  const entries = Object.entries(value).map(([key, each]) => [
    key,
    ["expected", "actual"].includes(key) ? each : reversed(each),
  ]);
  return Object.fromEntries(entries.toReversed());
}
