import { expect, test } from "vitest";
import { readXml } from "./read-xml.ts";

test("reads elements, attributes, text and character data", () => {
  expect(readXml('<?xml version="1.0"?>\n<a b="1 &lt; &#x32;">x &amp; <![CDATA[<y>]]><c/></a>')).toEqual({
    name: "a",
    attributes: { b: "1 < 2" },
    text: "x & <y>",
    children: [{ name: "c", attributes: {}, text: "", children: [] }],
  });
});

test.each([
  "",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "<a>&</a>",
  "<a>]]></a>",
  "<a><![CDATA[x]]>]]></a>",
  '<a b="<"/>',
  "<a>\u0001</a>",
])("refuses %j", (text) => {
  expect(() => readXml(text)).toThrow(/./);
});
