import { assemble } from "../core/assemble.ts";
import { inconclusive, note, violation } from "../core/finding.ts";
import type { CertificationReport } from "../core/report.ts";
import type { Scope } from "../core/scope.ts";
import { exampleResults, exampleStandards } from "./example-results.ts";

const { flavors, entropy, images, keyManager, endToEnd, naming } = exampleStandards;

const scope: Scope = {
  id: "scs-compatible-iaas",
  uuid: "50393e6f-2ae1-4c5c-a62c-3b75f2abef3f",
  name: "SCS-compatible IaaS",
  url: "https://docs.scs.community/standards/scs-compatible-iaas",
  layer: "iaas",
  versions: [
    {
      version: "v5.1",
      stabilizedAt: "2024-12-19",
      standards: [naming, entropy, flavors, images, keyManager, endToEnd],
    },
    { version: "v4", stabilizedAt: "2024-02-28", standards: [naming, entropy, flavors] },
  ],
  timeline: [{ date: "2024-12-19", versions: { "v5.1": "effective", v4: "warn" } }],
};

/** A report with one of everything, for the tests of the renderings. */
export const exampleReport: CertificationReport = assemble({
  id: "20260914T080003Z-018f6f0e",
  scope,
  versions: scope.versions,
  date: "2026-09-14",
  selection: ["!scs-0104"],
  target: "all",
  readOnly: false,
  subject: {
    name: "prod1",
    layer: "iaas",
    region: "RegionOne",
    credentials: { kind: "application credential", roles: ["member"], project: "conformance" },
  },
  assessment: {
    tool: { name: "scs-conformance", version: "1.4.0", runtime: "node 24.21.0" },
    mode: "live",
    arguments: ["run", "prod1", "--scope", "scs-compatible-iaas", "--select", "!scs-0104"],
    startedAt: "2026-09-14T08:00:03.000Z",
    finishedAt: "2026-09-14T08:01:10.000Z",
    requests: 214,
    interrupted: false,
  },
  preflight: { verdict: "PASS", findings: [note("The clock of the cloud differs by 0.4 s.")] },
  results: exampleResults,
  evidence: [
    {
      probe: "flavors",
      summary: "All flavors with their extra specs",
      path: "evidence/flavors.json",
      sha256: "6f1c94a3b0b5f2d7e8a1c4d9e0f3a6b7c8d1e2f5a4b9c6d3e8f7a0b1c2d5e4f3",
      bytes: 18231,
      startedAt: "2026-09-14T08:00:05.000Z",
      durationMs: 412,
      requests: 2,
      requestIds: ["req-5f0e6a10-77f6-4f43-9d0c-5f7c3b6a9a11"],
    },
    {
      probe: "vm-report",
      summary: "What a VM says about itself",
      path: "evidence/vm-report.json",
      sha256: "a01b6d7e8f90123456789abcdef0123456789abcdef0123456789abcdef01234",
      bytes: 902,
      startedAt: "2026-09-14T08:00:06.000Z",
      durationMs: 31200,
      requests: 9,
      requestIds: [],
    },
  ],
  reproduce: {
    run: "scs-conformance run prod1 --scope scs-compatible-iaas --select '!scs-0104' --date 2026-09-14",
    judge: "scs-conformance judge reports/prod1/20260914T080003Z-018f6f0e",
  },
});

/** The same run, had every testcase passed. */
export const passingReport: CertificationReport = assemble({
  ...exampleReport,
  scope,
  versions: [{ version: "v4", stabilizedAt: "2024-02-28", standards: [naming] }],
  date: "2026-09-14",
  selection: [],
  target: "all",
  readOnly: false,
  results: exampleResults.filter(({ testcase }) => testcase.startsWith("scs-0100")),
});

/** The same run, had the login been refused. */
export const refusedReport: CertificationReport = assemble({
  ...exampleReport,
  scope,
  versions: scope.versions,
  date: "2026-09-14",
  selection: [],
  target: "all",
  readOnly: false,
  preflight: {
    verdict: "DNF",
    cause: "unauthorized",
    findings: [
      inconclusive("Keystone did not accept the application credential.", {
        cause: "unauthorized",
        remedy: "openstack application credential create conformance",
      }),
    ],
  },
  results: exampleResults.map(({ durationMs: _, startedAt: __, ...result }) => ({
    ...result,
    verdict: "DNF",
    cause: "unauthorized",
    findings: [inconclusive("The preflight did not succeed.", { cause: "unauthorized" })],
    evidence: [],
  })),
  evidence: [],
});

/** Names that a hostile tenant could choose, in every place that the cloud can fill. */
export function hostileReport(text: string): CertificationReport {
  const details = {
    about: { kind: text, name: text, id: text },
    expected: text,
    actual: { [text]: [text] },
    remedy: text,
  };
  const one = { ...exampleReport.results[0], startedAt: "2026-09-14T08:00:06.000Z", durationMs: 3 } as const;
  return assemble({
    ...exampleReport,
    scope,
    versions: scope.versions,
    date: "2026-09-14",
    selection: [text],
    target: "all",
    readOnly: true,
    subject: { name: text, layer: "iaas", region: text, credentials: { kind: text, roles: [text], project: text } },
    preflight: { verdict: "DNF", cause: "quota", findings: [inconclusive(text, { ...details, cause: "quota" })] },
    results: exampleResults.map((result) => ({
      ...one,
      ...result,
      findings: [violation(text, details), inconclusive(text, { ...details, cause: "quota" }), note(text, details)],
    })),
    evidence: exampleReport.evidence.map((item) => ({ ...item, summary: text, requestIds: [text] })),
    reproduce: { run: text, judge: text },
  });
}
