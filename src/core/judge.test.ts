import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Settled } from "./evidence.ts";
import { inconclusive, note, violation, type Finding } from "./finding.ts";
import { judge } from "./judge.ts";
import { probe, type AnyProbe } from "./probe.ts";
import { dnfCauses, missCauses } from "./verdict.ts";

const number = probe({
  id: "number",
  summary: "A number",
  effect: "reads",
  timeoutMs: 1000,
  schema: z.number(),
  needs: {},
  observe: () => Promise.resolve(1),
});
const other = { ...number, id: "other", summary: "Another number" };

const answered = (): Settled => ({ ok: true, fact: 7 });
const saying = (...findings: Finding[]) => judge({ needs: {}, judge: () => findings }, answered);
const bad = violation("It is wrong.");
const open = inconclusive("Nobody knows.", { cause: "timeout" });
const aside = note("By the way.");

test.each([
  ["nothing is PASS", [], { verdict: "PASS" }],
  ["a note is PASS", [aside], { verdict: "PASS" }],
  ["a violation is FAIL", [aside, bad], { verdict: "FAIL" }],
  ["an inconclusive finding is DNF with its cause", [aside, open], { verdict: "DNF", cause: "timeout" }],
  ["a violation beats an inconclusive finding", [open, bad], { verdict: "FAIL" }],
  [
    "an inconclusive finding without a cause is an unexpected response",
    [{ level: "inconclusive", message: "Odd." }],
    { verdict: "DNF", cause: "unexpected-response" },
  ],
] as const)("%s", (_, findings, expected) => {
  expect(saying(...findings)).toEqual({ ...expected, findings });
});

test("a judge sees the facts it needs, by their names", () => {
  const seen: unknown[] = [];
  const facts = (asked: AnyProbe): Settled => ({ ok: true, fact: asked.id === "number" ? 1 : 2 });
  judge({ needs: { one: number, two: other }, judge: (given) => (seen.push(given), []) }, facts);
  expect(seen).toEqual([{ one: 1, two: 2 }]);
});

test("a judge that crashes is our bug, never the cloud's", () => {
  const crashed = judge(
    {
      needs: { number },
      judge: () => {
        throw new TypeError("x is not a function");
      },
    },
    answered,
  );
  expect(crashed).toEqual({
    verdict: "DNF",
    cause: "tool-bug",
    findings: [inconclusive("This tool failed while judging: x is not a function", { cause: "tool-bug" })],
  });
});

test.each(dnfCauses)("a probe that failed by %s leaves its testcases undecided", (cause) => {
  const failed = (): Settled => ({ ok: false, failure: { cause, message: "No answer.", remedy: "Ask again." } });
  expect(judge({ needs: { number }, judge: () => [bad] }, failed)).toEqual({
    verdict: "DNF",
    cause,
    findings: [inconclusive("A number: No answer.", { cause, remedy: "Ask again." })],
  });
});

test.each(missCauses)("what was not tried because of %s is MISS", (cause) => {
  const failed = (): Settled => ({ ok: false, failure: { cause, message: "Not asked." } });
  expect(judge({ needs: { number }, judge: () => [] }, failed)).toMatchObject({ verdict: "MISS", cause });
  expect(saying(inconclusive("Not asked.", { cause }))).toMatchObject({ verdict: "MISS", cause });
});

test("a judge is not asked when a fact is missing", () => {
  const half = (asked: AnyProbe): Settled =>
    asked.id === "number" ? { ok: true, fact: 1 } : { ok: false, failure: { cause: "quota", message: "Full." } };
  let asked = false;
  judge({ needs: { number, other }, judge: () => ((asked = true), []) }, half);
  expect(asked).toBe(false);
});

test("every DNF and MISS has a cause, and no PASS or FAIL has one", () => {
  const findings = fc.array(
    fc.constantFrom<Finding>(bad, open, aside, inconclusive("Not now.", { cause: "interrupted" })),
  );
  fc.assert(
    fc.property(findings, (drawn) => {
      const { verdict, cause } = saying(...drawn);
      expect(cause !== undefined).toBe(verdict === "DNF" || verdict === "MISS");
    }),
  );
});

test("where a probe knows no remedy, its testcases have none, not an empty one", () => {
  const failure = { cause: "timeout", message: "No answer." } as const;
  const { findings } = judge({ needs: { number }, judge: () => [] }, () => ({ ok: false, failure }));
  expect(findings.map((finding) => Object.keys(finding).sort())).toEqual([["cause", "level", "message"]]);
});
