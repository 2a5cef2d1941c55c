import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryReport } from "./testing/arbitrary-report.ts";
import { exampleReport, hostileReport, nasty, passingReport, refusedReport } from "./testing/example-report.ts";
import { inconclusive, violation } from "../core/finding.ts";
import type { Result } from "../core/result.ts";
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

  test.each([
    [[], ["v5.1: 8"]],
    [["PASS"], ["+ scs-0100-semantics-check", "+ scs-0100-syntax-check", "+ scs-0103-flavor-1v-4", "v5.1: 8"]],
    [["FAIL"], ["x scs-0103-flavor-4v-16 ", "x scs-0103-flavor-4v-16-100s", "! scs-0103-flavor-16v-64", "v5.1: 8"]],
    [["DNF"], ["? scs-0101-entropy-avail", "? scs-0101-rngd", "v5.1: 8"]],
    [["MISS"], ["- 1 testcase MISS: not-implemented", "v5.1: 8"]],
  ] as const)("%j is a paragraph for each of them, and nothing else", (show, beginnings) => {
    const paragraphs = renderText(exampleReport, { ...plain, show })
      .split("\n\n")
      .slice(2);
    expect(paragraphs.map((paragraph, index) => paragraph.slice(0, beginnings[index]?.length))).toEqual(beginnings);
  });

  test("can ask for what passed", () => {
    const text = renderText(passingReport, { ...plain, show: ["PASS"] });
    expect(text).toContain("+ scs-0100-syntax-check  MUST");
    expect(text).toContain("17 flavors have names of other schemes.");
  });
});

describe("the head of a version", () => {
  const first = (width: number) => renderText(passingReport, { ...plain, width }).split("\n")[0];

  test("fills the width of the terminal, its verdict at the end", () => {
    expect(first(60)).toBe("SCS-compatible IaaS v4 (warn) @ prod1                   PASS");
    expect(first(44)).toBe("SCS-compatible IaaS v4 (warn) @ prod1   PASS");
  });

  test("keeps a gap where there is no room", () => {
    expect(first(43)).toBe("SCS-compatible IaaS v4 (warn) @ prod1  PASS");
    expect(first(10)).toBe(first(43));
  });
});

test("why the run never began is told with what it is about, and with what mends it if that is known", () => {
  const about = { kind: "endpoint", name: "identity" };
  const findings = [
    inconclusive("Nobody\nanswered.", { about, cause: "unreachable" }),
    inconclusive("The login was not accepted.", {
      cause: "unauthorized",
      remedy: "# First this.\nopenstack token issue",
    }),
  ];
  const told = (preflight: typeof refusedReport.preflight) =>
    renderText({ ...refusedReport, preflight }, plain)
      .split("\n\n")
      .find((paragraph) => paragraph.startsWith("! preflight"))
      ?.split("\n");
  expect(told({ verdict: "DNF", cause: "unreachable", findings })).toEqual([
    "! preflight  DNF: unreachable",
    "    endpoint identity: Nobody answered.",
    "    The login was not accepted.",
    "      fix       # First this.",
    "                openstack token issue",
  ]);
  expect(told({ verdict: "FAIL", findings: [] })).toEqual(["! preflight  FAIL: see below"]);
});

describe("the totals", () => {
  const totals = (changes: Partial<typeof exampleReport>) =>
    renderText({ ...passingReport, ...changes }, plain)
      .split("\n\n")
      .at(-1)
      ?.split("\n");

  test("say whether the run was cut short, judged from its record, or redacted", () => {
    const assessment = { ...passingReport.assessment, mode: "recorded", interrupted: true, requests: 1 } as const;
    const redaction = { profile: "public", fullReportSha256: "1f" } as const;
    expect(totals({ assessment, redaction })).toEqual([
      "A redacted report for the public: names and values were taken out. The file of the full one has the SHA-256 1f.",
      "v4: 2 main testcases, 2 PASS",
      "judged from recorded evidence, 1 request, 2 of 2 selected testcases judged, interrupted",
      "certifiable v4: yes",
      "gate: passed",
      "valid until 2026-09-28 00:00 UTC",
      "",
    ]);
  });

  test("count every verdict, and what passed even if nothing did", () => {
    const versions = passingReport.versions.map((version) => ({
      ...version,
      counts: { PASS: 0, FAIL: 0, DNF: 1, MISS: 0 },
    }));
    expect(totals({ versions })?.[0]).toBe("v4: 1 main testcase, 0 PASS, 1 DNF");
  });

  test("say by which policy the gate is shut", () => {
    expect(totals({ policy: { profile: "strict", failOn: ["fail"] } })).toContain(
      "gate: passed (profile strict, shut by fail)",
    );
  });
});

describe("a long list is cut, and says so", () => {
  const many = (count: number, verdict: "FAIL" | "MISS", target: "main" | "recommended"): Result[] =>
    Array.from({ length: count }, (_, index) => {
      const { cause: _cause, ...result } = exampleReport.results[0] as Result;
      const standards = [{ standard: "scs-0100-v3.1", target }];
      return { ...result, testcase: `t\n${index}`, standards, verdict, findings: [violation("It is off.")] };
    });
  const lines = (results: readonly Result[], beginning: string) =>
    renderText({ ...exampleReport, results }, plain)
      .split("\n")
      .filter((line) => line.startsWith(beginning));

  test("thirty failures are told in full", () => {
    expect(lines(many(30, "FAIL", "main"), "x ")).toHaveLength(30);
    expect(lines(many(30, "FAIL", "main"), "... and")).toEqual([]);
    expect(lines(many(32, "FAIL", "main"), "x ")).toHaveLength(30);
    expect(lines(many(32, "FAIL", "main"), "... and")).toEqual(["... and 2 more in report.json"]);
  });

  test.each([
    [10, []],
    [11, ["  ... 1 more testcase that does not decide"]],
    [12, ["  ... 2 more testcases that do not decide"]],
  ])("of %d pieces of advice ten are told", (count, more) => {
    const advice = many(count, "FAIL", "recommended");
    expect(lines(advice, "! t ")).toHaveLength(10);
    expect(lines(advice, "  ... ").filter((line) => line.includes("decide"))).toEqual(more);
  });

  test.each([
    [1, "- 1 testcase MISS: unknown (no cause is known): t 0"],
    [3, "- 3 testcases MISS: unknown (no cause is known): t 0, t 1, t 2"],
    [5, "- 5 testcases MISS: unknown (no cause is known): t 0, t 1, t 2, and 2 more"],
  ])("of %d that were not tried three are named", (count, line) => {
    expect(lines(many(count, "MISS", "main"), "- ")).toEqual([line]);
  });
});

describe("no name from a cloud drives the terminal or begins a line of its own", () => {
  const lines = (text: string) => renderText(hostileReport(text), { ...plain, width: 10_000 }).split("\n").length;

  test.each(nasty.filter((text) => !text.includes("\n")))("%j", (text) => {
    const shown = renderText(hostileReport(text), plain);
    expect(shown.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
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
