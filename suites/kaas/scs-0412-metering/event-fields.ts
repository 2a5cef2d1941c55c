import { violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import type { Event } from "../../../src/probes/metering/document.ts";
import { isIsoTime } from "../../../src/probes/metering/iso-time.ts";
import { at, events, onDocuments } from "./on-documents.ts";
import { common } from "./page.ts";
import { isObject, shown, word } from "./written.ts";

export const eventFields = testcase({
  ...common,
  id: "scs-0412-event-fields",
  requirement: "Each metering event has the fields that Ceilometer's HTTP hook sends, and traits of their types.",
  level: "MUST",
  deviations: ["D0412-1"],
  needs: onDocuments,
  judge: ({ metering }) => events(metering, (all) => all.flatMap(faultsOf)),
});

function faultsOf(event: Event): readonly Finding[] {
  const { message_id: id, event_type: type, generated, raw } = event;
  const faults: readonly [name: "message_id" | "event_type" | "generated" | "raw", what: string, holds: boolean][] = [
    ["message_id", "a text that is not empty", typeof id === "string" && id !== ""],
    ["event_type", "a text that is not empty", typeof type === "string" && type !== ""],
    ["generated", "a time of ISO 8601", isIsoTime(word(generated))],
    ["raw", "an object", isObject(raw)],
  ];
  const fields = faults.flatMap(([name, what, holds]) => (holds ? [] : [fault(event, name, what, shown(event[name]))]));
  return [...fields, ...traitFaults(event)];
}

function traitFaults(event: Event): readonly Finding[] {
  const { traits } = event;
  const list = "a list of [name, type, value]";
  if (traits === undefined || traits === null) {
    return [fault(event, "traits", list, traits === undefined ? "missing" : "something else")];
  }
  return traits.flatMap((trait, index) => {
    const path = `traits[${index}]`;
    if (trait === null) return [fault(event, path, "[name, type, value]", "something else")];
    const { name, dtype, fits } = trait;
    const what = types[dtype];
    if (what === undefined) return [fault(event, `${path}[1]`, "a type from 0 to 4", dtype)];
    return fits
      ? []
      : [fault(event, `${path}[2]`, `${what}, as type ${dtype} says`, `the trait "${name}" has another`)];
  });
}

/** By their numbers. */
const types: readonly string[] = ["null", "a text", "a whole number", "a number", "a time of ISO 8601"];

function fault(event: Event, path: string, expected: string, actual: unknown): Finding {
  const message = `An event is not as Ceilometer sends it: "${path}" must be ${expected}.`;
  return violation(message, { about: at(event, path), expected, actual, deviation: "D0412-1" });
}
