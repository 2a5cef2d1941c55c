import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Sample } from "../../../src/probes/metering/document.ts";
import { meters, type Meter } from "./meter-table.ts";
import { at, missing, onDocuments, samples } from "./on-documents.ts";
import { common } from "./page.ts";
import { word } from "./written.ts";

const types = ["gauge", "delta", "cumulative"];

export const meterTypes = testcase({
  ...common,
  id: "scs-0412-meter-types",
  requirement:
    "Each metering sample is of the type gauge, delta or cumulative, and each meter of one type and unit only.",
  level: "MUST",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) => samples(metering, (all) => [...all.flatMap(noType), ...wavering(all)]),
});

function noType(sample: Sample): readonly Finding[] {
  const { type } = sample;
  if (typeof type !== "string" || type === "" || types.includes(type)) return [];
  const details = { about: at(sample, "type"), expected: types, actual: type, deviation: "D0412-1" as const };
  return [violation("The type of a sample is none of Ceilometer's.", details)];
}

/** Whoever adds up a meter must be able to rely on what its numbers are. */
function wavering(all: readonly Sample[]): readonly Finding[] {
  const named = all.filter(({ name }) => typeof name === "string");
  return [...Map.groupBy(named, ({ name }) => word(name))].flatMap(([name, own]) =>
    (["type", "unit"] as const).flatMap((field) => {
      const [first] = own;
      const other = own.find((sample) => first !== undefined && sample[field] !== first[field]);
      if (first === undefined || other === undefined) return [];
      const details = { about: at(other, field), expected: first[field], actual: other[field] };
      return [violation(`The meter "${name}" has several ${field}s.`, { ...details, deviation: "D0412-1" })];
    }),
  );
}

export const knownMeters = testcase({
  ...common,
  id: "scs-0412-known-meters",
  requirement: "Meters that Ceilometer has are of the type and unit that it gives them.",
  level: "SHOULD",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) =>
    samples(metering, (all) => {
      const known = all.flatMap((sample) => {
        const meter = meters.get(word(sample.name));
        return meter === undefined ? [] : [{ sample, meter }];
      });
      if (known.length === 0) return [missing("None of the samples is of a meter that is billed in every cloud.")];
      return known.flatMap(({ sample, meter }) => foreign(sample, meter));
    }),
});

function foreign(sample: Sample, { type, units }: Meter): readonly Finding[] {
  const message = (field: string) => `The ${field} of the meter "${word(sample.name)}" is not that of Ceilometer.`;
  const finding = (field: "type" | "unit", expected: unknown): Finding =>
    violation(message(field), {
      about: at(sample, field),
      expected,
      actual: sample[field] ?? "missing",
      deviation: "D0412-1",
    });
  return [
    ...(sample.type === type ? [] : [finding("type", type)]),
    ...(units.includes(word(sample.unit)) ? [] : [finding("unit", units)]),
  ];
}
