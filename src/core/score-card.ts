import type { VersionOutcome } from "./aggregate.ts";
import type { Step } from "./card-forecast.ts";
import type { Gate } from "./gate.ts";
import type { Lifetime } from "./lifetime.ts";
import type { Assessment, CertificationReport, ReportScope } from "./report.ts";
import type { Membership } from "./result.ts";
import type { Scope, ScopeVersion } from "./scope.ts";
import type { Declaration } from "./testcase.ts";
import type { Cause, Verdict } from "./verdict.ts";

/** What is known of one subject and scope at an instant, from all its reports (SCS-0003-v2). */
export interface ScoreCard {
  readonly apiVersion: "conformance.scs.community/v1";
  readonly kind: "ScoreCard";
  /** The instant it speaks of. */
  readonly at: string;
  readonly headline: CardHeadline;
  readonly scope: ReportScope;
  readonly subject: CardSubject;
  /** Newest first. */
  readonly versions: readonly VersionOutcome[];
  /** Each testcase of the versions once, by id in byte order. */
  readonly results: readonly CardResult[];
  /** What will change by itself, in the order of time. */
  readonly forecast: readonly Step[];
  /** What it was made from, the newest first. */
  readonly reports: readonly CardReport[];
  /** Whatever a reader should know, in sentences. */
  readonly notes: readonly string[];
}

export interface CardHeadline {
  readonly verdict: Verdict;
  /** Over the main testcases of the versions. Nothing is deselected or waived on a card. */
  readonly gate: Gate;
  readonly certifiable: boolean;
  readonly text: string;
  /** From this instant on a version has another verdict, or can no longer be certified; absent if that does not come. */
  readonly holdsUntil?: string;
}

export interface CardSubject {
  readonly name: string;
  readonly layer: "iaas" | "kaas";
  readonly region?: string;
}

export interface CardResult {
  readonly testcase: string;
  readonly standards: readonly Membership[];
  readonly requirement: string;
  readonly level: Declaration["level"];
  readonly url: Declaration["url"];
  readonly lifetime: Lifetime;
  readonly verdict: Verdict;
  readonly cause?: Cause;
  /** Of a result that has expired: what it was. */
  readonly expired?: Verdict;
  /** Absent where no report has a result. */
  readonly from?: ReportReference;
  /** When the subject was asked. */
  readonly checkedAt?: string;
  readonly ageMs?: number;
  readonly expiresAt?: string;
  readonly flaky?: true;
  readonly waiver?: string;
  /** Results of other reports that say something else and would still be good, the newest first: this one took their place. */
  readonly superseded: readonly Superseded[];
}

/** A report by its run, and by the bytes of its file. */
export interface ReportReference {
  readonly id: string;
  readonly sha256: string;
}

export interface Superseded {
  readonly from: ReportReference;
  readonly checkedAt: string;
  readonly verdict: Verdict;
  readonly cause?: Cause;
}

export interface CardReport extends ReportReference {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly mode: Assessment["mode"];
  readonly tool: { readonly version: string; readonly sha256: string };
  readonly scopeSha256: string;
  readonly versions: readonly string[];
  /** How many results of the card are from it. */
  readonly counted: number;
  readonly leaked: number;
}

/** A report, and the digest of the bytes it was read from. */
export interface CardSource {
  readonly report: CertificationReport;
  readonly sha256: string;
}

export interface CardWish {
  readonly scope: Scope;
  readonly scopeSha256: string;
  /** Newest first. */
  readonly versions: readonly ScopeVersion[];
  /** Every testcase of these versions, once, by id in byte order. */
  readonly declared: readonly Declared[];
  readonly subject: CardSubject;
  readonly sources: readonly CardSource[];
  readonly at: Date;
}

export interface Declared {
  readonly entry: Declaration;
  readonly standards: readonly Membership[];
}
