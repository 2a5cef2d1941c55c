import type { VersionOutcome } from "./aggregate.ts";
import type { Finding } from "./finding.ts";
import type { Gate } from "./gate.ts";
import type { Policy } from "./policy.ts";
import type { SubjectDetails } from "./preflight.ts";
import type { ResourceAccount } from "./resource.ts";
import type { Result } from "./result.ts";
import type { TargetName } from "./standard.ts";
import type { Cause, Verdict } from "./verdict.ts";
import type { WaiverOutcome } from "./waiver.ts";

/**
 * The result of one run on one subject and scope: everything else is a rendering of it. The published JSON Schema is
 * `docs/schemas/certification-report-v1.json`. Times are RFC 3339 in UTC, durations milliseconds, digests SHA-256 in hex.
 */
export interface CertificationReport {
  readonly apiVersion: "conformance.scs.community/v1";
  readonly kind: "CertificationReport";
  /** The run's id; its folder has the same name. */
  readonly id: string;
  readonly createdAt: string;
  readonly headline: Headline;
  /** By what the gate was decided. */
  readonly policy: Policy;
  /** What was put up with: the waivers that were handed in, and what became of each. */
  readonly waivers: readonly WaiverOutcome[];
  readonly scope: ReportScope;
  /** One entry for each version of the scope that was asked for, newest first. */
  readonly versions: readonly VersionOutcome[];
  readonly subject: ReportSubject;
  readonly assessment: Assessment;
  readonly preflight: ReportPreflight;
  readonly coverage: Coverage;
  /** Each testcase of the versions once, by id in byte order. */
  readonly results: readonly Result[];
  readonly evidence: readonly EvidenceItem[];
  /** What the run created in the subject, and what it could not destroy again. */
  readonly resources: ResourceAccount;
  readonly reproduce: { readonly run: string; readonly judge: string };
  /** Present where names and values were taken out, so that anybody may see the rest. */
  readonly redaction?: Redaction;
}

export interface Redaction {
  readonly profile: "public";
  /** Of the file of the report that this one was made from. */
  readonly fullReportSha256: string;
}

export interface Headline {
  /** What the subject showed: the worst over the versions. No flag changes it. */
  readonly verdict: Verdict;
  /** What a pipeline may go by; the exit code follows it. */
  readonly gate: Gate;
  readonly certifiable: boolean;
  /** One sentence with the numbers. */
  readonly text: string;
  /** When the first of the deciding results expires; absent unless all of them were judged. */
  readonly validUntil?: string;
}

export interface ReportScope {
  readonly id: string;
  readonly uuid: string;
  readonly name: string;
  readonly url: string;
  /** YYYY-MM-DD: the day that decides which version is valid. */
  readonly referenceDate: string;
  /** Of the canonical JSON of its data: versions, standards, declarations of testcases, timeline. */
  readonly sha256: string;
}

export interface ReportSubject extends SubjectDetails {
  readonly name: string;
  readonly layer: "iaas" | "kaas";
}

export interface Assessment {
  readonly tool: {
    readonly name: string;
    readonly version: string;
    readonly runtime: string;
    /** Over its files, as `scs-conformance version` prints it. */
    readonly sha256: string;
  };
  readonly mode: "live" | "recorded";
  /** The command's words; they never hold a secret. */
  readonly arguments: readonly string[];
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly requests: number;
  readonly interrupted: boolean;
}

export interface ReportPreflight {
  readonly verdict: Verdict;
  readonly cause?: Cause;
  readonly findings: readonly Finding[];
}

export interface Coverage {
  /** Testcases that the versions declare. */
  readonly declared: number;
  readonly selected: number;
  readonly judged: number;
  /** The selectors that were given; empty for everything. */
  readonly selection: readonly string[];
  /** The only target that was asked for, or all. */
  readonly target: TargetName | "all";
  /** Whether testcases that create resources were left out. */
  readonly readOnly: boolean;
  readonly unassessedStandards: readonly string[];
}

export interface EvidenceItem {
  readonly probe: string;
  readonly summary: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  /** How many of them were second and further attempts. */
  readonly repeated: number;
  readonly requestIds: readonly string[];
}
