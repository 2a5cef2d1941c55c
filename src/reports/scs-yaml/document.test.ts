import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { sha256OfCanonical } from "../../canonical-json.ts";
import type { Ingredients } from "../../core/assemble.ts";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { exampleReport } from "../testing/example-report.ts";
import type { OfficialInvocation } from "../testing/official-rules.ts";
import { reportOf } from "../testing/report-of.ts";
import { scsReport } from "./scs-yaml.ts";

const main = { standards: [{ standard: "scs-9001-v1", target: "main" }] } as const;
const broken = { ...main, verdict: "FAIL", findings: [violation("It is wrong.")] } as const;
const undecided = { ...main, verdict: "DNF", cause: "quota" } as const;
const untried = { ...main, verdict: "MISS", cause: "not-implemented" } as const;

test("a report is this document", () => {
  const report = reportOf([
    { standards: [...main.standards, { standard: "scs-9002-v1", target: "main" }] },
    { ...broken, standards: [{ standard: "scs-9001-v1", target: "recommended" }] },
    { ...undecided, standards: [{ standard: "scs-9002-v1", target: "main" }] },
    { standards: [{ standard: "scs-9003-v1", target: "extended" }] },
  ]);
  expect(scsReport(report)).toEqual({
    uuid: "b23c6613-009b-4b86-b397-1839f66dc0b7",
    subject: "prod1",
    checkedAt: new Date("2026-09-14T08:01:10.000Z"),
    results: 3,
    text: `---
spec:
  uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f"
  name: "SCS-compatible IaaS"
  url: "https://docs.scs.community/standards/scs-compatible-iaas"
checked_at: 2026-09-14 08:01:10.000000
reference_date: 2026-09-14
subject: prod1
run:
  uuid: b23c6613-009b-4b86-b397-1839f66dc0b7
  argv:
  - run
  - "--scope"
  - "scs-compatible-iaas@v9"
  - "--date"
  - "2026-09-14"
  assignment: {}
  sections: null
  forced_version: v9
  forced_tests: null
  invocations:
    "532720c6-fb95-4c50-a577-c3f34d696aea":
      id: "532720c6-fb95-4c50-a577-c3f34d696aea"
      cmd: "scs-conformance run --scope scs-compatible-iaas@v9 --date 2026-09-14 -s standard:scs-9001-v1"
      results:
        a: 1
        b: -1
      rc: 1
      stdout:
      - "a: PASS"
      - "b: FAIL"
      stderr:
      - "ERROR: b: It is wrong."
      info: 0
      warning: 0
      error: 1
      critical: 0
    "12cbe528-65c2-4f63-8330-432335829bcb":
      id: "12cbe528-65c2-4f63-8330-432335829bcb"
      cmd: "scs-conformance run --scope scs-compatible-iaas@v9 --date 2026-09-14 -s standard:scs-9002-v1"
      results:
        c: 0
      rc: 3
      stdout:
      - "c: ABORT"
      stderr:
      - "ERROR: c: could not be decided (the project's quota was too small)"
      info: 0
      warning: 0
      error: 1
      critical: 0
  tool:
    name: scs-conformance
    version: "1.4.0"
    sha256: "5e1d0c9b8a7f6e5d4c3b2a19080f7e6d5c4b3a291807f6e5d4c3b2a190887f6e"
  report:
    id: "20260914T080003Z-018f6f0e"
    jcs_sha256: "${sha256OfCanonical(report)}"
`,
  });
});

test.each([
  [0, "all passed", [main]],
  [3, "one was not decided", [main, undecided]],
  [3, "one was not tried", [main, untried]],
  [1, "one failed, whatever else", [untried, undecided, broken]],
])("a script ends with %d where %s", (rc, _, rows) => {
  expect(invocationsOf(reportOf(rows)).map((each) => each.rc)).toEqual([rc]);
});

test("lines are counted by how they begin, as the official suite does", () => {
  const ids = ["info-a", "Information", "CRITICAL-b", "warning-c", "an-info"];
  const report = reportOf(ids.map((testcase) => ({ ...main, testcase })));
  expect(invocationsOf(report)).toMatchObject([{ info: 2, warning: 1, error: 0, critical: 1 }]);
});

test("names and lines that are too long for its reader are cut", () => {
  const report = reportOf([
    { ...broken, testcase: "x".repeat(300) },
    { ...broken, testcase: "y", findings: [violation("z".repeat(700))] },
  ]);
  const [invocation] = invocationsOf(report);
  expect(Object.keys(invocation?.results ?? {})).toEqual([`${"x".repeat(199)}…`, "y"]);
  expect(invocation?.stderr.map((line) => line.length)).toEqual([
    `ERROR: ${"x".repeat(300)}: It is wrong.`.length,
    600,
  ]);
});

test("a standard alongside the version is not for the monitor", () => {
  const { versions, ...report } = reportOf([main]);
  const standards = versions
    .flatMap((version) => version.standards)
    .map((each) => ({ ...each, alongside: true as const }));
  expect(invocationsOf({ ...report, versions: versions.map((version) => ({ ...version, standards })) })).toEqual([]);
});

describe("the words of the run name what was left out", () => {
  test.each<[Partial<Ingredients>, readonly string[]]>([
    [{}, []],
    [{ target: "main" }, ["--target", "main"]],
    [{ readOnly: true }, ["--read-only"]],
    [
      { selection: ["a", "!b"], target: "recommended", readOnly: true },
      ["--target", "recommended", "--read-only", "-s", "a", "-s", "!b"],
    ],
  ])("%j", (changes, words) => {
    const { argv } = runOf(reportOf([main], changes));
    expect(argv).toEqual(["run", "--scope", "scs-compatible-iaas@v9", "--date", "2026-09-14", ...words]);
  });
});

