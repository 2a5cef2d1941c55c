import { describe, expect, test } from "vitest";
import { inconclusive, note, violation } from "../../core/finding.ts";
import type { CertificationReport } from "../../core/report.ts";
import type { Result } from "../../core/result.ts";
import { exampleReport, passingReport, refusedReport, reportOn } from "../testing/example-report.ts";
import { advice, failures, missing, undecided } from "./results.ts";

const example = exampleReport.results.find(({ testcase }) => testcase === "scs-0103-flavor-4v-16-100s") as Result;

function having(rest: Partial<Result>): Result {
  const { cause: _, ...result } = example;
  return { ...result, testcase: "a", requirement: "It is offered.", findings: [], ...rest };
}

function on(...results: readonly Result[]): CertificationReport {
  return { ...exampleReport, results };
}

const recommended = [{ standard: "x", target: "recommended" }] as const;

describe("what failed", () => {
  test("is told with all that is known, and what mends it", () => {
    const about = { kind: "flavor", name: "m1" };
    const findings = [
      violation("It is off.", { about, expected: 1, actual: 2, remedy: "openstack flavor delete m1 &&\necho `id`" }),
      note("Nobody reads this."),
      inconclusive("It said *nothing*.", { cause: "timeout", remedy: "Ask *again*." }),
    ];
    expect(failures(on(having({ verdict: "FAIL", findings })))).toEqual([
      "## What failed and how to mend it",
      `### a

[It is offered.](<https://docs.scs.community/standards/scs-0103>) (MUST)

- \`flavor m1\`: It is off.
  - expected: \`1\`
  - actual: \`2\`
  - fix:

    \`\`\`sh
    openstack flavor delete m1 &&
    echo \`id\`
    \`\`\`
- It said \\*nothing\\*.
  - fix: Ask \\*again\\*.`,
    ]);
  });

  test("tells ten findings, and how many more there are", () => {
    const told = (count: number) =>
      failures(on(having({ verdict: "FAIL", findings: Array.from({ length: count }, () => violation("It is off.")) })))
        .at(-1)
        ?.split("\n")
        .slice(4);
    expect(told(10)).toEqual(Array<string>(10).fill("- It is off."));
    expect(told(12)?.slice(9)).toEqual(["- It is off.", "- and 2 more in report.json"]);
  });

  test("shortens what is too long to be read", () => {
    const finding = violation("m".repeat(1500), {
      about: { kind: "k", name: "n".repeat(300) },
      remedy: `x${"y".repeat(3000)}`,
    });
    const [, text = ""] = failures(on(having({ verdict: "FAIL", findings: [finding] })));
    expect(text).toContain(`- \`k ${"n".repeat(197)}…\`: ${"m".repeat(999)}…\n`);
    expect(text).toContain(`\n    x${"y".repeat(1998)}…\n`);
  });

  test("is advice where it does not decide", () => {
    const minor = having({ verdict: "FAIL", standards: recommended, level: "SHOULD" });
    expect(advice(on(having({ verdict: "FAIL", testcase: "main" }), minor))).toEqual([
      "## Advice",
      "These recommended and extended testcases failed. They decide nothing.",
      "### a\n\n[It is offered.](<https://docs.scs.community/standards/scs-0103>) (recommended, SHOULD, does not decide)",
    ]);
  });
});

describe("what could not be decided", () => {
  const open = (testcase: string, rest: Partial<Result> = {}) =>
    having({ testcase, verdict: "DNF", cause: "quota", ...rest });
  const full = [inconclusive("The quota is used up.", { cause: "quota", remedy: "Ask for more." })];

  test("for one reason is told together", () => {
    expect(undecided(on(open("a", { findings: full }), open("b", { findings: full }), open("c")))).toEqual([
      "## What could not be decided, and why",
      `### 2 testcases: quota, the project's quota was too small

\`a\`, \`b\`

- The quota is used up.
  - fix: Ask for more.`,
      "### c: quota\n\n[It is offered.](<https://docs.scs.community/standards/scs-0103>) (MUST)",
    ]);
  });

  test("names fifty testcases, and how many more there are", () => {
    const names = (count: number) =>
      undecided(on(...Array.from({ length: count }, (_, index) => open(`t${index}`, { findings: full }))))
        .at(-1)
        ?.split("\n\n")[1]
        ?.split(", ");
    expect(names(50)?.slice(48)).toEqual(["`t48`", "`t49`"]);
    expect(names(53)?.slice(49)).toEqual(["`t49`", "and 3 more"]);
  });

  test("where everything was, nothing is said", () => {
    for (const section of [failures, undecided, missing, advice]) expect(section(passingReport)).toEqual([]);
    expect(undecided(refusedReport)).toHaveLength(2);
  });
});

test("what was not tried is told by its cause, the most frequent first, and what nobody selected at the end", () => {
  const untried = (testcase: string, rest: Partial<Result>) => having({ testcase, verdict: "MISS", ...rest });
  const results = [
    untried("a", { cause: "deselected" }),
    untried("b", { cause: "deselected" }),
    untried("c", { cause: "interrupted" }),
    untried("d", {}),
    untried("e", {}),
  ];
  expect(missing(on(...results))).toEqual([
    "## What was not tried",
    [
      "- 2 testcases, **unknown** (no cause is known): `d`, `e`",
      "- 1 testcase, **interrupted** (the run ended before its turn): `c`",
      "- 2 testcases, **deselected** (it was not selected): `a`, `b`",
    ].join("\n"),
  ]);
});

test("the name of a testcase stays text", () => {
  const results = reportOn([having({ verdict: "FAIL", testcase: "x|y*" })]).results;
  expect(failures(on(...results)).at(-1)).toMatch(/^### x\\\|y\\\*\n/);
});
