import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
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
import { brokenRules, publicLines, resultsIn, type OfficialInvocation } from "../testing/official-rules.ts";
import { renderScsYaml, scsReport } from "./scs-yaml.ts";

describe("every report keeps the official rules", () => {
  test.each(Object.entries({ exampleReport, passingReport, refusedReport }))("%s", (_, report) => {
    expect(brokenRules(renderScsYaml(report))).toEqual([]);
  });

  test("whatever the verdicts are: 1 is PASS, 0 is DNF, -1 is FAIL, and what was not tried is not there", () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const text = renderScsYaml(report);
        expect(brokenRules(text)).toEqual([]);
        expect(resultsIn(text)).toEqual(officialVerdicts(report));
      }),
      { numRuns: 100 },
    );
  });

  test.each(nasty)("with %j in every name", (name) => {
    expect(brokenRules(renderScsYaml(hostileReport(name)))).toEqual([]);
  });

  test("with any names, in subjects and ids too", () => {
    const names = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...nasty));
    fc.assert(
      fc.property(names, fc.string({ unit: "binary", minLength: 600, maxLength: 2000 }), (name, long) => {
        const report = hostileReport(name);
        const results = report.results.map((result, index) => (index === 0 ? { ...result, testcase: long } : result));
        const hostile = { ...report, results, id: name, scope: { ...report.scope, name, url: name } };
        expect(brokenRules(renderScsYaml(hostile))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test("the same report is the same document, and the same with other keys in front", () => {
  expect(renderScsYaml(structuredClone(exampleReport))).toBe(renderScsYaml(exampleReport));
});

describe("the uuid", () => {
  test("is that of the run, for whoever renders it", () => {
    expect(scsReport(structuredClone(exampleReport)).uuid).toBe(scsReport(exampleReport).uuid);
  });

  test("is another one for another run, subject or result", () => {
    const failed = exampleReport.results.map((result): Result => ({ ...result, verdict: "FAIL" }));
    const all = [
      scsReport(exampleReport),
      scsReport({ ...exampleReport, id: "20260915T080003Z-00000000" }),
      scsReport(exampleReport, "gx-prod1"),
      scsReport({ ...exampleReport, results: failed }),
    ];
    expect(new Set(all.map(({ uuid }) => uuid)).size).toBe(all.length);
  });
});

describe("the words of the run", () => {
  test("say what was asked, and nothing of the machine", () => {
    const words = ["run", "-o", "/home/ada/out", "--os-cloud", "prod1"];
    const report = { ...exampleReport, assessment: { ...exampleReport.assessment, arguments: words } };
    expect(read(renderScsYaml(report)).run.argv.join(" ")).toBe(
      "run --scope scs-compatible-iaas@v5.1 --scope scs-compatible-iaas@v4 --date 2026-09-14 -s !scs-0104",
    );
  });

  test("name the version that is not in force", () => {
    const [version] = passingReport.versions;
    expect(read(renderScsYaml(passingReport)).run.forced_version).toBeNull();
    const draft = { ...passingReport, versions: version ? [{ ...version, validity: "draft" as const }] : [] };
    expect(read(renderScsYaml(draft)).run.forced_version).toBe("v4");
  });

  test("have the selection as the pattern of the official suite", () => {
    const { forced_tests: pattern } = read(renderScsYaml(exampleReport)).run;
    const selected = (id: string) => new RegExp(`^${pattern}`).test(id);
    expect(selected("scs-0101-rngd")).toBe(true);
    expect(selected("scs-0104-source-ubuntu")).toBe(false);
    expect(selected("scs-0103-flavor-4v-16-100s-not")).toBe(false);
    expect(read(renderScsYaml(passingReport)).run.forced_tests).toBeNull();
  });
});

describe("what the monitor shows to everybody", () => {
  test("is each verdict, and why it is not PASS", async () => {
    const { lines } = read(renderScsYaml(exampleReport));
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../snapshots/monitor-lines.txt.snap");
  });

  test("is at most ten reasons for one testcase, and how many there are", () => {
    const findings = Array.from({ length: 25 }, (_, index) => violation(`Reason ${index}.`));
    const lines = linesOf(failing({ findings }));
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe("ERROR: scs-0103-flavor-4v-16: and 15 more");
  });

  test("is never code that a page could run", () => {
    const name = "<img src=x onerror=alert(1)>";
    const [line] = linesOf(failing({ findings: [violation("It is wrong.", { about: { kind: "flavor", name } })] }));
    expect(line).toBe("ERROR: scs-0103-flavor-4v-16: flavor ‹img src=x onerror=alert(1)›: It is wrong.");
  });
});

describe("what is not of today does not look like it", () => {
  const recorded: CertificationReport = {
    ...exampleReport,
    assessment: { ...exampleReport.assessment, mode: "recorded", finishedAt: "2026-12-24T00:00:00.000Z" },
  };

  test("a record that is judged again is as old as its last answer, and says what it is", () => {
    const text = renderScsYaml(recorded);
    expect(text).toContain("\nchecked_at: 2026-09-14 08:00:37.200000\n");
    expect(read(text).lines).toContain("WARNING: The results were judged from recorded evidence.");
    expect(brokenRules(text)).toEqual([]);
  });

  test("a result that had expired when the run ended is missing, and one that will soon is marked", () => {
    const gone = read(renderScsYaml(failing({ validUntil: "2026-09-14T08:01:10.000Z" })));
    expect(gone.results).not.toHaveProperty(id);
    expect(gone.lines.filter((line) => line.includes(`${id}:`))).toEqual([
      `WARNING: ${id}: not sent, because its result expired on 2026-09-14 08:01 UTC`,
    ]);
    const soon = read(renderScsYaml(failing({ validUntil: "2026-09-14T08:01:10.001Z" })));
    expect(soon.results).toMatchObject({ [id]: -1 });
    expect(soon.lines).toContain(
      `WARNING: ${id}: good until 2026-09-14 08:01 UTC only, because it rests on something older than this report`,
    );
    const usual = read(renderScsYaml(failing({ validUntil: "2026-09-28T00:00:00.000Z" })));
    expect(usual.lines.filter((line) => line.startsWith(`WARNING: ${id}`))).toEqual([]);
  });

  test("an interrupted run says so", () => {
    const report = reportOn(exampleResults, { assessment: { ...exampleReport.assessment, interrupted: true } });
    expect(read(renderScsYaml(report)).lines).toContain("WARNING: The run was interrupted.");
  });
});

const id = "scs-0103-flavor-4v-16";

function failing(change: Partial<Result>): CertificationReport {
  const results = exampleReport.results.map((result) => (result.testcase === id ? { ...result, ...change } : result));
  return { ...exampleReport, results };
}

function linesOf(report: CertificationReport): readonly string[] {
  return read(renderScsYaml(report)).lines.filter((line) => line.startsWith(`ERROR: ${id}: `));
}

interface Read {
  readonly run: {
    readonly argv: readonly string[];
    readonly forced_version: string | null;
    readonly forced_tests: string | null;
    readonly invocations: Readonly<Record<string, OfficialInvocation>>;
  };
}

function read(text: string) {
  const { run } = parse(text, { version: "1.1", schema: "yaml-1.1" }) as Read; // the rules are tested above
  const lines = Object.values(run.invocations).flatMap(publicLines);
  return { run, lines, results: resultsIn(text) };
}

/** Read from the report by hand: main and recommended of what the versions include. */
function officialVerdicts({ versions, results }: CertificationReport): Readonly<Record<string, number>> {
  const official = new Set(
    versions.flatMap(({ standards }) =>
      standards.flatMap(({ main, recommended }) => [...main.testcases, ...recommended.testcases]),
    ),
  );
  const values: Readonly<Record<string, number>> = { PASS: 1, DNF: 0, FAIL: -1 };
  return Object.fromEntries(
    results
      .filter(({ testcase, verdict }) => official.has(testcase) && verdict !== "MISS")
      .map(({ testcase, verdict }) => [testcase, values[verdict] ?? Number.NaN]),
  );
}
