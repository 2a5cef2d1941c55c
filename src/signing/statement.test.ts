import { describe, expect, test } from "vitest";
import { sha256OfCanonical } from "../canonical-json.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport, passingReport } from "../reports/testing/example-report.ts";
import { statementOf, testResultOf } from "./statement.ts";

const file = { path: "report.json", bytes: Buffer.from(renderJson(exampleReport)) };
const files = ["summary.md", "evidence/b.json", "evidence/a.json", "evidence/B.json"].map((path) => ({
  path,
  bytes: Buffer.from(path),
}));

describe("the statement", () => {
  const statement = JSON.parse(statementOf({ report: exampleReport, file, files })) as {
    subject: { name: string; digest: Record<string, string> }[];
  };

  test("is of the type that policy engines know", () => {
    expect(statement).toMatchObject({
      _type: "https://in-toto.io/Statement/v1",
      predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    });
  });

  test("names every file with its digest, the report first and the others in byte order", () => {
    expect(statement.subject.map(({ name }) => name)).toEqual([
      "report.json",
      "evidence/B.json",
      "evidence/a.json",
      "evidence/b.json",
      "summary.md",
    ]);
    // printf %s summary.md | sha256sum
    expect(statement.subject.at(-1)?.digest).toEqual({
      sha256: "f13dd30d608dc432a1fb22526259bb770a4511e7a6020e2ecb63983bf6d4df5c",
    });
  });

  test("names what the report says as well, whatever its white space", () => {
    expect(statement.subject[0]?.digest["jcsSha256"]).toBe(sha256OfCanonical(exampleReport));
  });

  test("does not depend on the order of the files", () => {
    const other = statementOf({ report: exampleReport, file, files: files.toReversed() });
    expect(other).toBe(statementOf({ report: exampleReport, file, files }));
  });
});

const [template] = passingReport.results;

function reportOf(changes: readonly Partial<Result>[], rest: Partial<CertificationReport> = {}): CertificationReport {
  if (template === undefined) throw new Error("The example has no result.");
  const results = changes.map((change, index) => ({ ...template, testcase: `t${index}`, ...change }));
  return { ...passingReport, headline: { ...passingReport.headline, ...open }, results, ...rest };
}

const open = { certifiable: true, gate: { result: "passed", reasons: [] } } as const;
const main = [{ standard: "s", target: "main" }] as const;
const recommended = [{ standard: "s", target: "recommended" }] as const;

describe("a testcase is", () => {
  test.each<[string, Partial<Result>, string]>([
    ["passed", { verdict: "PASS", standards: main }, "passed"],
    ["passed, recommended", { verdict: "PASS", standards: recommended }, "passed"],
    ["flaky", { verdict: "PASS", standards: main, flaky: true }, "warned"],
    ["failed", { verdict: "FAIL", standards: main }, "failed"],
    ["waived", { verdict: "FAIL", standards: main, waiver: "W-1" }, "warned"],
    ["failed, recommended", { verdict: "FAIL", standards: recommended }, "warned"],
    ["open", { verdict: "DNF", cause: "timeout", standards: main }, "failed"],
    ["open, recommended", { verdict: "DNF", cause: "timeout", standards: recommended }, "warned"],
    ["missing", { verdict: "MISS", cause: "interrupted", standards: main }, "failed"],
    ["missing, recommended", { verdict: "MISS", cause: "interrupted", standards: recommended }, "nothing"],
    ["deselected", { verdict: "MISS", cause: "deselected", standards: main }, "nothing"],
  ])("%s: %j is %s", (_, result, expected) => {
    const waivers = [{ id: "W-1", testcase: "t0", applied: true }] as unknown as CertificationReport["waivers"]; // what is looked at
    const { passedTests, warnedTests, failedTests } = testResultOf(reportOf([result], { waivers }));
    const lists = { passed: passedTests, warned: warnedTests, failed: failedTests };
    expect(Object.entries(lists).filter(([, tests]) => tests.length > 0)).toEqual(
      expected === "nothing" ? [] : [[expected, ["t0"]]],
    );
  });
});

describe("the result is", () => {
  const headline = (changes: Partial<CertificationReport["headline"]>) => ({
    headline: { ...passingReport.headline, ...open, ...changes },
  });
  test.each<[string, Partial<Result>[], Partial<CertificationReport>, string]>([
    ["all passed", [{ verdict: "PASS" }], {}, "PASSED"],
    ["a blocker", [{ verdict: "PASS" }], headline({ certifiable: false }), "WARNED"],
    ["a flaky pass", [{ verdict: "PASS", flaky: true }], {}, "WARNED"],
    ["a recommended failure", [{ verdict: "PASS" }, { verdict: "FAIL", standards: recommended }], {}, "WARNED"],
    [
      "a failure",
      [{ verdict: "FAIL", standards: main }],
      headline({ gate: { result: "failed", reasons: [] } }),
      "FAILED",
    ],
    ["a shut gate", [{ verdict: "PASS" }], headline({ gate: { result: "incomplete", reasons: [] } }), "FAILED"],
    [
      "something open that the gate puts up with",
      [{ verdict: "DNF", cause: "timeout", standards: main }],
      {},
      "FAILED",
    ],
  ])("%s", (_, results, rest, expected) => {
    expect(testResultOf(reportOf(results, rest)).result).toBe(expected);
  });
});

test("the configuration names scope, tool, policy, waivers and baseline by digest", () => {
  const sha256 = "0".repeat(64);
  const report: CertificationReport = {
    ...exampleReport,
    policy: {
      profile: "ci",
      failOn: ["fail"],
      waivers: { path: "waivers.yaml", sha256, date: "2026-09-14" },
      baseline: { id: "20260913", sha256, createdAt: "2026-09-13T08:00:00.000Z", changed: [] },
    },
  };
  const { configuration } = testResultOf(report);
  expect(configuration.map(({ name }) => name)).toEqual([
    "scs-compatible-iaas",
    "scs-conformance",
    "policy",
    "waivers.yaml",
    "baseline 20260913",
  ]);
  expect(configuration[0]).toEqual({
    name: "scs-compatible-iaas",
    uri: exampleReport.scope.url,
    digest: { sha256: exampleReport.scope.sha256 },
    annotations: { versions: ["v5.1", "v4"], referenceDate: "2026-09-14" },
  });
  for (const { digest } of configuration) expect(digest.sha256).toMatch(/^[0-9a-f]{64}$/);
});
