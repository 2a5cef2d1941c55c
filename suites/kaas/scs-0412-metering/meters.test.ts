import { expect, test } from "vitest";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { cumulativeGrows } from "./cumulative.ts";
import { event, handedIn, nothing, sample } from "./example-documents.ts";
import { meters } from "./meter-table.ts";
import { knownMeters, meterTypes } from "./meters.ts";

const cause = "needs-attestation" as const;

testTestcase(meterTypes, {
  accepts: {
    "the three types": handedIn(
      sample(),
      sample({ name: "cpu", type: "cumulative", unit: "ns" }),
      sample({ name: "image.serve", type: "delta", unit: "B" }),
    ),
    "a meter of the provider's own": handedIn(sample({ name: "gpu.hours", unit: "h" })),
    "none, which is told with the fields": handedIn(
      sample({ type: undefined }),
      sample({ name: "cpu", type: "" }),
      sample({ name: "memory", type: 7 }),
    ),
    "different samples without a name, which is told with the fields": handedIn(
      sample({ name: undefined }),
      sample({ name: undefined, type: "delta" }),
    ),
  },
  rejects: {
    "another type": [
      handedIn(sample({ type: "counter" })),
      {
        message: "The type of a sample is none of Ceilometer's.",
        about: { kind: "metering document", name: "document 1, type", id: "line 1" },
        expected: ["gauge", "delta", "cumulative"],
        actual: "counter",
      },
    ],
    capitals: [handedIn(sample({ type: "Gauge" })), { actual: "Gauge" }],
    "a meter of two types": [
      handedIn(sample(), sample({ type: "delta" })),
      {
        message: 'The meter "vcpus" has several types.',
        about: { kind: "metering document", name: "document 2, type", id: "line 2" },
        expected: "gauge",
        actual: "delta",
      },
    ],
    "a meter of two units": [
      handedIn(sample(), sample(), sample({ unit: "cores" })),
      { message: 'The meter "vcpus" has several units.', actual: "cores" },
    ],
  },
  misses: { "no file": [nothing, { cause }], "events only": [handedIn(event()), { cause }] },
});

testTestcase(knownMeters, {
  accepts: {
    "a meter of Ceilometer": handedIn(sample()),
    "memory by its old unit and its new one": handedIn(
      sample({ name: "memory", unit: "MB" }),
      sample({ name: "memory.usage", unit: "MiB" }),
    ),
    "one beside those of the provider": handedIn(sample(), sample({ name: "gpu.hours", unit: "h" })),
  },
  rejects: {
    "another unit": [
      handedIn(sample({ name: "volume.size", unit: "TB" })),
      {
        message: 'The unit of the meter "volume.size" is not that of Ceilometer.',
        expected: ["GB", "GiB"],
        actual: "TB",
      },
    ],
    "another type": [
      handedIn(sample({ name: "cpu", unit: "ns" })),
      { message: 'The type of the meter "cpu" is not that of Ceilometer.', expected: "cumulative", actual: "gauge" },
    ],
    neither: [handedIn(sample({ type: undefined, unit: undefined })), { actual: "missing" }, { actual: "missing" }],
  },
  misses: {
    "no file": [nothing, { cause }],
    "meters of the provider only": [
      handedIn(sample({ name: "toString" })),
      { message: "None of the samples is of a meter that is billed in every cloud.", cause },
    ],
  },
});

test("units are Ceilometer's, and a size in its old unit may be in its new one", () => {
  const renewed = { MB: "MiB", GB: "GiB" };
  const plain = ["vcpu", "ns", "request", "B", "packet", "object", "ip"];
  const units = [...plain.map((unit) => [unit]), ...Object.entries(renewed)];
  for (const meter of meters.values()) {
    expect(units).toContainEqual(meter.units);
    expect(["gauge", "delta", "cumulative"]).toContain(meter.type);
  }
  const downloads = [...meters].filter(([, { type }]) => type === "delta").map(([name]) => name);
  expect(downloads).toEqual(["image.download", "image.serve"]);
});

const read = (volume: unknown, minute: number, changes = {}) =>
  sample({
    name: "cpu",
    type: "cumulative",
    unit: "ns",
    volume,
    timestamp: `2026-11-21T09:${String(minute).padStart(2, "0")}:00`,
    ...changes,
  });
const short = {
  message: "No cumulative meter has two samples of one resource; hand in what was sent in a longer time.",
  cause,
};

testTestcase(cumulativeGrows, {
  accepts: {
    "one that grows": handedIn(read(1, 0), read(2, 10)),
    "one that stays": handedIn(read(1, 0), read(1, 10)),
    "samples that came out of order": handedIn(read(2, 10), read(1, 0)),
    "two of one time, which have no order": handedIn(read(2, 0), read(1, 0)),
    "several resources": handedIn(read(5, 0), read(1, 5, { resource_id: "other" }), read(6, 10)),
  },
  rejects: {
    "one that becomes less": [
      handedIn(read(5, 0), read(6, 5), read(4, 10)),
      {
        message: 'The cumulative meter "cpu" of a resource became less.',
        about: { kind: "metering document", name: "document 3, volume", id: "line 3" },
        expected: "at least 6, as in document 2",
        actual: 4,
      },
    ],
  },
  misses: {
    "no file": [nothing, { cause }],
    "one sample of each resource": [handedIn(read(1, 0), read(0, 10, { resource_id: "other" })), short],
    "gauges, which may fall": [handedIn(read(2, 0, { type: "gauge" }), read(1, 10, { type: "gauge" })), short],
    "what is no number": [handedIn(read("5", 0), read("4", 10)), short],
    "what cannot be put in order": [handedIn(read(2, 0), read(1, 1, { timestamp: "later" })), short],
  },
});
