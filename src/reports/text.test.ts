import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryReport } from "./testing/arbitrary-report.ts";
import { exampleReport, hostileReport, nasty, passingReport, refusedReport } from "./testing/example-report.ts";
import { renderText } from "./text.ts";

const plain = { colour: false, width: 100 };

test.each(Object.entries({ exampleReport, passingReport, refusedReport }))(
  "%s is shown like this",
  async (name, report) => {
    await expect(renderText(report, plain)).toMatchFileSnapshot(`./snapshots/${name}.txt.snap`);
  },
);

test("where there is little room, titles go and numbers stay", async () => {
  await expect(renderText(exampleReport, { ...plain, width: 60 })).toMatchFileSnapshot("./snapshots/narrow.txt.snap");
});

test("colour changes nothing but the colour", () => {
  const painted = renderText(exampleReport, { ...plain, colour: true });
  expect(painted).toContain("\u001b[");
  expect(stripVTControlCharacters(painted)).toBe(renderText(exampleReport, plain));
});

describe("show", () => {
  test("leaves out what nobody asked for, but counts it", () => {
    const text = renderText(exampleReport, { ...plain, show: ["DNF"] });
    expect(text).toContain("scs-0101-entropy-avail");
    expect(text).not.toContain("scs-0103-flavor-4v-16");
    expect(text).toContain("v5.1: 8 main testcases, 3 PASS, 2 FAIL, 1 DNF, 2 MISS");
    expect(text).toContain("... 3 standards MISS");
  });

  test("can ask for what passed", () => {
    const text = renderText(passingReport, { ...plain, show: ["PASS"] });
    expect(text).toContain("+ scs-0100-syntax-check  MUST");
    expect(text).toContain("17 flavors have names of other schemes.");
  });
});

describe("no name from a cloud drives the terminal or begins a line of its own", () => {
  const lines = (text: string) => renderText(hostileReport(text), { ...plain, width: 10_000 }).split("\n").length;

  test.each(nasty.filter((text) => !text.includes("\n")))("%j", (text) => {
    const shown = renderText(hostileReport(text), plain);
    // oxlint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[^\n\P{Cc}]/u);
    expect(lines(text)).toBe(lines("harmless"));
  });

  test("any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expect(renderText(hostileReport(text), plain)).not.toMatch(/[^\n\t\P{Cc}]/u);
      }),
      { numRuns: 50 },
    );
  });
});

test("every testcase that failed is named", () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const text = renderText(report, plain);
      for (const { testcase } of report.results.filter(({ verdict }) => verdict === "FAIL"))
        expect(text).toContain(testcase);
    }),
    { numRuns: 50 },
  );
});
