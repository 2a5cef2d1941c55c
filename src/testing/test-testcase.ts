import { describe, expect, test } from "vitest";
import type { Finding } from "../core/finding.ts";
import { judge } from "../core/judge.ts";
import type { AnyProbe, Facts, Needs } from "../core/probe.ts";
import type { Testcase } from "../core/testcase.ts";

/** Clouds, as facts, by what is special about them; for a rejected one also what the findings must say. */
export interface Table<N extends Needs> {
  readonly accepts: Readonly<Record<string, Facts<N>>>;
  readonly rejects: Readonly<Record<string, readonly [facts: Facts<N>, ...findings: Partial<Finding>[]]>>;
  readonly leavesOpen?: Readonly<Record<string, readonly [facts: Facts<N>, ...findings: Partial<Finding>[]]>>;
  /** Undecided like those, but by a cause of MISS: nothing was there to try. */
  readonly misses?: Readonly<Record<string, readonly [facts: Facts<N>, ...findings: Partial<Finding>[]]>>;
}

/**
 * The table test of a testcase. Every fact goes through its probe's schema twice, as it does on the way to a record and
 * back. At least one cloud is accepted and one rejected.
 */
export function testTestcase<N extends Needs>(testcase: Testcase<N>, table: Table<N>): void {
  describe(testcase.id, () => {
    test("has a cloud it accepts and one it rejects", () => {
      expect(Object.keys(table.accepts)).not.toHaveLength(0);
      expect(Object.keys(table.rejects)).not.toHaveLength(0);
    });
    test.each(Object.entries(table.accepts))("accepts %s", (_, facts) => {
      const { verdict, findings } = judge(testcase, recorded(testcase, facts));
      expect({ verdict, findings: findings.filter(({ level }) => level !== "note") }).toEqual({
        verdict: "PASS",
        findings: [],
      });
    });
    test.each(Object.entries(table.rejects))("rejects %s", (_, [facts, ...expected]) => {
      const { verdict, findings } = judge(testcase, recorded(testcase, facts));
      expect(verdict).toBe("FAIL");
      expectFindings(findings, "violation", expected);
    });
    test.each(Object.entries(table.leavesOpen ?? {}))("cannot decide %s", (_, [facts, ...expected]) => {
      const { verdict, findings } = judge(testcase, recorded(testcase, facts));
      expect(verdict).toBe("DNF");
      expectFindings(findings, "inconclusive", expected);
    });
    test.each(Object.entries(table.misses ?? {}))("misses %s", (_, [facts, ...expected]) => {
      const { verdict, findings } = judge(testcase, recorded(testcase, facts));
      expect(verdict).toBe("MISS");
      expectFindings(findings, "inconclusive", expected);
    });
  });
}

/** Without expected findings only the verdict counts; with them, all of that level must match, in order. */
function expectFindings(
  findings: readonly Finding[],
  level: Finding["level"],
  expected: readonly Partial<Finding>[],
): void {
  if (expected.length === 0) return;
  expect(findings.filter((finding) => finding.level === level)).toEqual(
    expected.map((part) => expect.objectContaining(part)),
  );
}

function recorded<N extends Needs>(testcase: Testcase<N>, facts: Facts<N>) {
  const nameOf = new Map<AnyProbe, string>(Object.entries(testcase.needs).map(([name, probe]) => [probe, name]));
  return (probe: AnyProbe) => {
    const name = nameOf.get(probe);
    if (name === undefined) throw new Error(`${testcase.id} asked for ${probe.id}, which it does not need`);
    const written: unknown = JSON.parse(JSON.stringify(probe.schema.parse(facts[name])));
    return { ok: true as const, fact: probe.schema.parse(written) as unknown };
  };
}
