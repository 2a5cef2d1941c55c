import { describe, expect, test } from "vitest";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { appliedWaiver } from "../testing/applied-waiver.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { evidence } from "./evidence.ts";
import { advice, failures, missing, undecided } from "./results.ts";
import { summary, versions } from "./summary.ts";
import { waivers } from "./waivers.ts";

const example = exampleReport.results.find(({ testcase }) => testcase === "scs-0103-flavor-4v-16-100s") as Result;

function having(rest: Partial<Result>): Result {
  const { cause: _, ...result } = example;
  return { ...result, testcase: "a", requirement: "It is offered.", findings: [], ...rest };
}

function on(...results: readonly Result[]): CertificationReport {
  return { ...exampleReport, results };
}

const recommended = [{ standard: "x", target: "recommended" }] as const;

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

describe("what failed", () => {
  test("is told with all that is known, and what mends it", () => {
    const about = { kind: "flavor", name: "m1" };
    const findings = [
      violation("It is off.", { about, expected: 1, actual: 2, remedy: "openstack flavor delete m1 &&\necho `id`" }),
      note("Nobody reads this."),
      inconclusive("It said *nothing*.", { cause: "timeout", remedy: "Ask *again*." }),
    ];
    expect(failures(on(having({ verdict: "FAIL", findings })))).toEqual([
      "## What failed and how to mend it",
      `### a

[It is offered.](<https://docs.scs.community/standards/scs-0103>) (MUST)

- \`flavor m1\`: It is off.
  - expected: \`1\`
  - actual: \`2\`
  - fix:

    \`\`\`sh
    openstack flavor delete m1 &&
    echo \`id\`
    \`\`\`
- It said \\*nothing\\*.
  - fix: Ask \\*again\\*.`,
    ]);
  });

  test("tells ten findings, and how many more there are", () => {
    const told = (count: number) =>
      failures(on(having({ verdict: "FAIL", findings: Array.from({ length: count }, () => violation("It is off.")) })))
        .at(-1)
        ?.split("\n")
        .slice(4);
    expect(told(10)).toEqual(Array<string>(10).fill("- It is off."));
    expect(told(12)?.slice(9)).toEqual(["- It is off.", "- and 2 more in report.json"]);
  });

  test("shortens what is too long to be read", () => {
    const finding = violation("m".repeat(1500), {
      about: { kind: "k", name: "n".repeat(300) },
      remedy: `x${"y".repeat(3000)}`,
    });
    const [, text = ""] = failures(on(having({ verdict: "FAIL", findings: [finding] })));
    expect(text).toContain(`- \`k ${"n".repeat(197)}…\`: ${"m".repeat(999)}…\n`);
    expect(text).toContain(`\n    x${"y".repeat(1998)}…\n`);
  });

  test("is advice where it does not decide", () => {
    const minor = having({ verdict: "FAIL", standards: recommended, level: "SHOULD" });
    expect(advice(on(having({ verdict: "FAIL", testcase: "main" }), minor))).toEqual([
      "## Advice",
      "These recommended and extended testcases failed. They decide nothing.",
      "### a\n\n[It is offered.](<https://docs.scs.community/standards/scs-0103>) (recommended, SHOULD, does not decide)",
    ]);
  });
});

describe("what could not be decided", () => {
  const open = (testcase: string, rest: Partial<Result> = {}) =>
    having({ testcase, verdict: "DNF", cause: "quota", ...rest });
  const full = [inconclusive("The quota is used up.", { cause: "quota", remedy: "Ask for more." })];

  test("for one reason is told together", () => {
    expect(undecided(on(open("a", { findings: full }), open("b", { findings: full }), open("c")))).toEqual([
      "## What could not be decided, and why",
      `### 2 testcases: quota, the project's quota was too small

\`a\`, \`b\`

- The quota is used up.
  - fix: Ask for more.`,
      "### c: quota\n\n[It is offered.](<https://docs.scs.community/standards/scs-0103>) (MUST)",
    ]);
  });

  test("names fifty testcases, and how many more there are", () => {
    const names = (count: number) =>
      undecided(on(...Array.from({ length: count }, (_, index) => open(`t${index}`, { findings: full }))))
        .at(-1)
        ?.split("\n\n")[1]
        ?.split(", ");
    expect(names(50)?.slice(48)).toEqual(["`t48`", "`t49`"]);
    expect(names(53)?.slice(49)).toEqual(["`t49`", "and 3 more"]);
  });

  test("where everything was, nothing is said", () => {
    for (const section of [failures, undecided, missing, advice]) expect(section(passingReport)).toEqual([]);
    expect(undecided(refusedReport)).toHaveLength(2);
  });
});

test("what was not tried is told by its cause, the most frequent first, and what nobody selected at the end", () => {
  const untried = (testcase: string, rest: Partial<Result>) => having({ testcase, verdict: "MISS", ...rest });
  const results = [
    untried("a", { cause: "deselected" }),
    untried("b", { cause: "deselected" }),
    untried("c", { cause: "interrupted" }),
    untried("d", {}),
    untried("e", {}),
  ];
  expect(missing(on(...results))).toEqual([
    "## What was not tried",
    [
      "- 2 testcases, **unknown** (no cause is known): `d`, `e`",
      "- 1 testcase, **interrupted** (the run ended before its turn): `c`",
      "- 2 testcases, **deselected** (it was not selected): `a`, `b`",
    ].join("\n"),
  ]);
});

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

test("the name of a testcase stays text", () => {
  const results = reportOn([having({ verdict: "FAIL", testcase: "x|y*" })]).results;
  expect(failures(on(...results)).at(-1)).toMatch(/^### x\\\|y\\\*\n/);
});
