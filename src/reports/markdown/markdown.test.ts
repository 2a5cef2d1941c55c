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
import { markdownBlock, markdownCode, markdownLink, markdownTable, markdownText } from "./markdown-text.ts";
import { renderMarkdown } from "./markdown.ts";

test("a report is this document", async () => {
  await expect(renderMarkdown(exampleReport)).toMatchFileSnapshot("../snapshots/summary.md.snap");
});

test("testcases that are open for one reason are told together", async () => {
  await expect(renderMarkdown(refusedReport)).toMatchFileSnapshot("../snapshots/summary-refused.md.snap");
});

test("where nothing failed, nothing is said of failures", () => {
  expect(renderMarkdown(passingReport)).not.toMatch(/^## What|^## Advice/m);
});

test.each([
  ["a | b", String.raw`a \| b`],
  ["`x` *y* _z_ [l](u) ~s~ $m$", String.raw`\`x\` \*y\* \_z\_ \[l\](u) \~s\~ \$m\$`],
  ["<img src=x> &amp;", "&lt;img src=x&gt; &amp;amp;"],
  ["one\n# two", "one # two"],
  ["# one", String.raw`\# one`],
  ["- one", String.raw`\- one`],
  ["1. one", String.raw`1\. one`],
  ["12) one", String.raw`12\) one`],
  ["+ one", String.raw`\+ one`],
  ["= one", String.raw`\= one`],
  ["1 - 2 + 3 = 2. # (4)", "1 - 2 + 3 = 2. # (4)"],
  ["one 1. two", "one 1. two"],
  ["jane@example.org, issue#1 @ home", "jane@&#8203;example.org, issue#&#8203;1 @ home"],
  ["a*", String.raw`a\*`],
  ["", ""],
  ["@all #17", "@&#8203;all #&#8203;17"],
  [String.raw`a \| b`, String.raw`a \\\| b`],
])("%j is written as %s", (text, written) => {
  expect(markdownText(text)).toBe(written);
});

test("a code span is longer than the backticks in it", () => {
  expect(markdownCode("a `b` c")).toBe("``a `b` c``");
  expect(markdownCode("`")).toBe("`` ` ``");
  expect(markdownCode("")).toBe("` `");
  expect(markdownCode("a")).toBe("`a`");
  expect(markdownCode("a`")).toBe("`` a` ``");
  expect(markdownCode("``a b```c")).toBe("```` ``a b```c ````");
  expect(markdownCode("a\nb")).toBe("`a b`");
  expect(markdownBlock("```\nx")).toBe("````sh\n```\nx\n````");
  expect(markdownBlock("a `b`\r\nc", "  ")).toBe("  ```sh\n  a `b`\n  c\n  ```");
});

test("a cell cannot end early, nor can an address", () => {
  expect(markdownTable(["a"], [["`x|y`"], [markdownText("x|y")]])).toBe("| a |\n| --- |\n| `x\\|y` |\n| x\\|y |");
  expect(markdownLink("t", "https://x/>(y) |z")).toBe("[t](<https://x/%3E(y)%20%7Cz>)");
});

describe("whatever a cloud calls its things, the outline of the document stays", () => {
  test.each(nasty)("%j", (text) => {
    expect(outline(hostileReport(text))).toEqual(outline(hostileReport("Harmless")));
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expect(outline(hostileReport(text))).toEqual(outline(hostileReport("Harmless")));
      }),
      { numRuns: 50 },
    );
  });
});

test("every testcase is named, whatever came of it", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const document = renderMarkdown(report);
      const told = report.results.filter(({ verdict }) => verdict !== "PASS");
      for (const { testcase } of told) expect(document).toContain(testcase);
    }),
    { numRuns: 50 },
  );
});

test("a job summary never grows beyond its budget, and still ends with how to reproduce it", () => {
  const findings = Array.from({ length: 5000 }, () => violation("x".repeat(5000), { remedy: "y".repeat(5000) }));
  const results = exampleResults.flatMap((result) =>
    Array.from({ length: 30 }, (_, index) => ({
      ...result,
      testcase: `${result.testcase}-${index}`,
      verdict: "FAIL" as const,
      findings,
    })),
  );
  const document = renderMarkdown(reportOn(results));
  expect(Buffer.byteLength(document)).toBeLessThanOrEqual(900 * 1024);
  expect(document).toContain("and 4990 more in report.json");
  expect(document).toContain("The rest did not fit here");
  expect(document).toContain(exampleReport.reproduce.run);
});

test("and uses its budget up to the last block that fits", () => {
  const findings = Array.from({ length: 10 }, () => violation("x".repeat(1000)));
  const results = Array.from({ length: 300 }, (_, index) => ({
    ...exampleResults[5],
    testcase: `testcase-${index}`,
    requirement: "x",
    findings: index < 90 ? findings : [violation("Off.")],
  }));
  const document = renderMarkdown({ ...passingReport, results } as typeof passingReport);
  const [block = ""] = /### testcase-[^]*?\n\n(?=_The rest)/.exec(document.slice(document.lastIndexOf("###"))) ?? [];
  expect(block).toContain("Off.");
  expect(Buffer.byteLength(document)).toBeLessThanOrEqual(900 * 1024);
  expect(Buffer.byteLength(document) + block.length).toBeGreaterThan(900 * 1024);
});

/** Headings, and how many cells each table row has, outside of code blocks; the headings' words are the cloud's. */
function outline(report: ReturnType<typeof hostileReport>): string[] {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of renderMarkdown(report).split("\n")) {
    const mark = /^\s*(`{3,})(?:sh)?$/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && mark !== undefined && mark.length >= fence.length) fence = undefined;
    else if (fence === undefined && /^#+ /.test(line)) lines.push(/^#+/.exec(line)?.[0] ?? "");
    else if (fence === undefined && line.startsWith("|")) lines.push(`row ${line.split(/(?<!\\)\|/).length}`);
    expect(fence !== undefined || !/<[a-z/!]/i.test(line.replaceAll(/\]\(<https:[^>]*>\)|(`+)[^`].*?\1/g, ""))).toBe(
      true,
    );
  }
  expect(fence).toBeUndefined();
  return lines;
}
