import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { readMetering } from "./read-metering.ts";

function read(content: string) {
  using place = folder();
  const path = join(place.path, "metering.json");
  writeFileSync(path, content);
  return readMetering(path);
}

const places = (content: string) => read(content).documents.map(({ kind, index, line }) => [kind, index, line]);

describe("a file can be", () => {
  test.each([
    [
      "a body with a list",
      '[{"name":"a"},{"name":"b"}]',
      [
        ["sample", 1, 1],
        ["sample", 2, 1],
      ],
    ],
    ["a body with one document", '{\n"name": "a"\n}\n', [["sample", 1, 1]]],
    [
      "a body in each line",
      '{"name":"a"}\r\n\n[{"name":"b"},{"event_type":"c"}]\n',
      [
        ["sample", 1, 1],
        ["sample", 2, 3],
        ["event", 3, 3],
      ],
    ],
    ["written with a byte order mark", '\uFEFF[{"traits":[]}]', [["event", 1, 1]]],
    [
      "a list of what is no document",
      "[1, null, [2]]",
      [
        ["other", 1, 1],
        ["other", 2, 1],
        ["other", 3, 1],
      ],
    ],
  ])("%s", (_, content, expected) => {
    expect(places(content)).toEqual(expected);
  });
});

test("of persons, projects, metadata and what events carry nothing is kept", () => {
  const sample = {
    id: "1",
    user_id: "canary",
    user_name: "canary",
    project_id: "canary",
    project_name: null,
    resource_metadata: { password: "canary" },
    volume: [1],
    extra: "canary",
  };
  const event = {
    event_type: "a",
    raw: { secret: "canary" },
    traits: [["host", 1, "canary"], ["size", 2, "canary"], "canary"],
  };
  const { documents } = read(JSON.stringify([sample, event]));
  expect(JSON.stringify(documents)).not.toContain("canary");
  expect(documents).toMatchObject([
    { user_id: { kind: "text" }, project_name: null, resource_metadata: { kind: "object" }, volume: { kind: "list" } },
    { raw: { kind: "object" }, traits: [{ name: "host", fits: true }, { name: "size", fits: false }, null] },
  ]);
});

test.each<[number, unknown, boolean]>([
  [0, null, true],
  [0, "", false],
  [1, "a", true],
  [1, 1, false],
  [2, 1, true],
  [2, 1.5, false],
  [3, 1.5, true],
  [3, "1.5", false],
  [4, "2026-11-21T09:00:00.123456", true],
  [4, "today", false],
  [5, "a", false],
  [-1, "a", false],
])("a trait of type %d may be %j: %s", (dtype, value, fits) => {
  expect(read(JSON.stringify({ event_type: "e", traits: [["t", dtype, value]] })).documents).toMatchObject([
    { traits: [{ name: "t", dtype, fits }] },
  ]);
});

test("numbers beyond all bounds are told apart", () => {
  expect(read('[{"volume": 1e999}]').documents).toMatchObject([{ volume: { kind: "number" } }]);
});

test.each([
  ["", "metering.json has no metering document in it."],
  ["[]", "metering.json has no metering document in it."],
  ["[NaN]", "metering.json:1: this is not valid JSON, neither the line nor the whole file."],
  ['{"name":"a"}\n{"name":canary}', "metering.json:2: this is not valid JSON, neither the line nor the whole file."],
  [
    JSON.stringify(Array.from({ length: 20_001 }, () => 1)),
    "metering.json has 20001 documents; hand in 20000 at most.",
  ],
])("%.20j is refused, and not quoted", (content, sentence) => {
  expect(() => read(content)).toThrow(new UsageError(sentence));
});
