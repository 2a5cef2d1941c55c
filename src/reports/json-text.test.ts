import { expect, test } from "vitest";
import { jsonText } from "./json-text.ts";

test("plain text is written as it is, indented and with a line break at the end", () => {
  expect(jsonText({ name: 'a "b" \\ c\n\tGröße', count: 1 })).toBe(
    '{\n  "name": "a \\"b\\" \\\\ c\\n\\tGröße",\n  "count": 1\n}\n',
  );
});

test.each([
  ["\b", "\ufffd"],
  ["\f", "\ufffd"],
  ["one\r\ntwo", "one\ntwo"],
  ["\u0000", "\ufffd"],
  ["\ud800", "\ufffd"],
  ["\u001b[31mred\u001b[0m", "red"],
  ["invoice\u202etxt.exe", "invoice\ufffdtxt.exe"],
])("%j is made harmless, alone or among others", (text, harmless) => {
  expect(JSON.parse(jsonText([text]))).toEqual([harmless]);
  expect(JSON.parse(jsonText({ a: [text, 1, null], b: "x" }))).toEqual({ a: [harmless, 1, null], b: "x" });
  expect(jsonText([text])).toMatch(/^\[\n {2}"/);
});
