import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ingredients } from "../../core/assemble.ts";
import { note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { exampleWaiver } from "../../testing/example-waiver.ts";
import { arbitraryPolicedReport, arbitraryReport } from "../testing/arbitrary-report.ts";
import { exampleReport, hostileReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { exampleResults } from "../testing/example-results.ts";
import { reportOf } from "../testing/report-of.ts";
import { renderGithub } from "./github.ts";

test("a report is these annotations", async () => {
  await expect(renderGithub(exampleReport)).toMatchFileSnapshot("../snapshots/github.txt.snap");
});

test("a run in which everything passed says so", () => {
  expect(renderGithub(passingReport)).toMatch(/^::notice title=scs-conformance::SCS-compatible IaaS v4: PASS/);
});

test("what is wrong with the run itself stands first", () => {
  expect(renderGithub(refusedReport)).toMatch(/^::error title=scs-conformance%3A preflight::Keystone did not accept/);
});

test("the run itself is told of before its testcases, and each thing that is wrong with it", () => {
  const report = reportOn(exampleResults, {
    preflight: {
      verdict: "FAIL",
      findings: [note("The clock differs by 0.4 s."), violation("The login may delete projects, 100% of them.")],
    },
    assessment: { ...exampleReport.assessment, interrupted: true },
    resources: {
      created: 2,
      destroyed: 0,
      leaked: [
        { kind: "volume", name: "v1", reason: "it is in use" },
        { kind: "server", name: "s1", reason: "it is locked" },
      ],
    },
  });
  expect(linesOf(report).slice(0, 4)).toEqual([
    "::error title=scs-conformance%3A preflight::The login may delete projects, 100%25 of them.",
    "::error title=scs-conformance%3A interrupted::The run was interrupted; what it did not come to is MISS.",
    "::error title=scs-conformance%3A left behind::Still there: volume v1, server s1. scs-conformance cleanup tries again.",
    expect.stringMatching(/^::error title=scs-0103-v1 /),
  ]);
});

const main = { standards: [{ standard: "scs-9001-v1", target: "main" }] } as const;
const recommended = { standards: [{ standard: "scs-9001-v1", target: "recommended" }] } as const;
const broken: Partial<Result> = { verdict: "FAIL", findings: [violation("It is wrong.")] };
const undecided: Partial<Result> = { verdict: "DNF", cause: "timeout", findings: [] };
const untried: Partial<Result> = { verdict: "MISS", cause: "needs-attestation", findings: [] };
const passed: Partial<Result> = { verdict: "PASS", findings: [] };
const isFirst = "::notice title=scs-conformance::SCS-compatible IaaS v9: PASS - 1 of 1 main testcases passed.";
const dev = { policy: { profile: "dev", failOn: ["fail"] } } as const;
const forFlaky = { policy: { profile: "ci", failOn: ["flaky"] } } as const;
const again = { evidence: exampleReport.evidence.map((item) => ({ ...item, repeated: 1 })) };
const leaked = { resources: { created: 1, destroyed: 0, leaked: [{ kind: "volume", name: "v1", reason: "in use" }] } };
const stillThere = "title=scs-conformance%3A left behind::Still there: volume v1. scs-conformance cleanup tries again.";

interface Told {
  readonly of: readonly Partial<Result>[];
  readonly under?: Partial<Ingredients>;
  readonly as: readonly string[];
}

/** Testcases of one standard, `a`, `b` and so on. */
test.each<[string, Told]>([
  [
    "what decides is an error, whatever else failed",
    {
      of: [
        { ...broken, ...recommended },
        { ...untried, ...main },
        { ...undecided, ...main },
      ],
      as: ["::error title=scs-9001-v1 A standard::1 testcase MISS. b: no API shows it: a person must hand it in"],
    },
  ],
  [
    "a failure is told of before what was not tried, and that before what was not decided",
    {
      of: [
        { ...undecided, ...main },
        { ...untried, ...main },
        { ...broken, ...main },
        { ...broken, ...main },
      ],
      as: ["::error title=scs-9001-v1 A standard::2 testcases FAIL. c: It is wrong."],
    },
  ],
  [
    "a failure that decides nothing is a notice",
    {
      of: [
        { ...passed, ...main },
        { ...broken, ...recommended },
      ],
      as: ["::notice title=scs-9001-v1 A standard::1 testcase FAIL (does not decide). b: It is wrong."],
    },
  ],
  [
    "one of another standard decides nothing in this one",
    {
      of: [
        { ...passed, ...main },
        {
          ...broken,
          level: "SHOULD",
          standards: [...recommended.standards, { standard: "scs-9002-v1", target: "main" }],
        },
      ],
      under: { policy: { profile: "ci", failOn: [] } },
      as: [
        "::warning title=scs-9002-v1 A standard::1 testcase FAIL. b: It is wrong.",
        "::notice title=scs-9001-v1 A standard::1 testcase FAIL (does not decide). b: It is wrong.",
      ],
    },
  ],
  [
    "what was not decided and would not decide is not told of",
    {
      of: [
        { ...passed, ...main },
        { ...undecided, ...recommended },
        { ...untried, ...recommended },
      ],
      as: [isFirst],
    },
  ],
  [
    "what the policy does not mind is a warning where it would decide",
    {
      of: [
        { ...passed, ...main },
        { ...undecided, standards: [...recommended.standards, ...main.standards] },
      ],
      under: dev,
      as: ["::warning title=scs-9001-v1 A standard::1 testcase DNF. b: an answer did not come in time"],
    },
  ],
  [
    "what somebody put up with is a warning that says so",
    {
      of: [
        { ...broken, ...main },
        { ...passed, ...main },
      ],
      under: { waivers: [{ ...exampleWaiver, testcase: "a" }] },
      as: ["::warning title=scs-9001-v1 A standard::1 testcase FAIL (1 waived). a: It is wrong."],
    },
  ],
  [
    "a warning does not hide an error of the same standard",
    {
      of: [
        { ...broken, ...main },
        { ...undecided, ...main },
      ],
      under: { waivers: [{ ...exampleWaiver, testcase: "a" }] },
      as: ["::error title=scs-9001-v1 A standard::1 testcase DNF. b: an answer did not come in time"],
    },
  ],
  [
    "standards stand by how grave they are, and then by what they came to",
    {
      of: [
        { ...broken, standards: [{ standard: "scs-9001-v1", target: "recommended" }] },
        { ...broken, standards: [{ standard: "scs-9002-v1", target: "main" }] },
        { ...undecided, standards: [{ standard: "scs-9003-v1", target: "main" }] },
        { ...untried, standards: [{ standard: "scs-9004-v1", target: "main" }] },
      ],
      under: { waivers: [{ ...exampleWaiver, testcase: "b" }] },
      as: [
        "::error title=scs-9004-v1 A standard::1 testcase MISS. d: no API shows it: a person must hand it in",
        "::error title=scs-9003-v1 A standard::1 testcase DNF. c: an answer did not come in time",
        "::warning title=scs-9002-v1 A standard::1 testcase FAIL (1 waived). b: It is wrong.",
        "::notice title=scs-9001-v1 A standard::1 testcase FAIL (does not decide). a: It is wrong.",
      ],
    },
  ],
  [
    "a testcase that passed after a repeated request is not told of",
    { of: [{ ...passed, ...main }], under: again, as: [isFirst] },
  ],
  [
    "it is an error where the policy minds",
    {
      of: [{ ...passed, ...main }],
      under: { ...again, ...forFlaky },
      as: ["::error title=scs-9001-v1 A standard::1 testcase PASS. a: a request behind it had to be repeated."],
    },
  ],
  [
    "what keeps a certificate away is an error where the policy asks for one",
    {
      of: [{ ...passed, ...main }],
      under: { policy: { profile: "certify", failOn: ["blocker"] } },
      as: ["::error title=scs-conformance%3A gate::failed: the version is deprecated (v9)"],
    },
  ],
  [
    "it stands before what decides nothing",
    {
      of: [
        { ...passed, ...main },
        { ...broken, ...recommended },
      ],
      under: { policy: { profile: "certify", failOn: ["blocker"] } },
      as: [
        "::error title=scs-conformance%3A gate::failed: the version is deprecated (v9)",
        "::notice title=scs-9001-v1 A standard::1 testcase FAIL (does not decide). b: It is wrong.",
      ],
    },
  ],
  [
    "what the policy does not put up with is not waived",
    {
      of: [{ ...broken, ...main }],
      under: { waivers: [{ ...exampleWaiver, testcase: "a" }], policy: { profile: "certify", failOn: ["fail"] } },
      as: ["::error title=scs-9001-v1 A standard::1 testcase FAIL. a: It is wrong."],
    },
  ],
  [
    "nothing that was judged is an error",
    {
      of: [{ ...untried, ...recommended, cause: "deselected" }],
      as: ["::error title=scs-conformance%3A gate::incomplete: nothing was judged"],
    },
  ],
  ["what was left behind is an error", { of: [{ ...passed, ...main }], under: leaked, as: [`::error ${stillThere}`] }],
  [
    "it is a warning where the policy does not mind",
    { of: [{ ...passed, ...main }], under: { ...leaked, ...dev }, as: [`::warning ${stillThere}`] },
  ],
])("%s", (_, { of, under, as }) => {
  expect(linesOf(reportOf(of, under))).toEqual(as);
});

test("what a title holds ends no property, and what a message holds is no code", () => {
  const report = reportOf([
    { ...broken, ...main, findings: [violation("50%, a:b")], standards: [{ standard: "a:b,c%", target: "main" }] },
  ]);
  expect(linesOf(report)).toEqual(["::error title=a%3Ab%2Cc%25 A standard::1 testcase FAIL. a: 50%25, a:b"]);
});

test.each([
  [10, 10, /^::error title=scs-9008-v1 A standard::1 testcase DNF/],
  [11, 10, /^::notice title=scs-conformance::and 2 more standards: the job summary has all of them\.$/],
])("%d standards that failed are %d lines, the worst first", (count, shown, last) => {
  const results = Array.from({ length: count }, (_, index): Partial<Result> => ({
    ...(index === count - 1 ? broken : undecided),
    standards: [{ standard: `scs-9${String(index).padStart(3, "0")}-v1`, target: "main" }],
  }));
  const lines = linesOf(reportOf(results));
  expect(lines).toHaveLength(shown);
  expect(lines[0]).toContain(`title=scs-9${String(count - 1).padStart(3, "0")}-v1 A standard::1 testcase FAIL`);
  expect(lines[1]).toMatch(/^::error title=scs-9000-v1 /);
  expect(lines.at(-1)).toMatch(last);
});

test("one of the annotations is an error exactly where the gate is shut, and there are ten at most", () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryReport, arbitraryPolicedReport), (report) => {
      const lines = linesOf(report);
      const isRed = lines.some((line) => line.startsWith("::error "));
      expect(isRed).toBe(report.headline.gate.result !== "passed");
      expect(lines.length).toBeLessThanOrEqual(10);
    }),
  );
});

function linesOf(report: CertificationReport): string[] {
  return renderGithub(report).trimEnd().split("\n");
}

test("whatever a cloud calls its things, a line is one command and nothing in it is another", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      for (const line of renderGithub(hostileReport(`\n::add-mask::x\r\n${text}%0A,title=y`))
        .trimEnd()
        .split("\n")) {
        expect(line).toMatch(/^::(error|warning|notice) title=[^:,\r\n]*::[^\r\n\u2028]*$/u);
        expect(line.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
