import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import type { Attestation } from "../../../src/probes/attestations/attestation.ts";
import { availabilityZonesCheck } from "./availability-zones-check.ts";
import { singleStorageZone } from "./single-storage-zone.ts";
import { zonesAgree } from "./zones-agree.ts";

const zones = (compute: readonly string[], storage: readonly string[] | null) => {
  const listed = (names: readonly string[]) =>
    names.map((name) => ({ name: name.replace("-", ""), available: !name.startsWith("-") }));
  return { zones: { compute: listed(compute), storage: storage && listed(storage), network: null } };
};

testTestcase(zonesAgree, {
  accepts: {
    "one zone each": zones(["nova"], ["nova"]),
    "one zone for volumes and several for servers": zones(["a", "b"], ["nova"]),
    "the same zones": zones(["b", "a"], ["a", "b"]),
    "zones that differ only in one that is not available": zones(["a", "b"], ["a", "b", "-c"]),
  },
  rejects: {
    "a zone for volumes only": [
      zones(["a"], ["a", "b"]),
      {
        message: "The zone is one for volumes and not for servers, so they cannot be kept together there.",
        about: { kind: "availability zone", name: "b" },
        expected: 'a zone "b" for servers',
        actual: ["a"],
      },
    ],
    "zones that have nothing in common": [
      zones(["c"], ["a", "b"]),
      { about: { kind: "availability zone", name: "a" } },
      { about: { kind: "availability zone", name: "b" } },
      {
        message: "The zone is one for servers and not for volumes, so they cannot be kept together there.",
        about: { kind: "availability zone", name: "c" },
        expected: 'a zone "c" for volumes',
      },
    ],
  },
  leavesOpen: {
    "no zone for servers": [zones([], ["a"]), { message: "The cloud shows no zone for servers.", cause: "dependency" }],
    "no block storage": [zones(["a"], null), { message: "The cloud shows no zone for volumes." }],
  },
});

// It has no violation: with several zones it is for a person to say.
test.each([
  ["one zone", zones(["a", "b"], ["nova"]), undefined],
  ["one that is available", zones(["a"], ["a", "-b"]), undefined],
  ["several", zones(["a"], ["b", "a"]), { cause: "needs-attestation", actual: ["a", "b"] }],
  ["none", zones(["a"], []), { cause: "dependency" }],
  ["no block storage", zones(["a"], null), { cause: "dependency" }],
])("scs-0121-single-storage-zone with %s for volumes", (_, facts, expected) => {
  expect(singleStorageZone.judge(facts)).toEqual(expected ? [expect.objectContaining(expected)] : []);
});

const attested = (verdict: Attestation["verdict"], ...[compute, storage]: Parameters<typeof zones>) => ({
  ...zones(compute, storage),
  attestations: {
    file: { sha256: "0".repeat(64) },
    forOthers: 0,
    entries: [
      {
        testcase: "availability-zones-check",
        verdict,
        statement: "Looked.",
        by: "Jane",
        at: "2026-09-01",
        frequency: "quarter" as const,
        documents: [],
      },
    ],
  },
  clock: { now: "2026-09-14T08:00:00Z" },
});

testTestcase(availabilityZonesCheck, {
  accepts: {
    "one zone, attested": attested("PASS", ["nova"], ["nova"]),
    "several zones, attested": attested("PASS", ["a", "b"], ["nova"]),
  },
  rejects: { "a zone that is not as it should be": [attested("FAIL", ["a", "b"], ["nova"])] },
  misses: {
    "one zone that nobody attests": [
      { ...attested("PASS", ["nova"], ["nova"]), attestations: { file: null, forOthers: 0, entries: [] } },
      { cause: "needs-attestation" },
    ],
  },
});

test.each([
  [["nova"], ["nova"], "no more than one zone"],
  [[], null, "no more than one zone"],
  [["a", "b"], ["nova"], "These are the zones"],
  [["nova"], ["a", "b"], "These are the zones"],
])("with %j for servers and %j for volumes it is told what has to be documented", (compute, storage, message) => {
  const actual = { compute, storage: storage ?? [] };
  expect(availabilityZonesCheck.judge(attested("PASS", compute, storage))).toContainEqual(
    expect.objectContaining({ level: "note", message: expect.stringContaining(message) as string, actual }),
  );
});
