import { describe, expect, test } from "vitest";
import { exampleReport, passingReport } from "../testing/example-report.ts";
import { summary, versions } from "./summary.ts";

describe("the summary", () => {
  test("of a run without a region, whose result can be certified, says so", () => {
    const { region: _, ...subject } = passingReport.subject;
    expect(summary({ ...passingReport, subject })).toBe(`# ✅ PASS: SCS-compatible IaaS on prod1

SCS-compatible IaaS v4: PASS - 2 of 2 main testcases passed.

|  |  |
| --- | --- |
| Subject | \`prod1\` |
| Scope | [SCS-compatible IaaS](<https://docs.scs.community/standards/scs-compatible-iaas>) on 2026-09-14 |
| Gate | passed |
| Certifiable | yes |
| Valid until | 2026-09-28 00:00 UTC |
| Judged | 2 of 2 testcases, 2 selected |
| Run | \`20260914T080003Z-018f6f0e\`, 2026-09-14 08:00 UTC, 1 min 7 s, 214 requests |
| Tool | scs-conformance 1.4.0 on node 24.21.0 |`);
  });

  test("tells whatever else one must know to trust it", () => {
    const document = summary({
      ...exampleReport,
      redaction: { profile: "public", fullReportSha256: "1f".repeat(32) },
      policy: { profile: "dev", failOn: ["fail"] },
      assessment: { ...exampleReport.assessment, mode: "recorded", interrupted: true, requests: 1 },
      results: exampleReport.results.map((result, index) => (index < 1 ? { ...result, flaky: true } : result)),
    });
    expect(document.split("\n\n").slice(2, -1)).toEqual([
      `**A redacted report for the public: names and values were taken out. The file of the full one has the SHA-256 ${"1f".repeat(32)}.**`,
      "**The run was interrupted; what it did not come to is MISS.**",
    ]);
    for (const row of [
      "| Gate | failed: 4 testcases keep it shut |\n| Policy | profile dev |\n| Flaky | 1 testcase passed after a repeated request |\n| Certifiable | no |\n| Judged |",
      "1 min 7 s, 1 request, judged from recorded evidence |",
    ])
      expect(document).toContain(row);
  });
});

describe("a version", () => {
  const [version] = passingReport.versions;
  const [standard] = version?.standards ?? [];
  if (version === undefined || standard === undefined) throw new Error("The report has no version.");
  const none = {
    verdict: "MISS",
    cause: "not-assessed",
    counts: { PASS: 0, FAIL: 0, DNF: 0, MISS: 0 },
    testcases: [],
  } as const;
  const rowsOf = (rest: Partial<typeof standard>) =>
    versions({ ...passingReport, versions: [{ ...version, standards: [{ ...standard, ...rest }] }] }).map((each) =>
      each
        .split("\n")
        .at(-1)
        ?.replace(/^.*>\) \| /, ""),
    );

  test("whose result can be certified has nothing against it", () => {
    const { stabilizedAt: _, ...draft } = version;
    expect(
      versions({ ...passingReport, versions: [version, { ...draft, version: "next", validity: "draft" }] }),
    ).toEqual([
      `## v4: ✅ PASS

This version is warn, stable since 2024-02-28. A certificate could rest on this result.

| Standard | Verdict | Main | Recommended | Extended |
| --- | --- | --- | --- | --- |
| [scs-0100-v3.1 Flavor naming](<https://docs.scs.community/standards/scs-0100-v3.1>) | ✅ PASS | 2/2 | - | - |`,
      `## next: ✅ PASS

This version is draft. A certificate could rest on this result.

| Standard | Verdict | Main | Recommended | Extended |
| --- | --- | --- | --- | --- |
| [scs-0100-v3.1 Flavor naming](<https://docs.scs.community/standards/scs-0100-v3.1>) | ✅ PASS | 2/2 | - | - |`,
    ]);
  });

  test("has a row of each standard, with all that did not pass", () => {
    const main = { verdict: "FAIL", counts: { PASS: 1, FAIL: 2, DNF: 3, MISS: 4 }, testcases: [] } as const;
    expect(rowsOf({ main })).toEqual(["❌ FAIL | 1/10, 2 FAIL, 3 DNF, 4 MISS | - | - |"]);
    expect(rowsOf({ main: none, extended: main })).toEqual([
      "⬜ MISS, no main testcase | - | - | 1/10, 2 FAIL, 3 DNF, 4 MISS |",
    ]);
    expect(rowsOf({ main, alongside: true })).toEqual(["not of this version | 1/10, 2 FAIL, 3 DNF, 4 MISS | - | - |"]);
  });
});
