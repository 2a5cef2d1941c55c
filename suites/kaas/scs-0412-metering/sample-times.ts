import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { clock } from "../../../src/probes/clock.probe.ts";
import type { Sample } from "../../../src/probes/metering/document.ts";
import { isoTime } from "../../../src/probes/metering/iso-time.ts";
import { at, onDocuments, samples } from "./on-documents.ts";
import { common } from "./page.ts";
import { word } from "./written.ts";

export const sampleTimes = testcase({
  ...common,
  id: "scs-0412-sample-times",
  requirement: "Each metering sample says when it was taken, as a time of ISO 8601 that has passed.",
  level: "MUST",
  deviations: ["D0412-1", "D0412-2"],
  needs: { ...onDocuments, clock },
  judge: ({ metering, clock }) =>
    samples(metering, (all) => [...all.flatMap((sample) => wrong(sample, Date.parse(clock.now))), ...zoneless(all)]),
});

/** Without a zone it may be of any. */
const zones = 14 * 3_600_000;

function wrong(sample: Sample, now: number): readonly Finding[] {
  const { timestamp } = sample;
  if (typeof timestamp !== "string" || timestamp === "") return [];
  const details = { about: at(sample, "timestamp"), actual: timestamp, deviation: "D0412-1" as const };
  const time = isoTime(timestamp);
  if (time === undefined) {
    const expected = "such as 2026-11-21T09:00:00.123456Z";
    return [violation("The timestamp of a sample is not a time of ISO 8601.", { ...details, expected })];
  }
  const latest = now + (time.hasZone ? 60_000 : zones);
  if (time.ms <= latest) return [];
  const expected = `not after ${new Date(now).toISOString()}`;
  return [violation("The timestamp of a sample is of a time that has not come yet.", { ...details, expected })];
}

function zoneless(all: readonly Sample[]): readonly Finding[] {
  const found = all.filter(({ timestamp }) => isoTime(word(timestamp))?.hasZone === false);
  const [first] = found;
  if (first === undefined) return [];
  const message = `The timestamps of ${found.length} samples do not say in which zone they are; Ceilometer means UTC.`;
  return [note(message, { about: at(first, "timestamp"), actual: first.timestamp, deviation: "D0412-2" })];
}
