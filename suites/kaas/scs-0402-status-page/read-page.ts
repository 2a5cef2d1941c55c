import type { Component, Impact, Incident, Value } from "./page-facts.ts";

/** What is read of an answer, whatever it holds: nothing of it is taken for granted, and no text of an incident is kept. */

type Fields = Readonly<Record<string, unknown>>;

/** The `data` of an answer; undefined where there is none. */
export function dataOf(text: string): unknown {
  try {
    return fields(JSON.parse(text))["data"];
  } catch {
    return undefined;
  }
}

export function listOf<T>(data: unknown, read: (item: Fields) => T): T[] | null {
  return Array.isArray(data) ? data.map((item) => read(fields(item))) : null;
}

export function phases(data: unknown) {
  const { generation, phases: names } = fields(data);
  return Array.isArray(names) ? { generation: value(generation), names: names.map(value) } : null;
}

export function component(item: Fields): Component {
  return { id: value(item["id"]), impacts: impacts(item["activelyAffectedBy"]) };
}

export function incident(item: Fields): Incident {
  const phase = item["phase"];
  const { generation, order } = fields(phase);
  return {
    id: value(item["id"]),
    beganAt: value(item["beganAt"]),
    endedAt: value(item["endedAt"]),
    phase: phase === undefined || phase === null ? null : { generation: value(generation), order: value(order) },
    impacts: impacts(item["affects"]),
    updates: Array.isArray(item["updates"]) ? item["updates"].map(value) : [],
  };
}

function impacts(list: unknown): Impact[] {
  const read = ({ reference, type, severity }: Fields) => ({
    reference: value(reference),
    type: value(type),
    severity: value(severity),
  });
  return listOf(list, read) ?? [];
}

export function value(found: unknown): Value {
  if (typeof found === "string") return found.slice(0, 100);
  if (typeof found === "number" && !Number.isFinite(found)) return "(a number beyond all bounds)";
  if (found === undefined || found === null || typeof found === "number" || typeof found === "boolean") return found;
  return "(something else than a single value)";
}

function fields(found: unknown): Fields {
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Fields) : {};
}
