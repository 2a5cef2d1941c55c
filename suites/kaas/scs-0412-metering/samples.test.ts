import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { handedIn, id, nothing, event, sample } from "./example-documents.ts";
import { sampleFields } from "./sample-fields.ts";
import { sampleIds } from "./sample-ids.ts";
import { sampleTimes } from "./sample-times.ts";

const noFile = {
  message: "No metering documents were handed in.",
  cause: "needs-attestation",
  remedy: "--metering FILE (docs: suites/kaas/scs-0412-metering/README.md)",
} as const;
const noSample = { message: "The metering documents that were handed in have no sample among them." };

const lacking = (name: string) => handedIn(sample(), sample({ [name]: undefined }));
const missing = (name: string) => ({
  message: `A sample has no field "${name}".`,
  about: { kind: "metering document", name: `document 2, ${name}`, id: "line 2" },
  actual: "missing",
  deviation: "D0412-1" as const,
});
const names = ["id", "name", "type", "unit", "volume", "user_id", "project_id", "resource_id", "timestamp"];

testTestcase(sampleFields, {
  accepts: {
    "what Ceilometer sends": handedIn(sample()),
    "what older releases send": handedIn(
      sample({ user_name: undefined, project_name: undefined, monotonic_time: undefined }),
    ),
    "a resource of nobody": handedIn(sample({ user_id: null, project_id: null, project_name: null })),
    "a unit without a name, and a volume of nothing": handedIn(sample({ unit: "", volume: 0 })),
    "a time that counts monotonously": handedIn(sample({ monotonic_time: 12.5 })),
    "samples among events": handedIn(event(), sample()),
  },
  rejects: {
    ...Object.fromEntries(
      [...names, "resource_metadata", "source"].map((name) => [`no ${name}`, [lacking(name), missing(name)]] as const),
    ),
    "a volume in words": [
      handedIn(sample({ volume: "2" })),
      { message: 'The field "volume" of a sample is not a number.', expected: "a number", actual: "2" },
    ],
    "a volume beyond all bounds": [
      {
        metering: {
          sha256: "",
          documents: [{ ...handedIn(sample()).metering.documents[0], volume: { kind: "number" } }] as never,
        },
      },
      { actual: "a number beyond all bounds" },
    ],
    "metadata as a text": [
      handedIn(sample({ resource_metadata: "{}" })),
      { message: 'The field "resource_metadata" of a sample is not an object.' },
    ],
    "metadata as a list": [handedIn(sample({ resource_metadata: [] })), { actual: "a list" }],
    "empty texts": [
      handedIn(sample({ name: "", resource_id: "" })),
      { message: 'The field "name" of a sample is not a text that is not empty.' },
      { actual: "" },
    ],
    "names that are numbers": [handedIn(sample({ user_name: 1, project_name: 2, monotonic_time: "3" })), {}, {}, {}],
    "a name of nobody, which only persons and projects may have": [handedIn(sample({ name: null })), { actual: null }],
    "a unit that is a number": [handedIn(sample({ unit: 7 })), { expected: "a text" }],
    "something else than an object": [
      handedIn(7, sample()),
      {
        message: "A metering document is not an object.",
        about: { kind: "metering document", name: "document 1, the whole", id: "line 1" },
        expected: "an object",
        actual: 7,
      },
    ],
    "something else than an object, beside a sample that lacks something": [
      handedIn(7, sample({ unit: undefined })),
      { actual: 7 },
      missing("unit"),
    ],
    "nothing but that": [handedIn("text"), { actual: "text" }],
  },
  misses: { "no file": [nothing, noFile], "events only": [handedIn(event()), noSample] },
});

test("where nothing is an object, the first twenty are shown, and nothing else is asked for", () => {
  const findings = sampleFields.judge(handedIn(...Array.from({ length: 21 }, () => 7)));
  expect(findings).toHaveLength(20);
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(["violation"]));
});

