import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Sample } from "../../../src/probes/metering/document.ts";
import { isoTime } from "../../../src/probes/metering/iso-time.ts";
import { at, missing, onDocuments, samples } from "./on-documents.ts";
import { common } from "./page.ts";
import { word } from "./written.ts";

/** Ceilometer's own counters of a server begin anew with its process, so this is advice. */
export const cumulativeGrows = testcase({
  ...common,
  id: "scs-0412-cumulative-grows",
  requirement: "What a cumulative meter counts for a resource never becomes less.",
  level: "SHOULD",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) =>
    samples(metering, (all) => {
      const series = seriesOf(all).filter(({ length }) => length > 1);
      if (series.length > 0) return series.flatMap(drops);
      return [missing("No cumulative meter has two samples of one resource; hand in what was sent in a longer time.")];
    }),
});

interface Reading {
  readonly sample: Sample;
  readonly volume: number;
  readonly ms: number;
}

/** Of each meter and resource, in the order of time. */
function seriesOf(all: readonly Sample[]): readonly (readonly Reading[])[] {
  const readings = all.flatMap((sample): readonly Reading[] => {
    const { type, volume, timestamp } = sample;
    const time = isoTime(word(timestamp));
    if (type !== "cumulative" || typeof volume !== "number" || time === undefined) return [];
    return [{ sample, volume, ms: time.ms }];
  });
  const key = ({ sample }: Reading) => JSON.stringify([sample.name, sample.resource_id, sample.source]);
  return [...Map.groupBy(readings, key).values()].map((own) => own.toSorted((a, b) => a.ms - b.ms));
}

function drops(series: readonly Reading[]): readonly Finding[] {
  return series.flatMap(({ sample, volume, ms }, index) => {
    const before = series[index - 1];
    // What was read at the same time has no order.
    if (before === undefined || before.ms === ms || volume >= before.volume) return [];
    return [
      violation(`The cumulative meter "${word(sample.name)}" of a resource became less.`, {
        about: at(sample, "volume"),
        expected: `at least ${before.volume}, as in document ${before.sample.index}`,
        actual: volume,
        deviation: "D0412-1",
      }),
    ];
  });
}
