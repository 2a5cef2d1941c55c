import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { violation } from "../../core/finding.ts";
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
import { renderHtml } from "./html.ts";
import { html, link, textOf } from "./markup.ts";
import { expectHarmless } from "../testing/harmless-page.ts";
import { readHtml } from "../testing/read-html.ts";

test("a report is this page", async () => {
  await expect(renderHtml(exampleReport)).toMatchFileSnapshot("../snapshots/report.html.snap");
});

test("a template escapes what it is given, in text and in attributes", () => {
  expect(textOf(html`<a title="${`"><b>&'`}">${"<i>"}${[1, html`<b></b>`, undefined]}</a>`)).toBe(
    '<a title="&#34;&#62;&#60;b&#62;&#38;&#39;">&#60;i&#62;1<b></b></a>',
  );
});

test("only https addresses become links", () => {
  expect(textOf(link("text", "https://example.org/?a=b&c"))).toBe('<a href="https://example.org/?a=b&#38;c">text</a>');
  expect(textOf(link("text", "javascript:alert(1)"))).toBe("text");
});

describe("the page needs nothing but itself and may run nothing but its own", () => {
  test.each(Object.entries({ exampleReport, passingReport, refusedReport }))("%s", (_, report) => {
    expectHarmless(readHtml(renderHtml(report)));
  });

  test.each(nasty)("whatever a cloud calls its things: %j", (text) => {
    expectHarmless(readHtml(renderHtml(hostileReport(text))));
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expectHarmless(readHtml(renderHtml(hostileReport(text))));
      }),
      { numRuns: 50 },
    );
  });
});

test("a name from the cloud can be read on the page as it is", () => {
  expect(readHtml(renderHtml(hostileReport("<b>SCS-4V-16 & co</b>"))).text).toContain(
    "flavor <b>SCS-4V-16 & co</b>".slice(7),
  );
});

test("every testcase is on the page, whatever came of it, and every link on it leads somewhere", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const { tags, text } = readHtml(renderHtml(report));
      for (const { testcase } of report.results) expect(text).toContain(testcase);
      const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = tags.flatMap(({ attributes }) => attributes["href"] ?? []).filter((href) => href.startsWith("#"));
      expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("headings do not skip a level", () => {
  const levels = readHtml(renderHtml(exampleReport)).tags.flatMap(({ name }) =>
    /^h\d$/.test(name) ? Number(name[1]) : [],
  );
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
});

test("five thousand findings make a page that opens at once, and it says where all of them are", () => {
  const findings = Array.from({ length: 5000 }, (_, index) =>
    violation("The flavor is not public.", { about: { kind: "flavor", name: `flavor-${index}` } }),
  );
  const page = renderHtml(reportOn(exampleResults.map((result) => ({ ...result, verdict: "FAIL", findings }))));
  expect(Buffer.byteLength(page)).toBeLessThan(256 * 1024);
  expect(readHtml(page).text).toContain("and 4980 more in report.json");
});