testTestcase(sampleIds, {
  accepts: {
    "each its own": handedIn(sample({ id: id(1) }), sample({ id: id(2) })),
    "none, which is told with the fields": handedIn(
      ...[undefined, "", 7].flatMap((none) => [sample({ id: none }), sample({ id: none })]),
    ),
  },
  rejects: {
    "what is no UUID": [
      handedIn(sample({ id: "sample-1" })),
      {
        message: "The id of a sample is not a UUID.",
        about: { kind: "metering document", name: "document 1, id", id: "line 1" },
        actual: "sample-1",
      },
    ],
    "a UUID with more before or behind it": [
      handedIn(sample({ id: `0${id(1)}` }), sample({ id: `${id(2)}0` })),
      { actual: `0${id(1)}` },
      { actual: `${id(2)}0` },
    ],
    "the same one twice, however it is written": [
      handedIn(
        sample({ id: "5c5e1c14-c6b0-11f0-9a3b-fa163e000001" }),
        sample({ id: "5C5E1C14-C6B0-11F0-9A3B-FA163E000001" }),
      ),
      {
        message: "Several samples have the same id, so that they can be taken for one, or be counted twice.",
        about: { kind: "metering document", name: "document 2, id", id: "line 2" },
        actual: { id: "5c5e1c14-c6b0-11f0-9a3b-fa163e000001", documents: [1, 2] },
      },
    ],
  },
  misses: { "no file": [nothing, noFile], "events only": [handedIn(event()), noSample] },
});

test("of samples with the same id the first twenty are named", () => {
  const [finding] = sampleIds.judge(handedIn(...Array.from({ length: 21 }, () => sample())));
  expect(finding?.actual).toMatchObject({ documents: Array.from({ length: 20 }, (_, index) => index + 1) });
});

const at = (timestamp: unknown) => handedIn(sample({ timestamp }));

testTestcase(sampleTimes, {
  accepts: {
    "a time with its zone": at("2026-11-21T09:00:00Z"),
    "a minute ahead": at("2026-11-21T10:01:00Z"),
    "a time without a zone, which may be of the earliest": at("2026-11-22T00:00:00"),
    "none, which is told with the fields": at(undefined),
    "an empty one, which is told with the fields": at(""),
    "a number, which is told with the fields": at(1_700_000_000),
  },
  rejects: {
    "what is no time": [
      at("yesterday"),
      {
        message: "The timestamp of a sample is not a time of ISO 8601.",
        about: { kind: "metering document", name: "document 1, timestamp", id: "line 1" },
        actual: "yesterday",
      },
    ],
    "seconds since 1970 as a text": [at("1700000000"), { deviation: "D0412-1" }],
    "more than a minute ahead": [
      at("2026-11-21T10:01:00.001Z"),
      {
        message: "The timestamp of a sample is of a time that has not come yet.",
        expected: "not after 2026-11-21T10:00:00.000Z",
      },
    ],
    "a time that has come in no zone": [at("2026-11-22T00:00:01")],
  },
  misses: { "no file": [nothing, noFile], "events only": [handedIn(event()), noSample] },
});

test("times without a zone are told once, as they are Ceilometer's own", () => {
  const findings = sampleTimes.judge(handedIn(sample(), sample(), sample({ timestamp: "2026-11-21T09:00:00Z" })));
  expect(findings.filter(({ deviation }) => deviation === "D0412-2")).toMatchObject([
    {
      level: "note",
      message: "The timestamps of 2 samples do not say in which zone they are; Ceilometer means UTC.",
      about: { kind: "metering document", name: "document 1, timestamp", id: "line 1" },
    },
  ]);
});

test("a fault in every document is shown twenty times and counted then, and what it rests on is told", () => {
  const many = (count: number) =>
    sampleIds.judge(handedIn(...Array.from({ length: count }, (_, n) => sample({ id: `n${n}` }))));
  expect(many(20)).toHaveLength(21);
  expect(many(25)).toHaveLength(22);
  expect(many(25)[20]?.message).toBe("There are 5 more such faults in the documents.");
  expect(many(25)[21]?.message).toContain("This rests on 25 samples of a file that was handed in.");
  expect(many(25)[21]?.actual).toEqual({ sha256: "0".repeat(64) });
});

test.each([
  [20, 0],
  [21, 1],
])("of %i faults %i are only counted, whatever else is told", (count, counted) => {
  const late = Array.from({ length: count }, () => sample({ timestamp: "later" }));
  const findings = sampleTimes.judge(handedIn(...late, sample()));
  expect(findings.filter(({ message }) => message.includes("more such faults"))).toHaveLength(counted);
  expect(findings.slice(-2).map(({ level, deviation }) => [level, deviation])).toEqual([
    ["note", "D0412-2"],
    ["note", undefined],
  ]);
});
