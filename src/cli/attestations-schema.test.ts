import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { UsageError } from "../errors.ts";
import { readAttestations } from "../probes/attestations/read-attestations.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { attestationsJsonSchema } from "./attestations-schema.ts";
import { cli } from "./cli.ts";

const published = JSON.parse(
  readFileSync(new URL("../../docs/schemas/attestations-v1.json", import.meta.url), "utf8"),
) as Parameters<typeof z.fromJSONSchema>[0];

test("the published schema is up to date: npm run schema", () => {
  expect(published).toEqual(JSON.parse(attestationsJsonSchema()));
});

const entry = `
- testcase: availability-zones-check
  verdict: FAIL
  statement: Two zones share a room.
  by: Jane Doe
  at: 2026-07-20
`;
const digest = "0".repeat(64);

test.each([
  ["an entry", entry, true],
  [
    "all keys",
    `${entry}  frequency: month\n  subject: prod\n  documents: [{ uri: "urn:x", sha256: ${digest} }]\n`,
    true,
  ],
  ["no entry", "[]", true],
  ["a mapping", "testcase: x", false],
  ["another verdict", entry.replace("FAIL", "pass"), false],
  ["no statement", entry.replace(/ {2}statement.*\n/, ""), false],
  ["an empty name", entry.replace("Jane Doe", '" "'), false],
  ["a day that does not exist", entry.replace("07-20", "02-30"), false],
  ["a year", `${entry}  frequency: year\n`, false],
  ["an unknown key", `${entry}  documnts: []\n`, false],
  ["a document without an address", `${entry}  documents: [{ sha256: ${digest} }]\n`, false],
  ["a digest that is none", `${entry}  documents: [{ uri: "urn:x", sha256: abc }]\n`, false],
])("%s: the schema says what the tool says", (_, yaml, isFine) => {
  using place = folder();
  const path = join(place.path, "a.yaml");
  writeFileSync(path, yaml);
  const read = () => readAttestations(path);
  if (isFine) expect(read).not.toThrow();
  else expect(read).toThrow(UsageError);
  expect(z.fromJSONSchema(published).safeParse(parse(yaml, { schema: "failsafe" })).success).toBe(isFine);
});

test("a testcase that nobody can attest is not in the schema", () => {
  const other = parse(entry.replace("availability-zones-check", "scs-0100-syntax-check"), { schema: "failsafe" });
  expect(z.fromJSONSchema(published).safeParse(other).success).toBe(false);
});

test("the file to fill in has every testcase, and is refused as it stands", async () => {
  const io = testIo(["explain", "attestations", "--json"]);
  await cli(io);
  const { "in a file": lines } = JSON.parse(io.out()) as Readonly<Record<string, readonly string[]>>;
  const template = (lines ?? []).join("\n");
  const filled = template.replaceAll("PASS or FAIL", "PASS").replaceAll(/(statement|by):/g, "$1: x");
  expect(z.fromJSONSchema(published).safeParse(parse(filled, { schema: "failsafe" })).success).toBe(true);
  using place = folder();
  writeFileSync(join(place.path, "a.yaml"), template);
  expect(() => readAttestations(join(place.path, "a.yaml"))).toThrow("PASS or FAIL");
});
