import { expect, test } from "vitest";
import type { Attestation } from "../src/probes/attestations/attestation.ts";
import { testTestcase } from "../src/testing/test-testcase.ts";
import { attested } from "./attested.ts";

const check = attested({
  id: "some-check",
  requirement: "Something is documented.",
  level: "MUST",
  url: "https://docs.scs.community/",
});

const by = (at: string, rest: Partial<Attestation> = {}): Attestation => ({
  testcase: "some-check",
  verdict: "PASS",
  statement: "It is.",
  by: "Jane",
  at,
  frequency: "quarter",
  documents: [],
  ...rest,
});
const on = (now: string, ...entries: Attestation[]) => ({
  attestations: { file: { sha256: "0".repeat(64) }, entries, forOthers: 0 },
  clock: { now },
});
const nothing = { file: null, entries: [], forOthers: 0 };

testTestcase(check, {
  accepts: {
    "an attestation of today": on("2026-09-14T08:00:00Z", by("2026-09-14")),
    "one in the last moment of its quarter rule": on("2026-12-31T23:59:59Z", by("2026-07-20")),
    "one whose writer is a day ahead": on("2026-09-14T10:00:00Z", by("2026-09-15")),
    "a PASS after a FAIL": on("2026-09-14T08:00:00Z", by("2026-09-02"), by("2026-09-01", { verdict: "FAIL" })),
    "one of a month in its time": on("2026-08-31T23:59:59Z", by("2026-07-20", { frequency: "month" })),
  },
  rejects: {
    "a FAIL": [
      on("2026-09-14T08:00:00Z", by("2026-09-01", { verdict: "FAIL", documents: [{ uri: "a.pdf", sha256: null }] })),
      {
        message: "Jane attested on 2026-09-01 that this does not hold: It is.",
        actual: [{ uri: "a.pdf", sha256: null }],
      },
    ],
    "a FAIL after a PASS": [on("2026-09-14T08:00:00Z", by("2026-09-01"), by("2026-09-02", { verdict: "FAIL" }))],
    "a FAIL on the day of a PASS": [
      on("2026-09-14T08:00:00Z", by("2026-09-01", { verdict: "FAIL" }), by("2026-09-01")),
    ],
    "a FAIL on the day of a PASS, whichever stands first": [
      on("2026-09-14T08:00:00Z", by("2026-09-01"), by("2026-09-01", { verdict: "FAIL" })),
    ],
  },
  misses: {
    "nothing attested": [
      { attestations: nothing, clock: { now: "2026-09-14T08:00:00Z" } },
      {
        message: "No API shows this, and nobody has attested it.",
        cause: "needs-attestation",
        remedy: "Attest `some-check` in a file and hand it in with --attestations FILE (docs/attestations.md).",
      },
    ],
    "an attestation of something else": [
      on("2026-09-14T08:00:00Z", by("2026-09-01", { testcase: "other-check" })),
      { cause: "needs-attestation" },
    ],
    "attestations for other clouds": [
      { attestations: { ...nothing, forOthers: 1 }, clock: { now: "2026-09-14T08:00:00Z" } },
      { message: "No API shows this, and nobody has attested it for this cloud." },
    ],
    "a day that has come nowhere yet": [
      on("2026-09-14T09:59:59Z", by("2026-09-15")),
      { message: "The attestation by Jane is of 2026-09-15, a day that has not come yet.", cause: "needs-attestation" },
    ],
    "one after its quarter rule": [
      on("2027-01-01T00:00:00Z", by("2026-07-20")),
      { message: "Jane attested this on 2026-07-20, which was good until 2027-01-01.", cause: "attestation-expired" },
    ],
    "a FAIL after its quarter rule": [
      on("2027-01-01T00:00:00Z", by("2026-07-20", { verdict: "FAIL" })),
      { cause: "attestation-expired" },
    ],
    "one of a month after its time": [
      on("2026-09-01T00:00:00Z", by("2026-07-20", { frequency: "month" })),
      { cause: "attestation-expired" },
    ],
  },
});

test("a PASS says who attested what, when, and until when it is good", () => {
  expect(check.judge(on("2026-09-14T08:00:00Z", by("2026-09-01")))).toEqual([
    {
      level: "note",
      message: "Jane attested this on 2026-09-01, which is good until 2027-01-01: It is.",
      actual: "no document is named",
      until: "2027-01-01T00:00:00.000Z",
    },
  ]);
});

test.each(["PASS", "FAIL"] as const)("of two %s on the same day the first in the file speaks", (verdict) => {
  const [first, second] = [by("2026-09-01", { verdict, by: "Jane" }), by("2026-09-01", { verdict, by: "Ada" })];
  expect(check.judge(on("2026-09-14T08:00:00Z", first, second))[0]?.message).toContain("Jane");
  expect(check.judge(on("2026-09-14T08:00:00Z", second, first))[0]?.message).toContain("Ada");
});
