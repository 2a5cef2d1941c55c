import { describe, expect, test } from "vitest";
import { appliedWaiver } from "../testing/applied-waiver.ts";
import { exampleReport } from "../testing/example-report.ts";
import { evidence } from "./evidence.ts";
import { waivers } from "./waivers.ts";

describe("waivers", () => {
  const { link: _, ...plain } = appliedWaiver;
  const idle = {
    ...plain,
    id: "W_3",
    testcase: "gone",
    state: "expired",
    applied: false,
    message: "It *expired*.",
  } as const;

  test("are told with until when and why, or why they are idle", () => {
    expect(waivers({ ...exampleReport, waivers: [appliedWaiver, idle, plain] })).toEqual([
      "## What is put up with",
      "A waiver can open the gate. It never changes a verdict.",
      [
        "- `scs-0103-flavor-4v-16` until 2026-12-31: The hardware is replaced in spring. ([W-17](<https://tickets.example.org/4711>); assessor@&#8203;example.org, operator)",
        "- `gone`, **expired**: It \\*expired\\*. (W\\_3; assessor@&#8203;example.org, operator)",
        "- `scs-0103-flavor-4v-16` until 2026-12-31: The hardware is replaced in spring. (W-17; assessor@&#8203;example.org, operator)",
      ].join("\n"),
    ]);
    expect(waivers({ ...exampleReport, waivers: [] })).toEqual([]);
  });

  test("fifty are told, and how many more there are", () => {
    const lines = (count: number) =>
      waivers({ ...exampleReport, waivers: Array.from({ length: count }, () => idle) })
        .at(-1)
        ?.split("\n");
    expect(lines(50)).toHaveLength(50);
    expect(lines(52)?.slice(50)).toEqual(["- and 2 more in report.json"]);
  });

  test("a long justification is cut", () => {
    const justification = "x".repeat(400);
    expect(waivers({ ...exampleReport, waivers: [{ ...plain, justification }] }).at(-1)).toContain(
      ` until 2026-12-31: ${"x".repeat(299)}… (`,
    );
  });
});

test("a hundred pieces of evidence are listed, and how many more there are", () => {
  const [item] = exampleReport.evidence;
  const blocks = (count: number) =>
    evidence({
      ...exampleReport,
      evidence: Array.from({ length: count }, () => item).flatMap((each) => each ?? []),
    }).split("\n\n");
  expect(blocks(100)[1]?.split("\n")).toHaveLength(102);
  expect(blocks(100)[2]).toMatch(/^Ask the same/);
  expect(
    blocks(103)
      .slice(1, 3)
      .map((each) => each.split("\n").length),
  ).toEqual([102, 1]);
  expect(blocks(103)[2]).toBe("And 3 more in report.json.");
});
