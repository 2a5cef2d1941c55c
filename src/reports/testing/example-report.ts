import { assemble, type Ingredients } from "../../core/assemble.ts";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import type { Scope } from "../../core/scope.ts";
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

const scopeSha256 = "9d4c6b2f13a8e7d05c4b3a291807f6e5d4c3b2a190887f6e5d4c3b2a1908f7e6";

/** A report with one of everything, for the tests of the renderings. */
export const exampleReport: CertificationReport = assemble({
  id: "20260914T080003Z-018f6f0e",
  scope,
  scopeSha256,
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
    tool: {
      name: "scs-conformance",
      version: "1.4.0",
      runtime: "node 24.21.0",
      sha256: "5e1d0c9b8a7f6e5d4c3b2a19080f7e6d5c4b3a291807f6e5d4c3b2a190887f6e",
    },
    mode: "live",
    arguments: ["run", "prod1", "--scope", "scs-compatible-iaas", "--select", "!scs-0104"],
    startedAt: "2026-09-14T08:00:03.000Z",
    finishedAt: "2026-09-14T08:01:10.000Z",
    requests: 214,
    interrupted: false,
  },
  preflight: { verdict: "PASS", findings: [note("The clock of the cloud differs by 0.4 s.")] },
  results: exampleResults,
  resources: { created: 0, destroyed: 0, leaked: [] },
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
      repeated: 0,
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
      repeated: 1,
      requestIds: [],
    },
  ],
  reproduce: {
    run: "scs-conformance run prod1 --scope scs-compatible-iaas --select '!scs-0104' --date 2026-09-14",
    judge: "scs-conformance judge reports/prod1/20260914T080003Z-018f6f0e",
  },
});

/** The same run with other results. */
export function reportOn(results: readonly Result[], changes: Partial<Ingredients> = {}): CertificationReport {
  const { target, readOnly, selection } = exampleReport.coverage;
  const versions = scope.versions;
  return assemble({
    ...exampleReport,
    scope,
    scopeSha256,
    versions,
    date: "2026-09-14",
    target,
    readOnly,
    selection,
    results,
    ...changes,
  });
}

/** The same run, had only flavor names been asked for. */
export const passingReport: CertificationReport = reportOn(
  exampleResults.filter(({ testcase }) => testcase.startsWith("scs-0100")),
  { versions: [{ version: "v4", stabilizedAt: "2024-02-28", standards: [naming] }], selection: [] },
);

/** The same run, had the login been refused. */
export const refusedReport: CertificationReport = reportOn(
  exampleResults.map((example) => {
    const { durationMs: _, startedAt: __, ...result } = example;
    return {
      ...result,
      verdict: "DNF",
      cause: "unauthorized",
      findings: [inconclusive("The preflight did not succeed.", { cause: "unauthorized" })],
      evidence: [],
    };
  }),
  {
    selection: [],
    evidence: [],
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
  },
);

/** Names that a hostile tenant could choose, in every place that the cloud can fill. */
export function hostileReport(text: string): CertificationReport {
  const details = {
    about: { kind: text, name: text, id: text },
    expected: text,
    actual: { [text]: [text] },
    remedy: text,
  };
  const findings = [violation(text, details), inconclusive(text, { ...details, cause: "quota" }), note(text, details)];
  return reportOn(
    exampleResults.map((result) => ({ ...result, findings })),
    {
      selection: [text],
      readOnly: true,
      subject: { name: text, layer: "iaas", region: text, credentials: { kind: text, roles: [text], project: text } },
      preflight: { verdict: "DNF", cause: "quota", findings: [inconclusive(text, { ...details, cause: "quota" })] },
      evidence: exampleReport.evidence.map((item) => ({ ...item, summary: text, requestIds: [text] })),
      reproduce: { run: text, judge: text },
    },
  );
}

/** Text that would break one format or another if it got there as it is. */
export const nasty = [
  `"><script>alert(1)</script>`,
  `' onmouseover='alert(1)`,
  "</style></script><!-- ",
  "]]>]]>",
  "\u001b[31mred\u001b[0m\u0000\u0008",
  "\ud800 \udfff \ufffe \uffff",
  "one\r\ntwo | three `four` ``five`` **six** [seven](http://eight) <b>nine</b>",
  "# heading",
  "1. item",
  "```\n# out of the fence",
  "&amp; &lt; &#60;",
  "invoice\u202etxt.exe",
  "@somebody #1 $x$",
  "",
] as const;
