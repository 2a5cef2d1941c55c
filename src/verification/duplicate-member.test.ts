import fc from "fast-check";
import { expect, test } from "vitest";
import { duplicateMember } from "./duplicate-member.ts";

test.each([
  ['{"a":1,"a":2}', "a"],
  ['[{"a":{"b":1,"c":[],"b":1}}]', "b"],
  ['{"a":1,"\\u0061":2}', "a"],
  ['{"":1, "":2}', ""],
  ['{"a\\"b":1,"c":"{","a\\"b":2}', 'a"b'],
  ['{"a":{"x":1},"b":{"x":2},"a":3}', "a"],
])("%s has a member twice", (text, name) => {
  expect(duplicateMember(text)).toBe(name);
});

test("no object that JSON.stringify wrote has one", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => duplicateMember(JSON.stringify(value)) === undefined));
});
