import { expect, test } from "vitest";
import { differences } from "./differences.ts";

const report = {
  headline: { verdict: "FAIL", gate: { reasons: ["a", "b"] } },
  results: [
    { testcase: "a", verdict: "PASS", findings: [{ message: "one" }] },
    { testcase: "b", verdict: "FAIL", findings: [] },
    { testcase: "c", verdict: "DNF", findings: [] },
  ],
};
const [a, b, c] = report.results;

const found = (said: unknown) =>
  differences(said, report, "its evidence comes to").map(({ path, testcase, how }) => [path, testcase, how]);

test("nothing differs from itself, whatever the order of its members", () => {
  expect(found(structuredClone(report))).toEqual([]);
  expect(found({ results: report.results, headline: report.headline })).toEqual([]);
});

test.each<[string, object, readonly (readonly (string | undefined)[])[]]>([
  [
    "another verdict",
    { ...report, results: [a, { ...b, verdict: "PASS" }, c] },
    [["results[1].verdict", "b", 'says "PASS", but its evidence comes to "FAIL"']],
  ],
  [
    "a finding less",
    { ...report, results: [{ ...a, findings: [] }, b, c] },
    [["results[0].findings", "a", "has 0 entries, but its evidence comes to 1"]],
  ],
  [
    "another sentence",
    { ...report, results: [{ ...a, findings: [{ message: "two" }] }, b, c] },
    [["results[0].findings[0].message", "a", 'says "two", but its evidence comes to "one"']],
  ],
  ["a result less", { ...report, results: [a, c] }, [["results", "b", "does not have b"]]],
  ["a result twice", { ...report, results: [a, b, b, c] }, [["results[2]", "b", "has b twice"]]],
  [
    "a result more",
    { ...report, results: [a, b, c, { testcase: "d" }] },
    [["results[3]", "d", "has d, which does not belong there"]],
  ],
  [
    "results in another order",
    { ...report, results: [b, a, c] },
    [["results", undefined, "has its entries in another order"]],
  ],
  [
    "a member less",
    { results: report.results },
    [
      [
        "headline",
        undefined,
        'says nothing, but its evidence comes to {"verdict":"FAIL","gate":{"reasons":["a","b"]}}',
      ],
    ],
  ],
  ["a member more", { ...report, more: 1 }, [["more", undefined, "says 1, but its evidence comes to nothing"]]],
  [
    "another reason",
    { ...report, headline: { ...report.headline, gate: { reasons: ["a", "x"] } } },
    [["headline.gate.reasons[1]", undefined, 'says "x", but its evidence comes to "b"']],
  ],
])("%s is told by its place", (_, said, expected) => {
  expect(found(said)).toEqual(expected);
});
