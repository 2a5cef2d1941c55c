import { assemble } from "../assemble.ts";
import { scoreCard } from "../assemble-card.ts";
import { inconclusive, violation } from "../finding.ts";
import type { Assessment } from "../report.ts";
import type { Membership, Result } from "../result.ts";
import type { Scope } from "../scope.ts";
import type { CardSource, CardSubject, ScoreCard } from "../score-card.ts";
import type { Pending } from "../testcase.ts";

type Outcome = Pick<Result, "verdict" | "cause" | "findings">;

/** What can become of a testcase. */
export const outcomes = {
  pass: { verdict: "PASS", findings: [] },
  fail: { verdict: "FAIL", findings: [violation("It is off.")] },
  dnf: { verdict: "DNF", cause: "timeout", findings: [inconclusive("No answer.", { cause: "timeout" })] },
  deselected: { verdict: "MISS", cause: "deselected", findings: [] },
  interrupted: { verdict: "MISS", cause: "interrupted", findings: [] },
  unattested: { verdict: "MISS", cause: "needs-attestation", findings: [] },
  attestationExpired: { verdict: "MISS", cause: "attestation-expired", findings: [] },
} as const satisfies Record<string, Outcome>;

const names = ["advice", "daily", "weekly", "yearly"] as const;
export type Outcomes = Partial<Record<(typeof names)[number], Outcome>>;

const lifetimes = { daily: "day", weekly: "week", yearly: "year", advice: "week" } as const;

const entries = names.map((id): Pending => ({
  id,
  requirement: "Something holds.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0100",
  section: "light",
  lifetime: lifetimes[id],
  pending: "not-implemented",
}));

const standard = {
  id: "scs-0100-v1",
  title: "Something",
  url: "https://docs.scs.community/standards/scs-0100",
} as const;
const main = entries.filter(({ id }) => id !== "advice");
const recommended = entries.filter(({ id }) => id === "advice");

function membershipsOf(id: string): readonly Membership[] {
  return [{ standard: standard.id, target: id === "advice" ? "recommended" : "main" }];
}

/** One version with main testcases of three lifetimes and one that only advises, which is certifiable until July 2027. */
export const scope: Scope = {
  id: "scope",
  uuid: "0d3f7c7c-9b11-4f43-8f0e-3d3a0d1f7a01",
  name: "Scope",
  url: "https://docs.scs.community/standards/scope",
  layer: "iaas",
  versions: [{ version: "v2", standards: [{ ...standard, main, recommended, extended: [] }] }],
  timeline: [
    { date: "2025-01-01", versions: { v2: "effective" } },
    { date: "2027-01-01", versions: { v2: "warn" } },
    { date: "2027-07-01", versions: { v2: "deprecated" } },
  ],
};

const scopeSha256 = "0".repeat(64);

interface Details {
  readonly mode?: Assessment["mode"];
  readonly finishedAt?: string;
  readonly leaked?: boolean;
  readonly tool?: string;
  readonly scopeSha256?: string;
  readonly subject?: string;
  readonly region?: string;
}

/** A report of a run that asked everything at that instant. What is not named was deselected. */
export function madeAt(instant: string, said: Outcomes, details: Details = {}): CardSource {
  const time = new Date(instant).toISOString();
  const finishedAt = details.finishedAt ?? time;
  const results = entries.map(({ id, requirement, level, url, section, lifetime }, index): Result => {
    const declaration = { testcase: id, standards: membershipsOf(id), requirement, level, url, section, lifetime };
    const outcome: Outcome = said[names[index] ?? "daily"] ?? outcomes.deselected;
    const isAsked = outcome.verdict !== "MISS" || outcome.cause === "attestation-expired";
    const asked = isAsked ? { startedAt: time } : {};
    return { ...declaration, ...outcome, evidence: [], ...asked };
  });
  const report = assemble({
    id: instant,
    scope,
    scopeSha256: details.scopeSha256 ?? scopeSha256,
    versions: scope.versions,
    date: time.slice(0, 10),
    selection: [],
    target: "all",
    readOnly: false,
    subject: named(details.subject ?? "prod1", details.region),
    assessment: {
      tool: { name: "scs-conformance", version: details.tool ?? "1.0.0", runtime: "node", sha256: "1".repeat(64) },
      mode: details.mode ?? "live",
      arguments: [],
      startedAt: finishedAt,
      finishedAt,
      requests: 1,
      interrupted: false,
    },
    preflight: { verdict: "PASS", findings: [] },
    results,
    evidence: [],
    resources: {
      created: 0,
      destroyed: 0,
      leaked: details.leaked === true ? [{ kind: "volume", name: "v", reason: "It is in use." }] : [],
    },
    reproduce: { run: "", judge: "" },
  });
  return { report, sha256: digestOf(JSON.stringify(report)) };
}

export function named(name: string, region?: string): CardSubject {
  return { name, layer: "iaas", ...(region === undefined ? {} : { region }) };
}

export function cardOf(at: string, ...sources: readonly CardSource[]): ScoreCard {
  return cardIn(scope, at, ...sources);
}

export function cardIn(world: Scope, at: string, ...sources: readonly CardSource[]): ScoreCard {
  const { versions } = world;
  const isEmpty = versions.every(({ standards }) => standards.length === 0);
  const declared = isEmpty ? [] : entries.map((entry) => ({ entry, standards: membershipsOf(entry.id) }));
  return scoreCard({
    scope: world,
    scopeSha256,
    versions,
    declared,
    subject: named("prod1"),
    sources,
    at: new Date(at),
  });
}

/** Stands in for a digest: other bytes, other words. */
function digestOf(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffff_ffff_ffff;
  return sum.toString(16).padStart(64, "0");
}
