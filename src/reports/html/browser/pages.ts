import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { CertificationReport } from "../../../core/report.ts";
import { parseReport } from "../../json/parse.ts";
import { exampleReport, hostileReport, nasty } from "../../testing/example-report.ts";
import { appliedWaiver } from "../../testing/applied-waiver.ts";
import { renderHtml } from "../html.ts";

export function demoReport(scene: string): CertificationReport {
  return parseReport(readFileSync(join(inject("demo"), scene, "report.json"), "utf8"));
}

/** Long words without a place to break are what makes a page wider than its window. */
const unbroken = "x".repeat(300);

/** What is looked at: real runs, one of everything, and the worst that a cloud can call its things. */
export const reports = {
  compliant: () => demoReport("compliant"),
  neglected: () => demoReport("neglected"),
  "neglected-cluster": () => demoReport("neglected-cluster"),
  example: () => waived,
  hostile: () => hostileReport(nasty.join(" ")),
  unbroken: () => hostileReport(unbroken),
} as const satisfies Record<string, () => CertificationReport>;

/** One of everything, with two waivers. */
const waived: CertificationReport = {
  ...exampleReport,
  waivers: [
    appliedWaiver,
    {
      ...appliedWaiver,
      id: "W-2025-003",
      testcase: "scs-0103-flavor-1v-4",
      state: "expired",
      applied: false,
      message: "It expired on 2025-12-31.",
    },
  ],
  policy: { ...exampleReport.policy, waivers: { path: "waivers.yaml", sha256: "0".repeat(64), date: "2026-09-14" } },
  results: exampleReport.results.map((result) =>
    result.testcase === appliedWaiver.testcase ? { ...result, waiver: appliedWaiver.id } : result,
  ),
};

export function pageOf(name: keyof typeof reports): string {
  return renderHtml(reports[name]());
}
