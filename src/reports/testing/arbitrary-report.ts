import fc from "fast-check";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { conditions, profileNames, profiles, type Policy } from "../../core/policy.ts";
import { targets } from "../../core/standard.ts";
import { dnfCauses, missCauses, type Verdict } from "../../core/verdict.ts";
import { waiverAuthorities, type Waiver } from "../../core/waiver.ts";
import { exampleReport, reportOn } from "./example-report.ts";
import { exampleResults } from "./example-results.ts";

type Outcome = Pick<Result, "verdict" | "cause">;

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>({ verdict: "PASS" }, { verdict: "FAIL" }),
  fc.constantFrom(...dnfCauses).map((cause): Outcome => ({ verdict: "DNF", cause })),
  fc.constantFrom(...missCauses).map((cause): Outcome => ({ verdict: "MISS", cause })),
);

const standards = fc.uniqueArray(
  fc.record({
    standard: fc.constantFrom("scs-0100-v3.1", "scs-0103-v1", "scs-0128-v1"),
    target: fc.constantFrom(...targets),
  }),
  { minLength: 1, maxLength: 4, selector: ({ standard, target }) => `${standard} ${target}` },
);

const results: fc.Arbitrary<Result[]> = fc
  .tuple(...exampleResults.map(() => fc.tuple(outcome, standards)))
  .map((drawn) =>
    exampleResults.map((example, index) => {
      const { cause: _, ...result } = example;
      const [ended, memberships] = drawn[index] ?? [{ verdict: "PASS" }, []];
      return { ...result, ...ended, standards: memberships };
    }),
  );

/** Reports on the same testcases with any verdicts, each in any targets of a few standards. */
export const arbitraryReport: fc.Arbitrary<CertificationReport> = fc
  .record({ results, interrupted: fc.boolean(), preflight: fc.constantFrom("PASS", "FAIL", "DNF") })
  .map(({ results: drawn, interrupted, preflight }) =>
    reportOn(drawn, {
      assessment: { ...exampleReport.assessment, interrupted },
      preflight:
        preflight === "DNF" ? { verdict: "DNF", cause: "timeout", findings: [] } : { verdict: preflight, findings: [] },
    }),
  );

const ids = exampleResults.map(({ testcase }) => testcase);
const sha256 = "1f".repeat(32);
const days = ["2026-01-01", "2026-09-13", "2026-09-14", "2026-09-15", "2026-12-31"];

const waivers: fc.Arbitrary<Waiver[]> = fc
  .array(
    fc.record({
      testcase: fc.constantFrom(...ids),
      subjects: fc.option(fc.subarray(["prod1", "prod2"])),
      match: fc.option(
        fc.constantFrom({ kind: "flavor" }, { kind: "flavor", name: "SCS-4V-16" }, { name: "m1.large" }),
      ),
      authority: fc.constantFrom(...waiverAuthorities),
      approvedAt: fc.constantFrom(...days),
      expiresAt: fc.constantFrom(...days),
    }),
    { maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(({ subjects, match, ...waiver }, index) => ({
      id: `W-${index}`,
      ...waiver,
      ...(subjects === null ? {} : { subjects }),
      ...(match === null ? {} : { match }),
      kind: "risk-accepted",
      justification: "New hardware comes.",
      approvedBy: "Jane Doe",
    })),
  );

const policy: fc.Arbitrary<Policy> = fc
  .record({
    profile: fc.constantFrom(...profileNames),
    failOn: fc.option(fc.subarray([...conditions])),
  })
  .map(({ profile, failOn }) => ({ profile, failOn: failOn ?? profiles[profile] }));

const baseline = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<Verdict>("PASS", "FAIL", "DNF", "MISS")), { maxLength: 20 })
  .map((entries) => new Map(entries));

/** The same under any policy, with any waivers and baseline, flaky requests, leaks and days. */
export const arbitraryPolicedReport: fc.Arbitrary<CertificationReport> = fc
  .record({
    results,
    policy,
    waivers,
    baseline: fc.option(baseline, { nil: undefined }),
    interrupted: fc.boolean(),
    refused: fc.boolean(),
    repeated: fc.subarray(["flavors", "vm-report"]),
    leaked: fc.subarray([{ kind: "volume", name: "v", reason: "it is in use" }]),
    recorded: fc.boolean(),
    date: fc.constantFrom("2020-01-01", "2026-09-14"),
  })
  .map((drawn) =>
    reportOn(drawn.results, {
      selection: [],
      date: drawn.date,
      policy: {
        ...drawn.policy,
        ...(drawn.waivers.length === 0 ? {} : { waivers: { path: "waivers.yaml", sha256, date: "2026-09-14" } }),
        ...(drawn.baseline === undefined
          ? {}
          : { baseline: { id: "before", sha256, createdAt: "2026-09-13T08:01:00.000Z", changed: [] } }),
      },
      waivers: drawn.waivers,
      ...(drawn.baseline === undefined ? {} : { baseline: drawn.baseline }),
      assessment: {
        ...exampleReport.assessment,
        interrupted: drawn.interrupted,
        mode: drawn.recorded ? "recorded" : "live",
      },
      preflight: drawn.refused ? { verdict: "DNF", cause: "timeout", findings: [] } : { verdict: "PASS", findings: [] },
      evidence: exampleReport.evidence.map((item) => ({
        ...item,
        repeated: drawn.repeated.includes(item.probe) ? 1 : 0,
      })),
      resources: { created: 1, destroyed: 1 - drawn.leaked.length, leaked: drawn.leaked },
    }),
  );
