import { describe, expect, test } from "vitest";
import { columns, hanging, wrap } from "./layout.ts";

describe("text is broken at spaces", () => {
  test.each<[string, string, readonly string[]]>([
    ["a line that is just full", "twenty letters  a li", ["twenty letters  a li"]],
    ["a line with a letter too many", "twenty letters  a lin", ["twenty letters  a", "lin"]],
    [
      "several lines",
      "one two three four five six seven eight nine",
      ["one two three four", "five six seven eight", "nine"],
    ],
    ["a word that is longer than a line", "a scs-0103-flavor-4v-16-100s b", ["a", "scs-0103-flavor-4v-16-100s", "b"]],
    ["nothing but a long word", "scs-0103-flavor-4v-16-100s", ["scs-0103-flavor-4v-16-100s"]],
    ["lines of its own", "one\ntwo three", ["one", "two three"]],
    ["nothing", "", [""]],
  ])("%s", (_, text, lines) => {
    expect(wrap(text, 20)).toEqual(lines);
  });

  test("a terminal of no width still gets lines of twenty letters", () => {
    const text = "one two three four five six seven eight nine";
    expect(wrap(text, 0)).toEqual(wrap(text, 20));
    expect(wrap(text, 21)).toEqual(["one two three four", "five six seven eight", "nine"]);
    expect(wrap(text, 23)).toEqual(["one two three four five", "six seven eight nine"]);
  });
});

test("the lines of a text hang below each other behind their label, and none ends in spaces", () => {
  expect(hanging("fix  ", ["one", "", "two "])).toEqual(["fix  one", "", "     two"]);
});

describe("columns", () => {
  test("are as wide as their widest cell", () => {
    expect(
      columns([
        ["a", "bbb", "c"],
        ["aa", "b", "c"],
      ]),
    ).toEqual([
      ["a ", "bbb", "c"],
      ["aa", "b  ", "c"],
    ]);
  });

  test("stay below each other where a row between has fewer", () => {
    expect(columns([["a", "bb", "ccc", "d"], ["aa"], ["a", "b", "c", "d"]])).toEqual([
      ["a ", "bb", "ccc", "d"],
      ["aa"],
      ["a ", "b ", "c  ", "d"],
    ]);
  });

  test("of no rows are none", () => {
    expect(columns([])).toEqual([]);
  });
});
