import { expect, test } from "vitest";
import { xmlAttribute, xmlText } from "./xml-text.ts";

const cut = "\n… cut off here; the whole text is in report.json";

test.each([
  ["a]]>b", "a]] >b"],
  ["one\r\ntwo\u0000", "one\ntwo\ufffd"],
  ["é".repeat(4096), "é".repeat(4096)],
  ["x".repeat(8193), `${"x".repeat(8192 - Buffer.byteLength(cut))}${cut}`],
])("%# is a text of XML", (text, written) => {
  expect(xmlText(text)).toBe(written);
});

test.each([
  ["a]]>b", "a]] >b"],
  ["a\tb", "a b"],
  ["\n  first\nsecond", "first"],
  ["", ""],
  ["x".repeat(1024), "x".repeat(1024)],
  ["x".repeat(1025), `${"x".repeat(1021)}…`],
])("%# is an attribute of XML", (text, written) => {
  expect(xmlAttribute(text)).toBe(written);
});
