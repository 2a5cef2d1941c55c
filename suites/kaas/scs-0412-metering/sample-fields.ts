import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { MeteringDocument, Sample, Written } from "../../../src/probes/metering/document.ts";
import { at, onDocuments, samples } from "./on-documents.ts";
import { common } from "./page.ts";
import { isObject, isText, shown } from "./written.ts";

export const sampleFields = testcase({
  ...common,
  id: "scs-0412-sample-fields",
  requirement: "Each metering sample has the fields that Ceilometer's HTTP hook sends, of their types.",
  level: "MUST",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) => {
    const others = (metering?.documents ?? []).flatMap(noObject);
    const judged = samples(metering, (all) => all.flatMap(faultsOf));
    // Without a sample, what stands in its place is the answer.
    return others.length > 0
      ? [...others.slice(0, 20), ...judged.filter(({ level }) => level === "violation")]
      : judged;
  },
});

function noObject(document: MeteringDocument): readonly Finding[] {
  if (document.kind !== "other") return [];
  const details = { about: at(document, "the whole"), expected: "an object", actual: shown(document.written) };
  return [violation("A metering document is not an object.", { ...details, ...fromCeilometer })];
}

const fromCeilometer = {
  deviation: "D0412-1",
  remedy: "Publish with Ceilometer's HTTP publisher, or send what it would.",
} as const;

interface Field {
  readonly what: string;
  readonly holds: (value: Written | undefined) => boolean;
}

const filled: Field = { what: "a text that is not empty", holds: (value) => isText(value) && value !== "" };
const textOrNull: Field = { what: "a text or null", holds: (value) => value === null || isText(value) };
const optional = ({ what, holds }: Field): Field => ({
  what: `${what}, if it is there`,
  holds: (value) => value === undefined || holds(value),
});
const numberOrNull: Field = {
  what: "a number or null",
  holds: (value) => value === null || typeof value === "number",
};

const fields = {
  id: filled,
  name: filled,
  type: filled,
  unit: { what: "a text", holds: isText },
  volume: { what: "a number", holds: (value) => typeof value === "number" },
  user_id: textOrNull,
  user_name: optional(textOrNull),
  project_id: textOrNull,
  project_name: optional(textOrNull),
  resource_id: filled,
  timestamp: filled,
  resource_metadata: { what: "an object", holds: isObject },
  source: filled,
  // Older releases do not send it.
  monotonic_time: optional(numberOrNull),
} satisfies Readonly<Record<string, Field>>;

function faultsOf(sample: Sample): readonly Finding[] {
  return Object.entries(fields).flatMap(([name, { what, holds }]) => {
    const value = sample[name as keyof typeof fields];
    if (holds(value)) return [];
    const message =
      value === undefined
        ? `A sample has no field "${name}".`
        : `The field "${name}" of a sample is not ${what.replace(", if it is there", "")}.`;
    const details = { about: at(sample, name), expected: what, actual: shown(value) };
    return [violation(message, { ...details, ...fromCeilometer })];
  });
}
