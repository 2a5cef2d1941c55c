import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shellQuote } from "../../src/shell-quote.ts";
import { openstackCommand } from "./openstack-command.ts";

test.each([
  ["SCS-2V-8", "SCS-2V-8"],
  ["scs:name-v1=SCS-2V:8", "scs:name-v1=SCS-2V:8"],
  ["", "''"],
  ["Ubuntu 24.04", "'Ubuntu 24.04'"],
  ["it's", String.raw`'it'\''s'`],
  ["$(reboot)", "'$(reboot)'"],
  ["~root", "'~root'"],
  ["=ls", "'=ls'"],
  ["Größe", "'Größe'"],
  ["it's\nso", String.raw`$'it\'s\u000aso'`],
  ["C:\\\tx", String.raw`$'C:\\\u0009x'`],
  ["two\nlines", String.raw`$'two\u000alines'`],
])("%j is written as %s", (word, written) => {
  expect(shellQuote(word)).toBe(written);
});

test("a command is one line that can be pasted", () => {
  expect(openstackCommand("image", "set", "--property", "image_description=it is\nmine", "Ubuntu 24.04")).toBe(
    String.raw`openstack image set --property $'image_description=it is\u000amine' 'Ubuntu 24.04'`,
  );
});

test("the shell reads back every word as it was", () => {
  const utf8 = { encoding: "utf8", env: { LC_ALL: "C.UTF-8" } } as const;
  const word = fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", "").toWellFormed());
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const script = `printf '%s\\0' ${words.map(shellQuote).join(" ")}`;
      const printed = execFileSync("bash", ["-c", script], { ...utf8, stdio: ["ignore", "pipe", "inherit"] });
      expect(printed).toBe(words.length === 0 ? "\0" : words.map((one) => `${one}\0`).join(""));
    }),
    { numRuns: 100 },
  );
});
