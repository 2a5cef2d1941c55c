import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { tricky } from "./testing/tricky.ts";
import { Plain, yamlDocument, type YamlValue } from "./yaml-writer.ts";

interface Recorded {
  readonly document: string;
  readonly read: unknown;
}

// Recorded once with the reader of the monitor; recorded again when what is written changes.
const recorded = JSON.parse(readFileSync(new URL("testing/read-by-pyyaml.json", import.meta.url), "utf8")) as Recorded; // our own file

test("the monitor's reader finds what was written, in text and type", () => {
  expect(yamlDocument(tricky)).toBe(recorded.document);
  expect(recorded.read).toEqual(tagged(tricky));
});

test("any text is read back by a reader of YAML 1.1, as a value and as a key", () => {
  // PyYAML takes no key of more than 1024 characters, and nobody takes half a surrogate pair.
  const texts = fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.toWellFormed());
  fc.assert(
    fc.property(texts, (text) => {
      const written = yamlDocument({ list: [text, [text]], map: new Map([[text, text]]) });
      const read = parse(written, { version: "1.1", schema: "yaml-1.1", mapAsMap: true }) as Map<string, unknown>;
      expect(read.get("list")).toEqual([text, [text]]);
      expect(read.get("map")).toEqual(new Map([[text, text]]));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["plain", "plain"],
  ["yes", '"yes"'],
  [null, "null"],
  [-1, "-1"],
  [new Plain("2026-11-21"), "2026-11-21"],
])("a document can be a single value: %j", (value, text) => {
  expect(yamlDocument(value)).toBe(`---\n${text}\n`);
});

/** As the recording spells types that JSON does not have. */
function tagged(value: YamlValue): unknown {
  if (value instanceof Plain) {
    return value.text.length === 10 ? { date: value.text } : { datetime: value.text, zone: false };
  }
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(tagged);
  if (typeof value !== "object" || value === null) return value;
  const entries = value instanceof Map ? [...(value as ReadonlyMap<string, YamlValue>)] : Object.entries(value);
  return { map: entries.map(([key, each]: readonly [string, YamlValue]) => [key, tagged(each)]) };
}
