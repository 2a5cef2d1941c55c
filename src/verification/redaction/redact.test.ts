import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import { formats } from "../../reports/formats.ts";
import { parseReport } from "../../reports/json/parse.ts";
import { renderJson } from "../../reports/json/render.ts";
import { arbitraryPolicedReport } from "../../reports/testing/arbitrary-report.ts";
import { exampleReport, reportOn } from "../../reports/testing/example-report.ts";
import { renderText } from "../../reports/text.ts";
import { hidden, redact } from "./redact.ts";

const wishes = { salt: Buffer.alloc(32, 7), fullReportSha256: "ab".repeat(32) };

/** A name in every place that the cloud, its owner or the person who ran this has filled. */
function planted(name: string): CertificationReport {
  const details = {
    about: { kind: "flavor", name, id: name },
    expected: { [name]: name },
    actual: [name],
    remedy: `openstack flavor delete ${name}`,
  };
  const findings = [violation(`The flavor ${name} is wrong.`, details)];
  const waiver = {
    id: name,
    testcase: exampleReport.results[0]?.testcase ?? "",
    subjects: [name],
    match: { kind: name, name },
    kind: "risk-accepted",
    justification: name,
    link: `https://${name}/`,
    approvedBy: name,
    authority: "operator",
    approvedAt: "2026-01-01",
    expiresAt: "2026-12-31",
  } as const;
  return reportOn(
    exampleReport.results.map((result) => ({ ...result, findings })),
    {
      policy: {
        ...exampleReport.policy,
        waivers: { path: `/home/${name}`, sha256: "0".repeat(64), date: "2026-09-14" },
      },
      waivers: [waiver],
      subject: {
        name,
        layer: "iaas",
        region: name,
        credentials: { kind: name, roles: [name], project: name },
      },
      assessment: { ...exampleReport.assessment, arguments: ["run", "--os-cloud", name] },
      preflight: { verdict: "PASS", findings },
      evidence: exampleReport.evidence.map((item) => ({ ...item, requestIds: [name] })),
      resources: {
        created: 2,
        destroyed: 1,
        leaked: [{ kind: "volume", name, id: name, reason: `The volume ${name} is in use.` }],
      },
      reproduce: { run: `scs-conformance run --os-cloud ${name}`, judge: `scs-conformance judge ${name}` },
    },
  );
}

/** These never have a name in them. */
const nameless = new Set(["shields", "gitlab"]);

test.each(Object.entries(formats))("no name is in the public report as %s", async (format, { render }) => {
  const full = planted("canary");
  expect((await render(full)).includes("canary")).toBe(!nameless.has(format));
  expect(await render(redact(full, wishes))).not.toContain("canary");
});

test("people see in every form for them that it is redacted, and of which report", async () => {
  const report = redact(exampleReport, wishes);
  const text = renderText(report, { colour: false, width: 100 });
  for (const document of [await formats.html.render(report), await formats.md.render(report), text]) {
    expect(document).toContain("A redacted report for the public");
    expect(document).toContain(wishes.fullReportSha256);
  }
});

test("a redacted report is one of the same schema", () => {
  const text = renderJson(redact(planted("canary"), wishes));
  expect(renderJson(parseReport(text))).toBe(text);
});

test("the same name has the same hash everywhere, and another one with another salt", () => {
  const { subject, results, resources } = redact(planted("canary"), wishes);
  const hash = hidden("canary", wishes.salt);
  expect(hash).toMatch(/^hidden-[0-9a-f]{16}$/);
  expect([subject.name, results[0]?.findings[0]?.about?.name, resources.leaked[0]?.name]).toEqual([hash, hash, hash]);
  expect(hidden("canary", Buffer.alloc(32, 8))).not.toBe(hash);
  expect(hidden("canary2", wishes.salt)).not.toBe(hash);
});

test("the subject is called what the public may call it", () => {
  const { subject, waivers } = redact(planted("canary"), { ...wishes, subject: "Example Cloud" });
  expect([subject.name, waivers[0]?.subjects]).toEqual(["Example Cloud", ["Example Cloud"]]);
});

test("it says from which report it was made", () => {
  expect(redact(exampleReport, wishes).redaction).toEqual({ profile: "public", fullReportSha256: "ab".repeat(32) });
});

describe("whatever a report says, in the public one", () => {
  const same = (what: string, of: (report: CertificationReport) => unknown) =>
    test(`${what} are the same`, () => {
      fc.assert(
        fc.property(arbitraryPolicedReport, (report) => {
          expect(of(redact(report, wishes))).toEqual(of(report));
        }),
        { numRuns: 50 },
      );
    });

  same("verdicts and times", ({ results }) =>
    results.map(({ testcase, verdict, cause, flaky, baseline, validUntil }) => [
      testcase,
      verdict,
      cause,
      flaky,
      baseline,
      validUntil,
    ]),
  );
  same("counts and blockers", ({ versions, coverage }) => [versions, coverage]);
  same("headline and gate", ({ headline: { gate, ...headline } }) => [
    headline,
    gate.result,
    gate.reasons.map((reason) => reason.replace(/^(leak:volume ).*/, "$1")),
  ]);
  same("the number of findings and what they weigh", ({ results }) =>
    results.map(({ findings }) => findings.map(({ level, deviation, until }) => [level, deviation, until])),
  );
});
