import fc from "fast-check";
import { expect, test } from "vitest";
import { oddText } from "../../testing/odd-input.ts";
import { Redactor } from "./redactor.ts";

test("whatever a secret consists of, it does not come through, plain or in JSON", () => {
  // What the mask itself consists of comes through.
  const secret = oddText.filter((text) => text.length > 3 && !"[redacted]".includes(text));
  fc.assert(
    fc.property(secret, fc.string(), (text, around) => {
      const redactor = new Redactor();
      redactor.add(text);
      expect(redactor.text(`${around}|${text}|${around}`).includes(text) && !around.includes(text)).toBe(false);
      expect(redactor.text(JSON.stringify({ a: text }))).not.toContain(JSON.stringify(text));
    }),
    { numRuns: 500 },
  );
});

test("half a character in a secret is no obstacle", () => {
  const redactor = new Redactor();
  redactor.add("hunter2\uD800");
  expect(redactor.text("It is hunter2\uD800.")).toBe("It is [redacted].");
});

const pieces = ["eyJ", ".", "-", "_", "a", "abcdefgh", "://", "@", "/", " ", '"', "1", "https"];

test("web tokens and user info are found wherever a pattern that tries every place finds them", () => {
  const webToken = /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g;
  const userInfo = /\b([a-z][a-z\d+.-]*:\/\/)[^/\s"'<>?#]+@/gi;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }), (text) => {
      expect(new Redactor().text(text).replace(userInfo, "$1")).toBe(
        new Redactor().text(text.replace(webToken, "[redacted]").replace(userInfo, "$1")),
      );
      expect(new Redactor().text(text)).not.toMatch(userInfo);
      expect(new Redactor().text(text)).not.toMatch(webToken);
    }),
    { numRuns: 5000 },
  );
});

const many = 400_000;

// Were the time they take to grow with the square of their size, these would take minutes.
test.each([
  "a.",
  "a-",
  "a..a+-",
  "-eyJaaaaaaaaa",
  "eyJaaaaaaaaa.",
  "gAAAAA",
  "authorization    ",
  'cookie:"',
  '"password":',
  "a://",
  "https://a:b",
  "hunter2",
  "hunter2hunter",
  "\\",
  '"',
  " ",
])("four hundred thousand characters of %j are read in time", (piece) => {
  const redactor = new Redactor();
  redactor.add("hunter2hunter2");
  const text = piece.repeat(many / piece.length);
  expect(redactor.text(text).length).toBeLessThanOrEqual(2 * text.length);
});

test("an address of thirty thousand parameters is shown in time, without any of their values", () => {
  const query = Array.from({ length: 30_000 }, (_, count) => `a${count}_token=hunter2`).join("&");
  const shown = new Redactor().url(new URL(`https://cloud.example/?${query}`));
  expect(shown).not.toContain("hunter2");
  expect(shown.match(/=redacted/g)).toHaveLength(30_000);
});
