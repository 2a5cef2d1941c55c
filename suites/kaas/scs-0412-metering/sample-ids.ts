import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Sample } from "../../../src/probes/metering/document.ts";
import { at, onDocuments, samples } from "./on-documents.ts";
import { common } from "./page.ts";
import { word } from "./written.ts";

export const sampleIds = testcase({
  ...common,
  id: "scs-0412-sample-ids",
  requirement: "Each metering sample has a UUID of its own, so that none is billed twice.",
  level: "MUST",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) => samples(metering, (all) => [...all.flatMap(noUuid), ...repeated(all)]),
});

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** That there is none at all is told with the other fields. */
function noUuid(sample: Sample): readonly Finding[] {
  const { id } = sample;
  if (typeof id !== "string" || id === "" || uuid.test(id)) return [];
  const details = { about: at(sample, "id"), expected: "a UUID", actual: id, deviation: "D0412-1" as const };
  return [violation("The id of a sample is not a UUID.", details)];
}

function repeated(all: readonly Sample[]): readonly Finding[] {
  const named = all.filter(({ id }) => typeof id === "string" && id !== "");
  return [...Map.groupBy(named, ({ id }) => word(id).toLowerCase())].flatMap(([id, [first, ...again]]) => {
    const [second] = again;
    if (first === undefined || second === undefined) return [];
    return [
      violation("Several samples have the same id, so that they can be taken for one, or be counted twice.", {
        about: at(second, "id"),
        expected: "an id that no other sample has",
        actual: { id, documents: [first, ...again].map(({ index }) => index).slice(0, 20) },
        deviation: "D0412-1",
      }),
    ];
  });
}
