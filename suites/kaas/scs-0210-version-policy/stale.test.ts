import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import type { AnyTestcase } from "../../../src/core/testcase.ts";
import { criticalCveIn14Days, criticalCveIn2Days } from "./critical-cve.ts";
import { exampleCve, exampleData, withOffer } from "./example-facts.ts";
import { minorInFourMonths } from "./minor-4-months.ts";
import { patchInOneMonth } from "./patch-1-month.ts";
import { versionPolicyCheck } from "./version-policy-check.ts";

const start = Date.parse("2024-01-31T12:00:00Z");
const day = (count: number) => new Date(start + count * 86_400_000).toISOString();

/** Patches so many days after each other, and CVEs up to one of them that become known on a day. */
const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
const cves = fc.array(
  fc.record({ upTo: fc.nat(5), known: fc.nat(150), product: fc.constantFrom("Kubernetes", "kubelet") }),
  { maxLength: 3 },
);

const world = fc.record({
  gaps,
  cves,
  own: fc.nat(5),
  fetched: fc.nat(150),
  later: fc.nat(150),
  minorDay: fc.nat(150),
});

interface World {
  readonly gaps: readonly number[];
  readonly cves: readonly { readonly upTo: number; readonly known: number; readonly product: string }[];
  readonly own: number;
  readonly minorDay: number;
}

/** What was known on a day; CVEs of the day before. */
function knownOn(until: number, cvesUntil: number, { gaps, cves, minorDay }: World) {
  let sum = 0;
  const patches = gaps.map((gap, index) => [`1.30.${index + 1}`, (sum += gap)] as const);
  const all = [["1.30.0", 0] as const, ...patches, ["1.31.0", minorDay] as const];
  return exampleData({
    releases: Object.fromEntries(all.filter(([, at]) => at <= until).map(([version, at]) => [version, day(at)])),
    releasesUntil: day(until),
    cvesUntil: day(until),
    ends: { "1.30": "2026-01-01", "1.31": "2026-04-01" },
    cves: cves
      .filter(({ known }) => known <= cvesUntil)
      .map(({ upTo, product }) =>
        exampleCve({ product, versions: [{ version: "1.30.0", lessThanOrEqual: `1.30.${upTo}`, status: "affected" }] }),
      ),
  });
}

test.each<AnyTestcase>([
  versionPolicyCheck,
  patchInOneMonth,
  criticalCveIn14Days,
  criticalCveIn2Days,
  minorInFourMonths,
])("what $id decides by old data it decides by new data", (testcase) => {
  const decided = new Set<string>();
  fc.assert(
    fc.property(world, ({ fetched, later, ...rest }) => {
      const today = fetched + later;
      const verdict = (data: ReturnType<typeof exampleData>) => {
        const facts = withOffer([`1.30.${Math.min(rest.own, rest.gaps.length)}`], day(today), data);
        const all: Readonly<Record<string, unknown>> = {
          "kubernetes-version": facts.version,
          "kubernetes-offer": facts.offer,
          "kubernetes-release-data": facts.data,
          clock: facts.clock,
        };
        return judge(testcase, ({ id }) => ({ ok: true, fact: all[id] })).verdict;
      };
      const before = verdict(knownOn(fetched, fetched, rest));
      if (before === "DNF") return;
      decided.add(before);
      // A CVE that has become known within a day may be missed: the result counts for a day.
      expect(verdict(knownOn(today, Math.max(fetched, today - 2), rest))).toBe(before);
    }),
    { numRuns: 2_000 },
  );
  expect(decided).toEqual(new Set(["PASS", "FAIL"]));
});
