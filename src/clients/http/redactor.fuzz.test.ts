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
