import { expect, test } from "vitest";
import { Redactor } from "./redactor.ts";

const secret = "p/ä&ss \"wörd'+%<1>";

function redactor(): Redactor {
  const known = new Redactor();
  known.add(secret);
  return known;
}

test.each<[string, string]>([
  ["as it is", secret],
  ["in an address", encodeURIComponent(secret)],
  ["in an address with small letters", encodeURIComponent(secret).toLowerCase()],
  ["in a form", encodeURIComponent(secret).replaceAll("%20", "+")],
  ["in JSON", JSON.stringify(secret).slice(1, -1)],
  ["in ASCII JSON", JSON.stringify(secret).slice(1, -1).replace("ä", "\\u00e4").replace("ö", "\\u00f6")],
  ["in HTML", secret.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")],
])("a secret is recognised %s", (_, form) => {
  expect(redactor().text(`before ${form} after`)).toBe("before [redacted] after");
});

test.each(["", "u", "us", "user:", "another:user:"])("a secret is recognised in base64 behind %j", (before) => {
  const encoded = Buffer.from(`${before}${secret}${before}`).toString("base64");
  const shown = redactor().text(encoded);
  expect(shown).toContain("[redacted]");
  // What stays are the signs shared with the neighbours.
  expect(shown.replace("[redacted]", "").length).toBeLessThanOrEqual(2 * Math.ceil((before.length * 4) / 3) + 4);
});

test("the longest secret is taken out first", () => {
  const known = new Redactor();
  known.add("pass");
  known.add("password-of-mine");
  expect(known.text("password-of-mine, pass")).toBe("[redacted], [redacted]");
});

test.each<[string, string]>([
  ["X-Auth-Token: gAbc", "X-Auth-Token: [redacted]"],
  ['{"X-Subject-Token": "abc", "a": 1}', '{"X-Subject-Token": "[redacted]", "a": 1}'],
  ["authorization=Bearer a b c", "authorization=[redacted]"],
  ["Set-Cookie: session=abc; Path=/", "Set-Cookie: [redacted]"],
  ['{"password": "abc"}', '{"password": "[redacted]"}'],
  [`token gAAAAAB${"x".repeat(100)} is bad`, "token [redacted] is bad"],
  ["token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2ln-_ is bad", "token [redacted] is bad"],
  ["see https://user:word@cloud.example/path", "see https://cloud.example/path"],
  ["nothing: here", "nothing: here"],
])("what looks like a secret is taken out of %j", (text, shown) => {
  expect(new Redactor().text(text)).toBe(shown);
});

test("an address loses its user info and the values that open doors", () => {
  const url = new URL(`https://user:word@cloud.example/o?temp_url_sig=1&X-Amz-Signature=2&access_token=3&marker=4#top`);
  expect(new Redactor().url(url)).toBe(
    "https://cloud.example/o?temp_url_sig=redacted&X-Amz-Signature=redacted&access_token=redacted&marker=4",
  );
});

test("without secrets a text stays as it is", () => {
  expect(new Redactor().text("The flavor SCS-2V-8 has 8 GiB.")).toBe("The flavor SCS-2V-8 has 8 GiB.");
});
