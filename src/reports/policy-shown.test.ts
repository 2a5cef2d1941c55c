import { expect, test } from "vitest";
import type { Waiver } from "../core/waiver.ts";
import { renderHtml } from "./html/html.ts";
import { renderMarkdown } from "./markdown/markdown.ts";
import { exampleReport, reportOn } from "./testing/example-report.ts";
import { readHtml } from "./testing/read-html.ts";
import { renderText } from "./text.ts";

const waiver = (id: string, rest: Partial<Waiver> = {}): Waiver => ({
  id,
  testcase: "scs-0103-flavor-4v-16-100s",
  kind: "risk-accepted",
  justification: "New hardware comes.",
  approvedBy: "Jane Doe",
  authority: "operator",
  approvedAt: "2026-07-01",
  expiresAt: "2026-12-31",
  ...rest,
});
const sha256 = "1f".repeat(32);
const report = reportOn(exampleReport.results, {
  policy: {
    profile: "dev",
    failOn: ["regression"],
    waivers: { path: "waivers.yaml", sha256, date: "2026-09-14" },
    baseline: { id: "before", sha256, createdAt: "2026-09-13T08:01:00.000Z", changed: ["tool", "scope"] },
  },
  waivers: [waiver("W-1"), waiver("W-2", { testcase: "scs-0103-flavor-4v-16", expiresAt: "2026-08-31" })],
  baseline: new Map([["scs-0103-flavor-4v-16", "FAIL"]]),
  evidence: exampleReport.evidence.map((item) => ({ ...item, repeated: 1 })),
});

const inText = (one = report) => renderText(one, { colour: false, width: 100 });

test("the terminal begins with what else has changed since the baseline", () => {
  expect(inText().split("\n")[0]).toBe("The baseline has another tool, scope: what differs may be due to that.");
});

test("the terminal says what is put up with, what is known, what is flaky, and by which policy", () => {
  for (const line of [
    "x scs-0103-flavor-4v-16-100s  MUST, waiver W-1",
    "x scs-0103-flavor-4v-16  MUST, as in the baseline",
    "2 FAIL (1 waived)",
    "~ scs-0103-flavor-4v-16-100s  waived until 2026-12-31 (W-1, Jane Doe): New hardware comes.",
    "! scs-0103-flavor-4v-16  waiver W-2, expired: It held until 2026-08-31: what it put up with counts again.",
    "! 3 testcases flaky (a request had to be repeated): scs-0100-semantics-check,",
    "(profile dev, shut by regression, waivers of waivers.yaml, against the report of 2026-09-13 08:01 UTC",
  ]) {
    expect(inText()).toContain(line);
  }
});

test("so does Markdown", () => {
  for (const line of [
    "## What is put up with",
    "- `scs-0103-flavor-4v-16-100s` until 2026-12-31: New hardware comes. (W-1; Jane Doe, operator)",
    "- `scs-0103-flavor-4v-16`, **expired**: It held until 2026-08-31",
    "| Policy | profile dev, shut by regression",
    "| Flaky | 3 testcases passed after a repeated request |",
  ]) {
    expect(renderMarkdown(report).replaceAll("\\", "").replaceAll(/ +/g, " ")).toContain(line);
  }
});

test("and the page", () => {
  const { text } = readHtml(renderHtml(report));
  for (const words of ["W-1", "W-2", "New hardware comes.", "expired"]) expect(text).toContain(words);
});

test.each([inText, renderMarkdown])("a report under the usual policy says nothing of it: %o", (render) => {
  expect(render(exampleReport)).not.toMatch(/waive|Policy|profile|baseline/);
});