describe("a version is forced where it alone was asked for and is not in force", () => {
  test.each([
    [["draft"], "v1"],
    [["deprecated"], "v1"],
    [["effective"], null],
    [["warn"], null],
    [["draft", "draft"], null],
    [[], null],
  ] as const)("%j", (validities, forced) => {
    const { versions, ...report } = reportOf([main]);
    const several = validities.flatMap((validity, index) =>
      versions.map((version) => ({ ...version, version: `v${index + 1}`, validity })),
    );
    expect(runOf({ ...report, versions: several }).forced_version).toBe(forced);
  });
});

test("a selection is a pattern in which a dot is a dot", () => {
  const deselected = { ...untried, cause: "deselected" } as const;
  const report = reportOf([
    { ...main, testcase: "v1.2-a_b" },
    { ...main, testcase: "v2" },
    { ...deselected, testcase: "v3" },
  ]);
  expect(runOf(report).forced_tests).toBe(String.raw`(v1\.2-a_b|v2)$`);
});

describe("remarks on the whole report stand in front of the first script's lines", () => {
  const { assessment } = exampleReport;
  test.each<[Partial<CertificationReport>, readonly string[]]>([
    [{}, []],
    [
      { redaction: { profile: "public", fullReportSha256: "0".repeat(64) } },
      ["WARNING: Names and values were taken out of the report."],
    ],
    [{ assessment: { ...assessment, interrupted: true } }, ["WARNING: The run was interrupted."]],
    [
      { preflight: { verdict: "FAIL", findings: [] } },
      ["WARNING: The subject could not be tested at all (the login may do too much or too little)."],
    ],
    [
      {
        preflight: { verdict: "DNF", cause: "unreachable", findings: [] },
        assessment: { ...assessment, mode: "recorded" },
      },
      [
        "WARNING: The results were judged from recorded evidence.",
        "WARNING: The subject could not be tested at all (an endpoint could not be reached).",
      ],
    ],
  ])("%#", (changes, lines) => {
    const report = reportOf([broken, { ...broken, standards: [{ standard: "scs-9002-v1", target: "main" }] }]);
    expect(invocationsOf({ ...report, ...changes }).map(({ stderr }) => stderr)).toEqual([
      [...lines, "ERROR: a: It is wrong."],
      ["ERROR: b: It is wrong."],
    ]);
  });
});

describe("the lines on a testcase", () => {
  const flavor = { kind: "flavor", name: "f".repeat(200) };
  const many = (count: number) => Array.from({ length: count }, (_, index) => violation(`${index}`));
  test.each<[string, Partial<Result>, readonly string[]]>([
    ["nothing of what passed", main, []],
    ["that it failed, where nothing else is said", { ...broken, findings: [note("It is new.")] }, ["ERROR: a: failed"]],
    ["ten reasons", { ...broken, findings: many(10) }, many(10).map((_, index) => `ERROR: a: ${index}`)],
    [
      "what it is about",
      { ...broken, findings: [violation("No.", { about: flavor })] },
      [`ERROR: a: flavor ${"f".repeat(92)}…: No.`],
    ],
    [
      "what was expected alone",
      { ...broken, findings: [violation("No.", { expected: "e".repeat(200) })] },
      [`ERROR: a: No. (expected ${"e".repeat(99)}…)`],
    ],
    [
      "what was found alone",
      { ...broken, findings: [violation("No.", { actual: "a".repeat(200) })] },
      [`ERROR: a: No. (found ${"a".repeat(99)}…)`],
    ],
    [
      "both, and no note beside them",
      { ...broken, findings: [note("It is new."), violation("No.", { expected: 1, actual: 2 })] },
      ["ERROR: a: No. (expected 1; found 2)"],
    ],
    [
      "what was open, and no more than that, where it was not decided",
      { ...undecided, findings: [note("It is new."), inconclusive("No room.", { cause: "quota" })] },
      ["ERROR: a: No room."],
    ],
    ["why it was not tried", untried, ["WARNING: a: not tried, because this tool cannot test it yet"]],
    [
      "that it passed, but not for long",
      { ...main, findings: [note("It was handed in.", { until: "2026-09-20T00:00:00.000Z" })] },
      ["WARNING: a: good until 2026-09-20 00:00 UTC only, because it rests on something older than this report"],
    ],
    [
      "that it failed, and is no more of this time",
      { ...broken, findings: [violation("No.", { until: "2026-09-14T08:01:10.000Z" })] },
      ["WARNING: a: not sent, because its result expired on 2026-09-14 08:01 UTC"],
    ],
  ])("say %s", (_, result, lines) => {
    expect(invocationsOf(reportOf([result])).flatMap(({ stderr }) => stderr)).toEqual(lines);
  });
});

test("a record without evidence is as old as the run that judged it", () => {
  const assessment = { ...exampleReport.assessment, mode: "recorded" } as const;
  expect(scsReport(reportOf([main], { assessment, evidence: [] })).checkedAt).toEqual(
    new Date("2026-09-14T08:01:10.000Z"),
  );
});

interface Run {
  readonly argv: readonly string[];
  readonly forced_version: string | null;
  readonly forced_tests: string | null;
  readonly invocations: Readonly<Record<string, OfficialInvocation>>;
}

function runOf(report: CertificationReport): Run {
  const { run } = parse(scsReport(report).text, { version: "1.1", schema: "yaml-1.1" }) as { readonly run: Run }; // its rules are tested elsewhere
  return run;
}

function invocationsOf(report: CertificationReport): readonly OfficialInvocation[] {
  return Object.values(runOf(report).invocations);
}
