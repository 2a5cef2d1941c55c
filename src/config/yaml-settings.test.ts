import { expect, test } from "vitest";
import type { Setting } from "./setting.ts";
import { yamlSettings } from "./yaml-settings.ts";

/** Without places, as plain values. */
function plain(setting: Setting): unknown {
  switch (setting.kind) {
    case "text":
      return setting.text;
    case "empty":
      return null;
    case "list":
      return setting.items.map(plain);
    case "map":
      return Object.fromEntries([...setting.entries].map(([key, value]) => [key, plain(value)]));
  }
}

const read = (source: string): unknown => plain(yamlSettings(source, "f"));

test("values are kept as written", () => {
  const source = "a: 0123\nb: no\nc: 2024-01-01\nd: 1:20\ne: 1e3\nf: 'x y'\ng: |\n  two\n  lines\n0123: key\nh: .inf";
  expect(read(source)).toEqual({
    a: "0123",
    b: "no",
    c: "2024-01-01",
    d: "1:20",
    e: "1e3",
    f: "x y",
    g: "two\nlines\n",
    "0123": "key",
    h: ".inf",
  });
});

test("nothing is empty", () => {
  expect(read("a:\nb: ~\nc: null")).toEqual({ a: null, b: null, c: null });
  expect(read("")).toBeNull();
  expect(read("# only a comment")).toBeNull();
});

test("a byte order mark and Windows line ends are no part of a value", () => {
  expect(read("\uFEFFa: x\r\nb: y\r\n")).toEqual({ a: "x", b: "y" });
});

test("merges follow YAML 1.1: own keys win, then the first merged", () => {
  const source = "x: &x { a: x, b: x }\ny: &y { b: y, c: y, d: y }\nz: { d: z, <<: [*x, *y] }\nq: { '<<': text }";
  expect(read(source)).toMatchObject({ z: { a: "x", b: "x", c: "y", d: "z" }, q: { "<<": "text" } });
});

test("every key knows its line", () => {
  const root = yamlSettings("a:\n  b:\n    - c\n", "f");
  expect(root).toEqual({
    kind: "map",
    at: "f:1",
    entries: new Map([
      [
        "a",
        {
          kind: "map",
          at: "f:1",
          entries: new Map([["b", { kind: "list", at: "f:2", items: [{ kind: "text", text: "c", at: "f:3" }] }]]),
        },
      ],
    ]),
  });
});

const bomb = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? "lol" : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array.from({ length: 9 }, () => inner).join(", ")}]`;
}).join("\n");

test.each([
  ["aliases that multiply", bomb, /^f:\d+: the file's aliases or nesting grow beyond all measure\.$/],
  ["an alias of itself", "a: &a [*a]", "f:1: the file's aliases or nesting grow beyond all measure."],
  [
    "deep nesting",
    `a: ${"[".repeat(60)}${"]".repeat(60)}`,
    "f:1: the file's aliases or nesting grow beyond all measure.",
  ],
  ["very deep nesting", "[".repeat(50_000), /^f:1:\d+ is not valid YAML: the nesting is too deep\.$/],
  ["an alias without an anchor", "a: *b", "f:1: this alias has no anchor before it."],
  ["a tag of a template", "a: !vault x", "f:1:4 is not valid YAML: this tag is not known."],
  ["two documents", "a: 1\n---\nb: 2", "f:2:1 is not valid YAML: only one document is allowed in this file."],
  ["a list as a key", "? [a]\n: b", "f:1: a key must be a text."],
  ["a merge of a text", "a: { <<: b }", 'f:1: "<<" takes a mapping or a list of mappings.'],
  ["an open quote", "a: 'b", "f:1:6 is not valid YAML: a quote, bracket, comma or colon is missing."],
  [
    "a value that needs quotes",
    "a: @b",
    "f:1:4 is not valid YAML: a value that starts with this character needs quotes.",
  ],
  ["a colon in a value", "a: b: c", "f:1:4 is not valid YAML: a value that contains a colon and a blank needs quotes."],
  ["a key written twice", "a: 1\nb: 2\na: 3", 'f:3: the key "a" is already at f:1; one of the two must go.'],
])("%s is refused", (_, source, message) => {
  expect(() => read(source)).toThrow(message);
});
