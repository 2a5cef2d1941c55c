import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { knownTestcases } from "./known-testcases.ts";
import { readWaivers } from "./read-waivers.ts";
import { waiversJsonSchema } from "./waivers-json-schema.ts";

const entry = `
- id: W-2026-017
  testcase: scs-0103-flavor-4v-16
  kind: risk-accepted
  justification: New hardware comes in December.
  approvedBy: Jane Doe, head of operations
  authority: operator
  approvedAt: 2026-07-01
  expiresAt: 2026-12-31
`;
const more = `  subjects: [prod1, "no"]
  match: { kind: flavor, name: SCS-4V-16 }
  link: https://tracker.example/OPS-4711
`;
const read = (source: string) => readWaivers(source, "w.yaml", knownTestcases());

test("a waiver is read as it is written, and nothing of it is taken for anything but text", () => {
  const { waivers, problems } = read(entry + more);
  expect(problems).toEqual([]);
  expect(waivers).toEqual([
    {
      id: "W-2026-017",
      testcase: "scs-0103-flavor-4v-16",
      subjects: ["prod1", "no"],
      match: { kind: "flavor", name: "SCS-4V-16" },
      kind: "risk-accepted",
      justification: "New hardware comes in December.",
      link: "https://tracker.example/OPS-4711",
      approvedBy: "Jane Doe, head of operations",
      authority: "operator",
      approvedAt: "2026-07-01",
      expiresAt: "2026-12-31",
    },
  ]);
});

test("a file without any waiver is fine", () => {
  for (const source of ["", "# nothing\n", "[]"]) expect(read(source)).toMatchObject({ waivers: [], problems: [] });
});

const published = JSON.parse(
  readFileSync(new URL("../../../docs/schemas/waivers-v1.json", import.meta.url), "utf8"),
) as Parameters<typeof z.fromJSONSchema>[0];

test("the published schema is up to date: npm run schema", () => {
  expect(published).toEqual(JSON.parse(waiversJsonSchema()));
});

describe("what is wrong is said with its line, and the published schema finds it, too", () => {
  test.each([
    [
      entry.replace("scs-0103-flavor-4v-16", "scs-0103-flavour-4v-16"),
      'w.yaml:3: no scope has a testcase "scs-0103-flavour-4v-16". Did you mean "scs-0103-flavor-4v-16"?',
    ],
    [
      `${entry}  reason: x\n`,
      'w.yaml:2: the key "reason" is not known. Known are: id, testcase, subjects, match, kind, justification, link, approvedBy, authority, approvedAt, expiresAt.',
    ],
    [`${entry}  subject: [x]\n`, 'w.yaml:2: the key "subject" is not known. Did you mean "subjects"?'],
    [`${entry}  match: { kind: flavor, nmae: x }\n`, 'w.yaml:10: the key "nmae" is not known. Did you mean "name"?'],
    [`${entry}  match: {}\n`, 'w.yaml:10: "match" must have kind, name or both.'],
    [`${entry}  subjects: []\n`, 'w.yaml:10: "subjects" must name at least one cloud or cluster.'],
    [
      entry.replace("risk-accepted", "wontfix"),
      'w.yaml:4: "kind" must be false-positive, risk-accepted, known-upstream-bug.',
    ],
    [entry.replace("authority: operator", "authority: me"), 'w.yaml:7: "authority" must be operator or forum.'],
    [entry.replace(/ {2}expiresAt.*\n/, ""), 'w.yaml:2: "expiresAt" is missing.'],
    [entry.replace(/ {2}justification.*\n/, "  justification: ' '\n"), 'w.yaml:5: "justification" must not be empty.'],
    [entry.replace("2026-12-31", "2026-11-31"), 'w.yaml:9: "expiresAt" must be a day that exists, such as 2026-11-21.'],
    [entry.replace("W-2026-017", "W 2026"), 'w.yaml:2: "id" must be one word.'],
    ["- hello\n", "w.yaml:1: a waiver must be a mapping of keys to values."],
    ["waivers: []\n", "w.yaml: this must be a list of waivers."],
  ])("%j", (source, problem) => {
    expect(read(source)).toMatchObject({ waivers: [], problems: [problem] });
    expect(z.fromJSONSchema(published).safeParse(parse(source, { schema: "failsafe" })).success).toBe(false);
  });

  test("and the schema accepts what is right", () => {
    expect(z.fromJSONSchema(published).safeParse(parse(entry + more, { schema: "failsafe" })).success).toBe(true);
  });
});

describe("what no schema can say", () => {
  const lasting = (from: string, to: string) =>
    read(entry.replace("2026-07-01", from).replace("2026-12-31", to)).problems;

  test.each([
    ["2026-01-01", "2027-01-01", []],
    ["2026-01-01", "2027-01-02", [expect.stringContaining("366 days")]],
    ["2028-01-01", "2028-12-31", []],
    ["2028-01-01", "2029-01-01", [expect.stringContaining("366 days")]],
    ["2026-12-31", "2026-12-31", []],
    ["2027-01-01", "2026-12-31", ['w.yaml:9: "expiresAt" is before "approvedAt".']],
  ])("from %s to %s: %j", (from, to, problems) => {
    expect(lasting(from, to)).toEqual(problems);
  });

  test("two waivers of one id", () => {
    expect(read(entry + entry).problems).toEqual(['w.yaml:11: "W-2026-017" is the id of the one at w.yaml:2.']);
  });

  test("text that is not YAML", () => {
    expect(read("- {").problems).toEqual([expect.stringMatching(/^w\.yaml:1 is not valid YAML: /)]);
    expect(read("- id: a\n  id: b\n").problems).toEqual([expect.stringMatching(/^w\.yaml:2 is not valid YAML: /)]);
  });
});

test("everything wrong is said at once, and what is right is kept", () => {
  const wrong = entry.replace("W-2026-017", "W-2").replace("risk-accepted", "x").replace("operator\n", "me\n");
  const { waivers, problems } = read(entry + wrong);
  expect(waivers.map(({ id }) => id)).toEqual(["W-2026-017"]);
  expect(problems).toHaveLength(2);
});
