import { createHash } from "node:crypto";
import { canonicalJson, sha256OfCanonical } from "../canonical-json.ts";
import { gates } from "../core/gate.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { isExcused } from "../core/waiving.ts";

/** A file of a run's folder, by its path in it. */
export interface RunFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SignedRun {
  readonly report: CertificationReport;
  /** The report's own file. */
  readonly file: RunFile;
  /** The other files: renderings and evidence. */
  readonly files: readonly RunFile[];
}

/**
 * An in-toto Statement v1 with the predicate test-result v0.1, as canonical JSON: that these files belong together, and what
 * came of the run, for policy engines that know no report of ours. The cloud is no subject, as a subject is bytes.
 */
export function statementOf({ report, file, files }: SignedRun): string {
  const others = files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  return canonicalJson({
    _type: "https://in-toto.io/Statement/v1",
    subject: [
      { name: file.path, digest: { sha256: sha256(file.bytes), jcsSha256: sha256OfCanonical(report) } },
      ...others.map(({ path, bytes }) => ({ name: path, digest: { sha256: sha256(bytes) } })),
    ],
    predicateType: "https://in-toto.io/attestation/test-result/v0.1",
    predicate: testResultOf(report),
  });
}

interface TestResult {
  readonly result: "PASSED" | "WARNED" | "FAILED";
  readonly configuration: readonly ResourceDescriptor[];
  readonly passedTests: readonly string[];
  readonly warnedTests: readonly string[];
  readonly failedTests: readonly string[];
}

interface ResourceDescriptor {
  readonly name: string;
  readonly uri?: string;
  readonly digest: { readonly sha256: string };
  readonly annotations?: Readonly<Record<string, unknown>>;
}

/**
 * PASSED is what a certificate could rest on without a word more. FAILED is everything that the gate does not let through, and
 * every main testcase that was not decided, even where the gate puts up with that.
 */
export function testResultOf(report: CertificationReport): TestResult {
  const named = (outcome: Outcome): readonly string[] =>
    report.results.filter((result) => outcomeOf(result, report) === outcome).map(({ testcase }) => testcase);
  const [passedTests, warnedTests, failedTests] = [named("passed"), named("warned"), named("failed")];
  const hasFailed = failedTests.length > 0 || report.headline.gate.result !== "passed";
  const isClean = report.headline.certifiable && warnedTests.length === 0;
  return {
    result: hasFailed ? "FAILED" : isClean ? "PASSED" : "WARNED",
    configuration: configurationOf(report),
    passedTests,
    warnedTests,
    failedTests,
  };
}

type Outcome = "passed" | "warned" | "failed" | "unsaid";

function outcomeOf(result: Result, { waivers }: CertificationReport): Outcome {
  const { verdict, flaky } = result;
  if (verdict === "PASS") return flaky ? "warned" : "passed";
  if (verdict === "FAIL") return gates(result) && !isExcused(result, waivers) ? "failed" : "warned";
  if (gates(result)) return "failed";
  return verdict === "DNF" ? "warned" : "unsaid";
}

/** What the outcome rests on beside the subject, each with its digest. */
function configurationOf({ scope, versions, assessment, policy }: CertificationReport): readonly ResourceDescriptor[] {
  const { tool } = assessment;
  const { profile, failOn, waivers, baseline } = policy;
  return [
    {
      name: scope.id,
      uri: scope.url,
      digest: { sha256: scope.sha256 },
      annotations: { versions: versions.map(({ version }) => version), referenceDate: scope.referenceDate },
    },
    {
      name: tool.name,
      digest: { sha256: tool.sha256 },
      annotations: { version: tool.version, runtime: tool.runtime },
    },
    { name: "policy", digest: { sha256: sha256OfCanonical(policy) }, annotations: { profile, failOn } },
    ...(waivers === undefined ? [] : [{ name: waivers.path, digest: { sha256: waivers.sha256 } }]),
    ...(baseline === undefined ? [] : [{ name: `baseline ${baseline.id}`, digest: { sha256: baseline.sha256 } }]),
  ];
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
