import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReportDiff, TestcaseChange } from "../../core/diff.ts";
import { violation } from "../../core/finding.ts";
import { change, exampleDiff } from "../testing/example-diff.ts";
import { diffJsonSchema, renderDiffJson } from "./json.ts";
import { renderDiffMarkdown } from "./markdown.ts";
import { diffSchema } from "./schema.ts";
import { renderDiffText } from "./text.ts";

function having(...testcases: readonly TestcaseChange[]): ReportDiff {
  return { ...exampleDiff, drift: [], testcases };
}

describe("what changed is this document", () => {
  test("on a terminal", async () => {
    await expect(renderDiffText(exampleDiff)).toMatchFileSnapshot("../snapshots/diff.txt.snap");
  });

  test("in Markdown", async () => {
    await expect(renderDiffMarkdown(exampleDiff)).toMatchFileSnapshot("../snapshots/diff.md.snap");
  });

  test("as JSON, its keys in the order of the schema", () => {
    const reversed = Object.fromEntries(Object.entries(exampleDiff).toReversed()) as unknown as ReportDiff;
    const document = { apiVersion: "conformance.scs.community/v1", kind: "ReportDiff", ...exampleDiff };
    expect(JSON.parse(renderDiffJson(reversed))).toEqual(document);
    expect(renderDiffJson(reversed)).toBe(renderDiffJson(exampleDiff));
    expect(renderDiffJson(exampleDiff)).toMatch(/^\{\n {2}"apiVersion": [^]*[^\n]\n$/);
    expect(diffSchema.parse(document)).toEqual(document);
  });
});

test("the schema is the published one", () => {
  const address = new URL("../../../docs/schemas/report-diff-v1.json", import.meta.url);
  expect(JSON.parse(diffJsonSchema())).toEqual(JSON.parse(readFileSync(address, "utf8")));
  expect(diffJsonSchema()).toMatch(/^\{\n {2}"\$schema": [^]*[^\n]\n$/);
});

describe("where nothing drifted and nothing changed", () => {
  const same: ReportDiff = {
    ...having(),
    head: { ...exampleDiff.head, gate: "passed" },
    versions: [{ version: "v6", head: "PASS" }],
  };

  test("the terminal tells the sides, and how many are the same", () => {
    expect(renderDiffText(same)).toBe(
      [
        "prod1: from 20260914T080003Z-018f6f0e (2026-09-14 08:01 UTC) to later (2026-09-15 08:01 UTC)",
        "  v6    none -> PASS",
        "  gate  failed -> passed",
        "",
        "2 testcases are as before.",
        "",
      ].join("\n"),
    );
  });

  test("so does Markdown", () => {
    expect(renderDiffMarkdown(same)).toBe(
      [
        "# What changed on prod1",
        "",
        "|  | Before | Now |",
        "| --- | --- | --- |",
        "| Report | `20260914T080003Z-018f6f0e` | `later` |",
        "| Made | 2026-09-14 08:01 UTC | 2026-09-15 08:01 UTC |",
        "| Gate | failed | passed |",
        "| v6 | none | PASS |",
        "",
        "2 testcases are as before.",
        "",
      ].join("\n"),
    );
  });
});

describe("a long list is cut, and says so", () => {
  const findings = (count: number) => Array.from({ length: count }, () => violation("It is off."));

  test("five findings of a testcase are told on a terminal", () => {
    const linesOf = (count: number) =>
      renderDiffText(having({ ...change, came: findings(count), went: findings(count + 1) }))
        .split("\n")
        .filter((line) => line.startsWith("    "));
    expect(linesOf(4)).toEqual([
      ...Array<string>(4).fill("    + It is off."),
      ...Array<string>(5).fill("    - It is off."),
    ]);
    expect(linesOf(6).slice(4)).toEqual([
      "    + It is off.",
      "    + ... and 1 more",
      ...Array<string>(5).fill("    - It is off."),
      "    - ... and 2 more",
    ]);
  });

  test("and in Markdown", () => {
    const linesOf = (count: number) =>
      renderDiffMarkdown(having({ ...change, came: findings(count), went: findings(count + 1) }))
        .split("\n")
        .filter((line) => line.startsWith("  - "));
    expect(linesOf(4)).toEqual([
      ...Array<string>(4).fill("  - new: It is off."),
      ...Array<string>(5).fill("  - gone: It is off."),
    ]);
    expect(linesOf(6).slice(4)).toEqual([
      "  - new: It is off.",
      "  - new: and 1 more",
      ...Array<string>(5).fill("  - gone: It is off."),
      "  - gone: and 2 more",
    ]);
  });

  test("two hundred testcases of a section are told in Markdown", () => {
    const linesOf = (count: number) =>
      renderDiffMarkdown(having(...Array.from({ length: count }, () => change)))
        .split("\n")
        .filter((line) => line.startsWith("- "));
    expect(linesOf(200)).toEqual(Array<string>(200).fill("- `a`: PASS -> FAIL"));
    expect(linesOf(202).slice(199)).toEqual(["- `a`: PASS -> FAIL", "- and 2 more"]);
  });

  test.each([renderDiffText, renderDiffMarkdown])("and a long sentence is cut: %o", (render) => {
    const document = render(having({ ...change, came: [violation("m".repeat(500))] }));
    expect(document).toContain(` ${"m".repeat(399)}…\n`);
  });
});

test("names of the cloud and of reports stay on their line", () => {
  const side = { ...exampleDiff.head, id: "a\nb", subject: "prod\n1" };
  const diff: ReportDiff = {
    ...having({ ...change, testcase: "t\nu" }),
    base: side,
    head: side,
    versions: [{ version: "v\n6", base: "PASS", head: "PASS" }],
  };
  expect(renderDiffText(diff).split("\n").slice(0, 6)).toEqual([
    "prod 1: from a b (2026-09-15 08:01 UTC) to a b (2026-09-15 08:01 UTC)",
    "  v 6   PASS",
    "  gate  failed",
    "",
    "New failures (1)",
    "  t u  PASS -> FAIL",
  ]);
});
