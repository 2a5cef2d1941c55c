import type { CertificationReport } from "./report.ts";
import type { Result } from "./result.ts";
import { targets, type TargetName } from "./standard.ts";

/** What can change beside the subject's answers, in the order it is told. */
export const driftKinds = [
  "subject",
  "scope",
  "versions",
  "tool",
  "testcase",
  "selection",
  "policy",
  "waiver",
  "course",
] as const;

/** One thing that is not as it was. */
export interface Drift {
  readonly what: (typeof driftKinds)[number];
  /** In words: `the data of the scope`. */
  readonly name: string;
  /** Absent where the report has none. */
  readonly base?: string;
  readonly head?: string;
}

type Facet = readonly [what: Drift["what"], name: string, of: (report: CertificationReport) => string | undefined];

const facets: readonly Facet[] = [
  ["subject", "name", ({ subject }) => subject.name],
  ["subject", "layer", ({ subject }) => subject.layer],
  ["subject", "region", ({ subject }) => subject.region],
  ["subject", "kind of login", ({ subject }) => subject.credentials?.kind],
  ["subject", "roles of the login", ({ subject }) => list(subject.credentials?.roles)],
  ["subject", "project of the login", ({ subject }) => subject.credentials?.project],
  ["scope", "scope", ({ scope }) => scope.id],
  ["scope", "identity of the scope", ({ scope }) => scope.uuid],
  ["scope", "data of the scope (SHA-256)", ({ scope }) => scope.sha256],
  ["scope", "reference date", ({ scope }) => scope.referenceDate],
  ["tool", "tool", ({ assessment: { tool } }) => tool.name],
  ["tool", "version of the tool", ({ assessment: { tool } }) => tool.version],
  ["tool", "files of the tool (SHA-256)", ({ assessment: { tool } }) => tool.sha256],
  ["tool", "runtime", ({ assessment: { tool } }) => tool.runtime],
  ["selection", "selected testcases", ({ coverage }) => list(coverage.selection) ?? "all"],
  ["selection", "selected target", ({ coverage }) => coverage.target],
  ["selection", "what creates resources", ({ coverage }) => (coverage.readOnly ? "left out" : "not left out")],
  ["policy", "profile", ({ policy }) => policy.profile],
  ["policy", "what shuts the gate", ({ policy }) => list(policy.failOn)],
  ["policy", "file with the waivers (SHA-256)", ({ policy }) => policy.waivers?.sha256],
  ["course", "judged from", ({ assessment }) => (assessment.mode === "live" ? "the subject" : "recorded evidence")],
  ["course", "names and values", ({ redaction }) => (redaction === undefined ? "there" : "taken out")],
  ["course", "interrupted", ({ assessment }) => (assessment.interrupted ? "yes" : "no")],
  ["course", "preflight", ({ preflight }) => preflight.verdict],
];

export function driftOf(base: CertificationReport, head: CertificationReport): readonly Drift[] {
  const found = [
    ...facets.flatMap(([what, name, of]) => drift(what, name, of(base), of(head))),
    ...versions(base, head),
    ...testcases(base, head),
    ...waivers(base, head),
  ];
  return driftKinds.flatMap((kind) => found.filter(({ what }) => what === kind));
}

function drift(what: Drift["what"], name: string, base: string | undefined, head: string | undefined): Drift[] {
  if (base === head) return [];
  return [{ what, name, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) }];
}

function versions(base: CertificationReport, head: CertificationReport): Drift[] {
  return paired(base.versions, head.versions, ({ version }) => version).flatMap(([id, was, is]) =>
    drift("versions", id, was?.validity, is?.validity),
  );
}

/** Of testcases that both have: whatever decides what their verdict weighs and how long it lasts. */
function testcases(base: CertificationReport, head: CertificationReport): Drift[] {
  return paired(base.results, head.results, ({ testcase }) => testcase).flatMap(([id, was, is]) =>
    was === undefined || is === undefined
      ? []
      : [
          ...drift("testcase", `${id}: target`, targetOf(was), targetOf(is)),
          ...drift("testcase", `${id}: level`, was.level, is.level),
          ...drift("testcase", `${id}: lifetime`, was.lifetime, is.lifetime),
        ],
  );
}

function waivers(base: CertificationReport, head: CertificationReport): Drift[] {
  return paired(base.waivers, head.waivers, ({ id }) => id).flatMap(([id, was, is]) =>
    drift("waiver", id, was?.state, is?.state),
  );
}

function paired<T>(
  base: readonly T[],
  head: readonly T[],
  key: (one: T) => string,
): (readonly [string, T | undefined, T | undefined])[] {
  const byKey = (all: readonly T[]) => new Map(all.map((each) => [key(each), each]));
  const [before, after] = [byKey(base), byKey(head)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.map((id) => [id, before.get(id), after.get(id)]);
}

/** The weightiest target that a testcase stands in. */
export function targetOf({ standards }: Pick<Result, "standards">): TargetName {
  return targets.find((target) => standards.some((each) => each.target === target)) ?? "extended";
}

function list(words: readonly string[] | undefined): string | undefined {
  return words === undefined || words.length === 0 ? undefined : words.join(", ");
}
