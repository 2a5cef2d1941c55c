import { describe, expect, test } from "vitest";
import { exampleReport } from "../reports/testing/example-report.ts";
import { driftOf, targetOf, type Drift } from "./diff-drift.ts";
import type { CertificationReport } from "./report.ts";
import type { WaiverOutcome } from "./waiver.ts";

const { subject, scope, assessment, coverage, policy, preflight, versions, results } = exampleReport;
const { tool } = assessment;
const other = "f".repeat(64);

function waiver(id: string, state: WaiverOutcome["state"] = "active"): WaiverOutcome {
  return { id, state } as WaiverOutcome; // All that is read.
}

function login(changes: object): Partial<CertificationReport> {
  const credentials = { kind: "application credential", roles: ["member"], project: "conformance", ...changes };
  return { subject: { ...subject, credentials } };
}

describe("what is not as it was is told by its name", () => {
  test.each<[Partial<CertificationReport>, Drift]>([
    [{ subject: { ...subject, name: "prod2" } }, { what: "subject", name: "name", base: "prod1", head: "prod2" }],
    [{ subject: { ...subject, layer: "kaas" } }, { what: "subject", name: "layer", base: "iaas", head: "kaas" }],
    [
      { subject: { ...subject, region: "RegionTwo" } },
      { what: "subject", name: "region", base: "RegionOne", head: "RegionTwo" },
    ],
    [
      login({ kind: "password" }),
      { what: "subject", name: "kind of login", base: "application credential", head: "password" },
    ],
    [
      login({ roles: ["member", "reader"] }),
      { what: "subject", name: "roles of the login", base: "member", head: "member, reader" },
    ],
    [login({ roles: [] }), { what: "subject", name: "roles of the login", base: "member" }],
    [login({ project: "demo" }), { what: "subject", name: "project of the login", base: "conformance", head: "demo" }],
    [{ scope: { ...scope, id: "other" } }, { what: "scope", name: "scope", base: scope.id, head: "other" }],
    [
      { scope: { ...scope, uuid: "other" } },
      { what: "scope", name: "identity of the scope", base: scope.uuid, head: "other" },
    ],
    [
      { scope: { ...scope, sha256: other } },
      { what: "scope", name: "data of the scope (SHA-256)", base: scope.sha256, head: other },
    ],
    [
      { scope: { ...scope, referenceDate: "2026-10-01" } },
      { what: "scope", name: "reference date", base: "2026-09-14", head: "2026-10-01" },
    ],
    [
      { assessment: { ...assessment, tool: { ...tool, name: "other" } } },
      { what: "tool", name: "tool", base: "scs-conformance", head: "other" },
    ],
    [
      { assessment: { ...assessment, tool: { ...tool, version: "2.0.0" } } },
      { what: "tool", name: "version of the tool", base: "1.4.0", head: "2.0.0" },
    ],
    [
      { assessment: { ...assessment, tool: { ...tool, sha256: other } } },
      { what: "tool", name: "files of the tool (SHA-256)", base: tool.sha256, head: other },
    ],
    [
      { assessment: { ...assessment, tool: { ...tool, runtime: "node 26" } } },
      { what: "tool", name: "runtime", base: "node 24.21.0", head: "node 26" },
    ],
    [
      { coverage: { ...coverage, selection: [] } },
      { what: "selection", name: "selected testcases", base: "!scs-0104", head: "all" },
    ],
    [
      { coverage: { ...coverage, target: "main" } },
      { what: "selection", name: "selected target", base: "all", head: "main" },
    ],
    [
      { coverage: { ...coverage, readOnly: true } },
      { what: "selection", name: "what creates resources", base: "not left out", head: "left out" },
    ],
    [{ policy: { ...policy, profile: "dev" } }, { what: "policy", name: "profile", base: "ci", head: "dev" }],
    [
      { policy: { ...policy, failOn: ["fail", "dnf"] } },
      { what: "policy", name: "what shuts the gate", base: "fail, dnf, miss, leak", head: "fail, dnf" },
    ],
    [
      { policy: { ...policy, waivers: { path: "w.yaml", sha256: other, date: "2026-09-14" } } },
      { what: "policy", name: "file with the waivers (SHA-256)", head: other },
    ],
    [
      { assessment: { ...assessment, mode: "recorded" } },
      { what: "course", name: "judged from", base: "the subject", head: "recorded evidence" },
    ],
    [
      { redaction: { profile: "public", fullReportSha256: other } },
      { what: "course", name: "names and values", base: "there", head: "taken out" },
    ],
    [
      { assessment: { ...assessment, interrupted: true } },
      { what: "course", name: "interrupted", base: "no", head: "yes" },
    ],
    [{ preflight: { ...preflight, verdict: "DNF" } }, { what: "course", name: "preflight", base: "PASS", head: "DNF" }],
    [{ versions: versions.slice(1) }, { what: "versions", name: "v5.1", base: "effective" }],
    [
      { versions: versions.map((each) => (each.version === "v4" ? { ...each, validity: "deprecated" } : each)) },
      { what: "versions", name: "v4", base: "warn", head: "deprecated" },
    ],
    [{ waivers: [waiver("W-1")] }, { what: "waiver", name: "W-1", head: "active" }],
  ])("$1.what: $1.name", (changes, drift) => {
    expect(driftOf(exampleReport, { ...exampleReport, ...changes })).toStrictEqual([drift]);
    const { base, head, ...about } = drift;
    const back = {
      ...about,
      ...(head === undefined ? {} : { base: head }),
      ...(base === undefined ? {} : { head: base }),
    };
    expect(driftOf({ ...exampleReport, ...changes }, exampleReport)).toStrictEqual([back]);
  });
});

