import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { findingsInWords, whyInWords } from "../findings-in-words.ts";
import { jsonText } from "../json-text.ts";
import { nameUuid } from "../name-uuid.ts";
import { targetOf } from "../outline.ts";
import { lineOrDash } from "../printable.ts";

/** The version of the specification that the tests hold this against. */
const specVersion = "1.0.0";

/** Common Test Report Format: one JSON for the dashboards and bots that read it. */
export function renderCtrf(report: CertificationReport): string {
  const { id, createdAt, scope, versions, subject, assessment, headline, coverage } = report;
  const files = new Map(report.evidence.map(({ probe, path }) => [probe, path]));
  const tests = report.results.filter(({ cause }) => cause !== "deselected").map((result) => testOf(id, result, files));
  const count = (status: Status) => tests.filter((each) => each.status === status).length;
  const start = Date.parse(assessment.startedAt);
  const stop = Date.parse(assessment.finishedAt);
  const { name, version, runtime } = assessment.tool;
  return jsonText({
    reportFormat: "CTRF",
    specVersion,
    reportId: nameUuid("ctrf", id),
    runId: lineOrDash(id),
    timestamp: createdAt,
    generatedBy: `${name} ${version}`,
    results: {
      tool: { name, version, extra: { runtime } },
      summary: {
        tests: tests.length,
        passed: count("passed"),
        failed: count("failed"),
        // What was not tried is pending, and what was not wanted is not there.
        skipped: 0,
        pending: count("pending"),
        other: count("other"),
        flaky: tests.filter(({ flaky }) => flaky).length,
        start,
        stop,
        duration: Math.max(0, stop - start),
        extra: {
          verdict: headline.verdict,
          gate: headline.gate,
          certifiable: headline.certifiable,
          text: headline.text,
          validUntil: headline.validUntil,
          coverage,
          interrupted: assessment.interrupted,
          waivers: report.waivers,
        },
      },
      tests,
      environment: {
        reportName: lineOrDash(`${scope.name} on ${subject.name}`),
        appName: lineOrDash(subject.name),
        testEnvironment: lineOrDash([scope.id, ...versions.map((each) => each.version)].join(" ")),
      },
    },
  });
}

type Status = "passed" | "failed" | "pending" | "other";

const statuses: Readonly<Record<Result["verdict"], Status>> = {
  PASS: "passed",
  FAIL: "failed",
  DNF: "other",
  MISS: "pending",
};

/** JSON has no place for what is undefined. */
function testOf(id: string, result: Result, files: ReadonlyMap<string, string>) {
  const { testcase, verdict, cause, standards, startedAt, durationMs = 0, findings } = result;
  const start = startedAt === undefined ? undefined : Date.parse(startedAt);
  return {
    id: nameUuid("ctrf", id, testcase),
    testId: testcase,
    name: testcase,
    status: statuses[verdict],
    duration: Math.round(durationMs),
    ...(start === undefined ? {} : { start, stop: start + Math.round(durationMs) }),
    suite: suitesOf(result),
    message: verdict === "PASS" ? undefined : lineOrDash(whyInWords(result)),
    trace: findings.length === 0 ? undefined : findingsInWords(result),
    rawStatus: cause === undefined ? verdict : `${verdict}.${cause}`,
    tags: [targetOf(result), result.level, result.section],
    type: "conformance",
    flaky: result.flaky,
    attachments: result.evidence.flatMap((probe) => {
      const path = files.get(probe);
      return path === undefined ? [] : [{ name: probe, contentType: "application/json", path }];
    }),
    extra: {
      verdict,
      cause,
      standards,
      requirement: result.requirement,
      url: result.url,
      validUntil: result.validUntil,
      waiver: result.waiver,
    },
  };
}

function suitesOf({ standards }: Result): string[] {
  const ids = [...new Set(standards.map(({ standard }) => standard))];
  return ids.length === 0 ? ["-"] : ids;
}
