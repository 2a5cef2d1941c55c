import { expect, test } from "vitest";
import { violation } from "../core/finding.ts";
import type { Result } from "../core/result.ts";
import { renderHtml } from "./html/html.ts";
import { parseReport } from "./json/parse.ts";
import { renderJson } from "./json/render.ts";
import { renderJunit } from "./junit/junit.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { reportOn } from "./testing/example-report.ts";
import { exampleResults, exampleStandards } from "./testing/example-results.ts";
import { renderText } from "./text.ts";

const declared = {
  requirement: "Every public endpoint is served by https.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0125",
  section: "light",
  lifetime: "week",
} as const;

const result: Result = {
  ...declared,
  testcase: "scs-0125-public-https",
  standards: [{ standard: "scs-0125-v1", target: "extended" }],
  verdict: "FAIL",
  findings: [violation("The endpoint is plain http.")],
  evidence: [],
};

function report(verdict: Result["verdict"]) {
  const naming = exampleResults.filter(({ testcase }) => testcase.startsWith("scs-0100"));
  const alongside = {
    id: "scs-0125-v1",
    title: "Secure connections",
    url: declared.url,
    main: [],
    recommended: [],
    extended: [{ ...declared, id: result.testcase, needs: {}, judge: () => [] }],
  } as const;
  return reportOn([...naming, verdict === "FAIL" ? result : { ...result, verdict, findings: [] }], {
    versions: [{ version: "v4", standards: [exampleStandards.naming], alongside: [alongside] }],
    selection: [],
  });
}

test("a standard alongside a version changes neither its verdict nor its certificate", () => {
  expect(report("FAIL")).toMatchObject({
    headline: { verdict: "PASS", certifiable: true },
    versions: [{ blockers: [], counts: { FAIL: 0, MISS: 0 } }],
    coverage: { unassessedStandards: [] },
  });
});

test("report.json says which standards the version does not include", () => {
  const { versions } = parseReport(renderJson(report("PASS")));
  expect(versions[0]?.standards.map(({ id, alongside }) => [id, alongside])).toEqual([
    ["scs-0100-v3.1", undefined],
    ["scs-0125-v1", true],
  ]);
});

test("no rendering calls a standard alongside untested or MISS", () => {
  const text = renderText(report("FAIL"), { colour: false, width: 120 });
  expect(text).toMatch(/scs-0125-v1 +Secure connections +0\/1 +not of this version/);
  expect(renderText(report("PASS"), { colour: false, width: 120 })).toContain("1 standard not of this version");
  const markdown = renderMarkdown(report("FAIL"));
  expect(markdown).toMatch(/Secure connections.*\| *not of this version *\| *- *\| *- *\| *0\/1, 1 FAIL/);
  expect(renderHtml(report("FAIL"))).toContain("<small>not of this version</small>");
  const junit = renderJunit(report("FAIL"));
  expect(junit).toContain('name="scs-0125-public-https"');
  for (const each of [text, markdown, junit]) expect(each).not.toMatch(/no main testcase|not-assessed/);
});
