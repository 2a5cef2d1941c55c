import { createHmac } from "node:crypto";
import type { Finding, Thing } from "../../core/finding.ts";
import type { CertificationReport, EvidenceItem } from "../../core/report.ts";
import { gateOf, reasonsOf } from "../../core/reasons.ts";
import type { ResourceAccount } from "../../core/resource.ts";
import type { Result } from "../../core/result.ts";
import type { Policy } from "../../core/policy.ts";
import type { WaiverOutcome } from "../../core/waiver.ts";

export interface RedactionWishes {
  /** Beside the full report, so that whoever has both can tell which name is which. */
  readonly salt: Uint8Array;
  /** Of the file of the full report. */
  readonly fullReportSha256: string;
  /** What the public may call the subject; by default its name is hidden, too. */
  readonly subject?: string;
}

type Hide = (name: string) => string;

/**
 * A report that anybody may see. It is made of what is known to be public and of nothing else: verdicts, numbers, times, and
 * what stands in the standards. What the subject calls its things becomes a hash, and what was met there is left out.
 */
export function redact(report: CertificationReport, wishes: RedactionWishes): CertificationReport {
  const hide = hider(report, wishes);
  const { apiVersion, kind, id, createdAt, headline, scope, versions, preflight, assessment, coverage } = report;
  const { name, version, runtime, sha256 } = assessment.tool;
  const redacted: CertificationReport = {
    apiVersion,
    kind,
    id,
    createdAt,
    headline,
    policy: redactedPolicy(report.policy, hide),
    waivers: report.waivers.map((waiver) => redactedWaiver(waiver, kindsIn(report), hide)),
    scope,
    versions,
    subject: { name: hide(report.subject.name), layer: report.subject.layer },
    assessment: {
      tool: { name, version, runtime, sha256 },
      mode: assessment.mode,
      arguments: [],
      startedAt: assessment.startedAt,
      finishedAt: assessment.finishedAt,
      requests: assessment.requests,
      interrupted: assessment.interrupted,
    },
    preflight: {
      verdict: preflight.verdict,
      ...(preflight.cause === undefined ? {} : { cause: preflight.cause }),
      findings: preflight.findings.map((finding) => redactedFinding(finding, hide)),
    },
    coverage,
    results: report.results.map((result) => redactedResult(result, hide)),
    evidence: report.evidence.map(redactedItem),
    resources: redactedResources(report.resources, hide),
    reproduce: reproduce(report),
    redaction: { profile: "public", fullReportSha256: wishes.fullReportSha256 },
  };
  // A reason can name what was left behind.
  return { ...redacted, headline: { ...headline, gate: gateOf(reasonsOf(redacted)) } };
}

/** The same name is the same hash everywhere, so that what belongs together still does. */
function hider({ subject }: CertificationReport, wishes: RedactionWishes): Hide {
  return (name) => (name === subject.name && wishes.subject !== undefined ? wishes.subject : hidden(name, wishes.salt));
}

export function hidden(name: string, salt: Uint8Array): string {
  return `hidden-${createHmac("sha256", salt).update(name).digest("hex").slice(0, 16)}`;
}

function redactedResult(result: Result, hide: Hide): Result {
  const { testcase, standards, requirement, level, url, section, lifetime, verdict, findings, evidence } = result;
  const { cause, startedAt, durationMs, validUntil, flaky, baseline, waiver } = result;
  return {
    testcase,
    standards,
    requirement,
    level,
    url,
    section,
    lifetime,
    verdict,
    ...(cause === undefined ? {} : { cause }),
    findings: findings.map((finding) => redactedFinding(finding, hide)),
    evidence,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(flaky === undefined ? {} : { flaky }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(waiver === undefined ? {} : { waiver: hide(waiver) }),
  };
}

const messages = {
  violation: "The requirement is violated; how, only the full report says.",
  inconclusive: "This could not be decided; why, only the full report says.",
  note: "The full report has a note here.",
} as const;

function redactedFinding({ level, about, deviation, until, cause }: Finding, hide: Hide): Finding {
  return {
    level,
    message: messages[level],
    ...(about === undefined ? {} : { about: redactedThing(about, hide) }),
    ...(deviation === undefined ? {} : { deviation }),
    ...(until === undefined ? {} : { until }),
    ...(cause === undefined ? {} : { cause }),
  };
}

function redactedThing({ kind, name, id }: Thing, hide: Hide): Thing {
  return {
    kind: isWord(kind) ? kind : hide(kind),
    name: name === null ? null : hide(name),
    ...(id === undefined ? {} : { id: hide(id) }),
  };
}

/** What things are called in the words of their APIs. */
function kindsIn({ results }: CertificationReport): ReadonlySet<string> {
  return new Set(results.flatMap(({ findings }) => findings.flatMap(({ about }) => about?.kind ?? [])).filter(isWord));
}

/** What an API calls its things, not what somebody calls one of them. */
function isWord(kind: string): boolean {
  return /^[A-Za-z][A-Za-z -]{0,39}$/.test(kind);
}

function redactedWaiver(waiver: WaiverOutcome, kinds: ReadonlySet<string>, hide: Hide): WaiverOutcome {
  const { id, testcase, subjects, match, kind, approvedBy, authority, approvedAt, expiresAt, state, applied } = waiver;
  return {
    id: hide(id),
    testcase,
    ...(subjects === undefined ? {} : { subjects: subjects.map(hide) }),
    ...(match === undefined ? {} : { match: redactedMatch(match, kinds, hide) }),
    kind,
    justification: onlyInFull,
    approvedBy: hide(approvedBy),
    authority,
    approvedAt,
    expiresAt,
    state,
    applied,
    message: onlyInFull,
  };
}

const onlyInFull = "Only the full report says this.";

type Match = NonNullable<WaiverOutcome["match"]>;

/** Somebody has written the kind by hand: it stays readable only where a finding says it, too. */
function redactedMatch({ kind, name }: Match, kinds: ReadonlySet<string>, hide: Hide): Match {
  return {
    ...(kind === undefined ? {} : { kind: kinds.has(kind) ? kind : hide(kind) }),
    ...(name === undefined ? {} : { name: hide(name) }),
  };
}

function redactedPolicy({ profile, failOn, waivers, baseline }: Policy, hide: Hide): Policy {
  return {
    profile,
    failOn,
    ...(waivers === undefined ? {} : { waivers: { ...waivers, path: hide(waivers.path) } }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

function redactedItem(item: EvidenceItem): EvidenceItem {
  const { probe, summary, path, sha256, bytes, startedAt, durationMs, requests, repeated } = item;
  return { probe, summary, path, sha256, bytes, startedAt, durationMs, requests, repeated, requestIds: [] };
}

function redactedResources({ created, destroyed, leaked }: ResourceAccount, hide: Hide): ResourceAccount {
  const rest = leaked.map(({ kind, name, id }) => ({
    kind: isWord(kind) ? kind : hide(kind),
    name: hide(name),
    ...(id === undefined ? {} : { id: hide(id) }),
    reason: onlyInFull,
  }));
  return { created, destroyed, leaked: rest };
}

function reproduce({ scope, versions }: CertificationReport): CertificationReport["reproduce"] {
  const words = versions.map(({ version }) => `--scope ${scope.id}@${version}`);
  return {
    run: ["scs-conformance", "run", ...words, "--date", scope.referenceDate].join(" "),
    judge: "scs-conformance verify public.json --full report.json --no-signature",
  };
}
