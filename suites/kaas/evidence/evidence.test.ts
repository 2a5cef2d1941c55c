import { describe, expect, test } from "vitest";
import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import type { onAttestations } from "../../attested.ts";
import { broken, decide, holds, unseen } from "./evidence.ts";

type Attested = Facts<typeof onAttestations>;

const clock = { now: "2026-11-21T12:00:00.000Z" };
const nobody = { clock, attestations: { file: null, entries: [], forOthers: 0 } } as Attested;

function jane(verdict: "PASS" | "FAIL", at = "2026-11-01"): Attested {
  const entry = {
    testcase: "x",
    verdict,
    statement: "Seen.",
    by: "Jane",
    at,
    frequency: "quarter" as const,
    documents: [],
  };
  return { ...nobody, attestations: { file: { sha256: "0" }, entries: [entry], forOthers: 0 } };
}

const good = holds("behaviour", "it works.");
const bad = broken("configuration", "it is off.");
const refused = unseen("how it is", { outcome: "refused", action: "get /metrics", message: "403" });
const failed = unseen("how it is", { outcome: "failed", message: "500." });
const said = (findings: readonly Finding[]) => findings.map(({ message, cause }) => cause ?? message);

describe("the first kind of evidence that decides is the one that counts", () => {
  test.each([
    ["the strongest", [[good], [bad]], nobody, ["By behaviour: it works."]],
    [
      "a violation, whatever else could not be seen",
      [[...refused, bad]],
      nobody,
      ["privilege", "By configuration: it is off."],
    ],
    ["the weaker, where the stronger shows nothing", [[], [bad]], nobody, ["By configuration: it is off."]],
    ["the weaker, where the stronger is not for us", [refused, [bad]], nobody, ["By configuration: it is off."]],
    [
      "the weaker, where the stronger is only half seen",
      [[good, ...refused], [bad]],
      nobody,
      ["By configuration: it is off."],
    ],
    [
      "a person's word, where nothing else decides",
      [refused, []],
      jane("FAIL"),
      ["By attestation: Jane attested on 2026-11-01 that this does not hold: Seen."],
    ],
    ["never a person's word against what was seen", [[good]], jane("FAIL"), ["By behaviour: it works."]],
  ] as const)("%s", (_, evidence, facts, expected) => {
    expect(said(decide("x", facts, ...evidence))).toEqual(expected);
  });
});

test("what several say alike is one note, which names them", () => {
  const about = (name: string) => ({ about: { kind: "pod", name }, actual: `of ${name}` });
  const alike = [holds("behaviour", "it works.", about("a")), holds("behaviour", "it works.", about("b"))];
  const other = holds("behaviour", "it is new.", about("a"));
  expect(decide("x", nobody, [...alike, other])).toEqual([
    {
      level: "note",
      message: "By behaviour: it works.",
      actual: [
        { name: "a", actual: "of a" },
        { name: "b", actual: "of b" },
      ],
    },
    other,
  ]);
  expect(decide("x", nobody, [good, good])[0]?.actual).toEqual([{}, {}]);
  const faults = [broken("behaviour", "it is off.", about("a")), broken("behaviour", "it is off.", about("b"))];
  expect(decide("x", nobody, faults)).toEqual(faults);
});

describe("where nothing decides", () => {
  test.each([
    ["nothing is shown", [[], []], nobody, ["needs-attestation"]],
    ["something is not for us", [refused, []], nobody, ["privilege"]],
    ["the same is not for us twice", [refused, refused], nobody, ["privilege"]],
    ["one is not for us, and another failed", [refused, failed], nobody, ["privilege", "unexpected-response"]],
    ["what is well is only a part", [[good, ...refused]], nobody, ["privilege"]],
    ["what a person said is too old", [refused], jane("PASS", "2024-01-01"), ["privilege", "attestation-expired"]],
  ] as const)("since %s, it is said why", (_, evidence, facts, expected) => {
    expect(said(decide("x", facts, ...evidence))).toEqual(expected);
  });

  test("what is missing is named, with the command that grants it", () => {
    expect(refused).toEqual([
      inconclusive("The login may not get /metrics, so it is not known how it is.", {
        actual: "403",
        remedy: "scs-conformance rbac --tier A | kubectl apply -f -",
        cause: "privilege",
      }),
    ]);
    expect(unseen("how it is", { outcome: "absent" })).toEqual([]);
    const [finding] = unseen("how it is", { outcome: "refused", action: "list pods", message: "403" }, "R");
    expect(finding?.remedy).toBe("scs-conformance rbac --tier R | kubectl apply -f -");
  });

  test("what a person said too long ago is told in its own words", () => {
    const [finding] = decide("x", jane("PASS", "2024-01-01"), []);
    expect(finding?.message).toMatch(/^Jane attested this on 2024-01-01/);
  });
});