test("a login that was refused has no kind, roles and project", () => {
  const refused = { ...exampleReport, subject: { name: "prod1", layer: "iaas", region: "RegionOne" } as const };
  expect(driftOf(exampleReport, refused)).toStrictEqual([
    { what: "subject", name: "kind of login", base: "application credential" },
    { what: "subject", name: "roles of the login", base: "member" },
    { what: "subject", name: "project of the login", base: "conformance" },
  ]);
  expect(driftOf(refused, refused)).toEqual([]);
});

test("of a testcase that both have, whatever decides what it weighs", () => {
  const id = "scs-0103-flavor-1v-4";
  const changed = results.map((each) =>
    each.testcase === id
      ? ({ ...each, level: "SHOULD", lifetime: "day", standards: [{ standard: "s", target: "recommended" }] } as const)
      : each,
  );
  expect(driftOf(exampleReport, { ...exampleReport, results: changed })).toStrictEqual([
    { what: "testcase", name: `${id}: target`, base: "main", head: "recommended" },
    { what: "testcase", name: `${id}: level`, base: "MUST", head: "SHOULD" },
    { what: "testcase", name: `${id}: lifetime`, base: "week", head: "day" },
  ]);
  const without = results.filter(({ testcase }) => testcase !== id);
  expect(driftOf(exampleReport, { ...exampleReport, results: without })).toEqual([]);
});

test("waivers are told in the order of their ids, whatever became of them", () => {
  const before = { ...exampleReport, waivers: [waiver("W-3"), waiver("W-1")] };
  const after = { ...exampleReport, waivers: [waiver("W-2"), waiver("W-3", "expired")] };
  expect(driftOf(before, after)).toStrictEqual([
    { what: "waiver", name: "W-1", base: "active" },
    { what: "waiver", name: "W-2", head: "active" },
    { what: "waiver", name: "W-3", base: "active", head: "expired" },
  ]);
});

test.each([
  [["recommended", "main"], "main"],
  [["extended", "recommended"], "recommended"],
  [["extended"], "extended"],
] as const)("a testcase that stands in %j weighs as %s", (targets, weightiest) => {
  expect(targetOf({ standards: targets.map((target) => ({ standard: "s", target })) })).toBe(weightiest);
});
