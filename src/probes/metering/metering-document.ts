import type { Event, MeteringDocument, Trait, Written } from "./document.ts";
import { isIsoTime } from "./iso-time.ts";

interface Place {
  /** Counts from 1, over the whole file. */
  readonly index: number;
  readonly line: number;
}

/** What of a document is recorded: what is judged, and nothing that a customer has written. */
export function meteringDocument(value: unknown, place: Place): MeteringDocument {
  if (!isRecord(value)) return { kind: "other", ...place, written: written(value) };
  if ("event_type" in value || "traits" in value) return event(value, place);
  const kept = samplesFields.filter((name) => name in value).map((name) => [name, written(value[name])]);
  const hidden = personal.filter((name) => name in value).map((name) => [name, kindOnly(value[name])]);
  return { kind: "sample", ...place, ...(Object.fromEntries([...kept, ...hidden]) as Record<string, Written>) };
}

const samplesFields = [
  "id",
  "name",
  "type",
  "unit",
  "volume",
  "resource_id",
  "timestamp",
  "resource_metadata",
  "source",
  "monotonic_time",
] as const;
const personal = ["user_id", "user_name", "project_id", "project_name"] as const;

function event(value: Readonly<Record<string, unknown>>, place: Place): Event {
  const names = ["message_id", "event_type", "generated", "raw"].filter((name) => name in value);
  const fields = Object.fromEntries(names.map((name) => [name, written(value[name])])) as Record<string, Written>;
  if (!("traits" in value)) return { kind: "event", ...place, ...fields };
  const { traits } = value;
  return { kind: "event", ...place, ...fields, traits: Array.isArray(traits) ? traits.map(trait) : null };
}

function trait(value: unknown): Trait {
  if (!Array.isArray(value) || value.length !== 3) return null;
  const [name, dtype, content] = value as unknown[];
  if (typeof name !== "string" || typeof dtype !== "number") return null;
  return { name: short(name), dtype, fits: contents[dtype]?.(content) ?? false };
}

/** What Ceilometer's types of traits hold, by their numbers. */
const contents: readonly ((content: unknown) => boolean)[] = [
  (content) => content === null,
  (content) => typeof content === "string",
  (content) => Number.isInteger(content),
  (content) => typeof content === "number",
  (content) => typeof content === "string" && isIsoTime(content),
];

function written(value: unknown): Written {
  if (typeof value === "string") return short(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : { kind: "number" };
  if (typeof value === "boolean" || value === null) return value;
  return { kind: Array.isArray(value) ? "list" : "object" };
}

function kindOnly(value: unknown): Written {
  return typeof value === "string" ? { kind: "text" } : written(value);
}

const short = (text: string): string => text.slice(0, 255);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
