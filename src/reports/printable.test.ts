import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, printable, shorten, shortenBytes } from "./printable.ts";

const anything = fc.string({ unit: "binary", maxLength: 60 });

test.each([
  ["\u001b[31mred\u001b[0m", "red"],
  ["a\u0000b", "a\ufffdb"],
  ["half \ud800 pair", "half \ufffd pair"],
  ["\ufffe", "\ufffd"],
  ["invoice\u202etxt.exe", "invoice\ufffdtxt.exe"],
  ["one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"],
  ["Größe 雲 ☁️", "Größe 雲 ☁️"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("one line is one line", () => {
  expect(oneLine("  two\n\n lines\t")).toBe("two lines");
  expect(oneLine("a\nb")).toBe("a b");
  expect(oneLine("\n")).toBe("");
  expect(oneLine("one line")).toBe("one line");
});

test("what was made printable once stays as it is", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(printable(printable(text))).toBe(printable(text));
    }),
  );
});

test("shortened text fits and stays well formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 10, max: 40 }), (text, most) => {
      expect(shorten(text, most).length).toBeLessThanOrEqual(most);
      expect(shorten(text, most).isWellFormed()).toBe(true);
      expect(Buffer.byteLength(shortenBytes(text, most, "[cut]"))).toBeLessThanOrEqual(most);
    }),
  );
});

test("text that fits is not touched, and no character is cut in half", () => {
  expect(shorten("1234", 4)).toBe("1234");
  expect(shorten("12345", 4)).toBe("123…");
  expect(shorten("😀😀", 4)).toBe("😀😀");
  expect(shorten("😀😀", 3)).toBe("😀…");
  expect(shorten("😀abc", 4)).toBe("😀a…");
  expect(shortenBytes("\ufffdaaaö", 7, "")).toBe("\ufffdaaa");
  expect(shortenBytes("größe", 7, "[cut]")).toBe("größe");
  expect(shortenBytes("größere", 8, "[cut]")).toBe("gr[cut]");
});
