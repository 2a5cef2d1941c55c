import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { sha256Of } from "./document.ts";
import { readAttestations } from "./read-attestations.ts";

function read(yaml: string, documents: Readonly<Record<string, string>> = {}) {
  using place = folder();
  const path = join(place.path, "a.yaml");
  writeFileSync(path, yaml);
  for (const [name, content] of Object.entries(documents)) writeFileSync(join(place.path, name), content);
  return readAttestations(path);
}

const entry = `
- testcase: availability-zones-check
  verdict: PASS
  statement: >
    Each zone is a fire zone
    of its own.
  by: Jane Doe
  at: 2026-07-20
`;
const other = (key: string, value: string) => entry.replace(new RegExp(`  ${key}: .*\\n`), `  ${key}: ${value}\n`);

test("an attestation is read, and holds for a quarter unless it says otherwise", () => {
  expect(read(entry).entries).toEqual([
    {
      testcase: "availability-zones-check",
      verdict: "PASS",
      statement: "Each zone is a fire zone of its own.",
      by: "Jane Doe",
      at: "2026-07-20",
      frequency: "quarter",
      subject: undefined,
      documents: [],
      place: "a.yaml:2",
    },
  ]);
  expect(read(`${entry}  frequency: month\n  subject: prod\n`).entries).toMatchObject([
    { frequency: "month", subject: "prod" },
  ]);
});

test("the file is known by its digest", () => {
  expect(read(entry).sha256).toBe(sha256Of(Buffer.from(entry)));
});

test("an empty file attests nothing", () => {
  expect(read("").entries).toEqual([]);
});

test("a document beside the file is known by its digest, one elsewhere by what the file says", () => {
  const sha256 = sha256Of(Buffer.from("plan"));
  const yaml = `${entry}  documents:
    - uri: plan.txt
    - { uri: plan.txt, sha256: ${sha256.toUpperCase()} }
    - { uri: "https://docs.example/plan", sha256: ${"0".repeat(64)} }
    - uri: urn:isbn:1234
`;
  expect(read(yaml, { "plan.txt": "plan" }).entries[0]?.documents).toEqual([
    { uri: "plan.txt", sha256 },
    { uri: "plan.txt", sha256 },
    { uri: "https://docs.example/plan", sha256: "0".repeat(64) },
    { uri: "urn:isbn:1234", sha256: null },
  ]);
});

test.each([
  ["testcase: x", "a.yaml:1: this must be a list of attestations."],
  ["- x", "a.yaml:1: an attestation must be a mapping of keys to values."],
  [entry.replace("  by: Jane Doe\n", ""), 'a.yaml:2: "by" is missing.'],
  [other("by", '"  "'), 'a.yaml:2: "by" is missing.'],
  [other("verdict", "pass"), 'a.yaml:3: "verdict" must be PASS or FAIL, not "pass".'],
  [other("at", "2026-02-30"), 'a.yaml:8: "at" must be a day such as 2026-11-21, not "2026-02-30".'],
  [other("at", "20.7.2026"), 'a.yaml:8: "at" must be a day such as 2026-11-21, not "20.7.2026".'],
  [other("at", "[2026]"), 'a.yaml:8: "at" must be a text, not a list.'],
  [`${entry}  frequency: year\n`, 'a.yaml:9: "frequency" must be day or week or month or quarter, not "year".'],
  [`${entry}  documnts: []\n`, 'a.yaml:9: the key "documnts" is not known. Did you mean "documents"?'],
  [`${entry}  documents: plan.txt\n`, 'a.yaml:9: "documents" must be a list.'],
  [`${entry}  documents: [plan.txt]\n`, 'a.yaml:9: a document must be a mapping with "uri".'],
  [`${entry}  documents:\n    - sha256: ${"0".repeat(64)}\n`, 'a.yaml:10: "uri" is missing.'],
  [`${entry}  documents:\n    - uri: gone.pdf\n`, "a.yaml:10: there is no document gone.pdf."],
  [
    `${entry}  documents:\n    - { uri: a.yaml, sha256: abc }\n`,
    'a.yaml:10: "sha256" of a.yaml must be 64 hexadecimal digits.',
  ],
  [
    `${entry}  documents:\n    - { uri: a.yaml, sha256: ${"0".repeat(64)} }\n`,
    "a.yaml:10: the document a.yaml is not the one that was attested",
  ],
  ["- {", "a.yaml:1:"],
])("%j is refused with its line", (yaml, sentence) => {
  expect(() => read(yaml)).toThrow(UsageError);
  expect(() => read(yaml)).toThrow(sentence);
});
