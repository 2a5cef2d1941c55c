import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { exampleReport, reportOn } from "./example-report.ts";
import { exampleResults } from "./example-results.ts";

const silent = inconclusive("Nobody answered.", { cause: "timeout", remedy: "Ask whoever runs the network." });
const outcomes: Readonly<Record<string, Partial<Result>>> = {
  "scs-0100-syntax-check": { verdict: "DNF", cause: "timeout", findings: [silent] },
  "scs-0100-semantics-check": { verdict: "DNF", cause: "timeout", findings: [note("Hm."), silent] },
  "scs-0103-flavor-16v-64": { findings: [violation("It is off."), note("One."), note("Two.")] },
  "scs-0104-source-ubuntu": {
    verdict: "PASS",
    findings: [note("It is from today.", { about: { kind: "image", name: null, id: "7" } })],
    evidence: ["vm-report", "unknown"],
    standards: [
      { standard: "scs-0104-v1", target: "extended" },
      { standard: "scs-0101-v1", target: "recommended" },
    ],
  },
  "scs-0116-presence": { cause: "interrupted", standards: [{ standard: "scs-0999-v1", target: "main" }] },
};

function changed(result: Result): Result {
  const outcome = outcomes[result.testcase];
  const { cause: _, ...rest } = result;
  return outcome === undefined ? result : { ...rest, ...outcome };
}

const sha256 = "1f".repeat(32);

/** A report under a policy of its own, with waivers, of a run that went as badly as it can. */
export const waivedReport: CertificationReport = {
  ...reportOn(exampleResults.map(changed), {
    target: "main",
    readOnly: true,
    policy: {
      profile: "dev",
      failOn: ["fail", "regression"],
      waivers: { path: "waivers.yaml", sha256, date: "2026-09-14" },
      baseline: { id: "before", sha256, createdAt: "2026-09-13T08:01:00.000Z", changed: ["tool"] },
    },
    waivers: [
      { ...exampleWaiver, link: "https://tickets.example.org/1", testcase: "scs-0103-flavor-4v-16-100s" },
      { ...exampleWaiver, id: "W-2", expiresAt: "2026-08-31" },
      { ...exampleWaiver, id: "W 3", testcase: "gone", kind: "known-upstream-bug", link: "http://bugs.example.org/1" },
    ],
    subject: { name: "prod1", layer: "kaas", credentials: { kind: "kubeconfig", roles: [] } },
    assessment: { ...exampleReport.assessment, mode: "recorded", interrupted: true },
    evidence: exampleReport.evidence.map((item) => ({ ...item, repeated: item.probe === "flavors" ? 1 : 0 })),
    resources: { created: 2, destroyed: 1, leaked: [{ kind: "server", name: "vm", reason: "It is locked." }] },
  }),
  redaction: { profile: "public", fullReportSha256: sha256 },
};
