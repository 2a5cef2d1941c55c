import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderJson } from "../../reports/json/render.ts";
import { exampleReport } from "../../reports/testing/example-report.ts";
import { folder } from "../../testing/folder.ts";
import { testIo } from "../../testing/test-io.ts";
import { cli } from "../cli.ts";
import { kindNames, kinds } from "./registry.ts";

const published = new URL("../../../docs/schemas/", import.meta.url);

async function say(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  using place = folder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place.path, name), content);
  const io = testIo(words, { cwd: place.path });
  return { code: await cli(io), out: io.out(), err: io.err() };
}

describe("schema", () => {
  test.each(kindNames)("%s is what docs/schemas has: npm run schema", async (name) => {
    const { code, out } = await say(["schema", name]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(new URL(kinds[name].file, published), "utf8")));
  });

  test("everything that is published has a name", async () => {
    expect(kindNames.map((name) => kinds[name].file).toSorted()).toEqual(readdirSync(published).toSorted());
    expect((await say(["schema"])).out.trim().split("\n")).toHaveLength(kindNames.length);
  });

  test("a slip of the pen is told", async () => {
    expect(await say(["schema", "reprot"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean "report"?'),
    });
  });
});

describe("validate", () => {
  const report = renderJson(exampleReport);
  const start = `{"type":"run.start"}\n`;
  const attestation = (more: string) => `- testcase: availability-zones-check
  verdict: PASS
  statement: Two zones.
  by: Jane Doe
  at: 2026-07-20
${more}`;
  const waiver = (more: string) => `- id: W-1
  testcase: scs-0103-flavor-1v-4
  kind: risk-accepted
  justification: New hardware is on its way.
  approvedBy: Jane Doe
  authority: operator
  approvedAt: 2026-07-01
  expiresAt: 2026-12-31
${more}`;

  test.each([
    ["report", report],
    ["attestations", attestation("")],
    ["waivers", waiver("")],
  ])("a file of %s is told by what it says", async (kind, content) => {
    const { code, out } = await say(["validate", "file"], { file: content });
    expect(out).toBe(`file: in order (${kind}).\n`);
    expect(code).toBe(0);
  });

  test("everything that is wrong is said at once, with its place and what was meant", async () => {
    const document = JSON.parse(report) as { results: Record<string, unknown>[]; headline: Record<string, unknown> };
    Object.assign(document.results[2] ?? {}, { verdict: "MAYBE", evidnce: [] });
    Object.assign(document.headline, { certifable: true });
    delete document.headline["certifiable"];
    const { code, out } = await say(["validate", "report.json"], { "report.json": JSON.stringify(document) });
    expect(code).toBe(2);
    expect(out.trimEnd().split("\n").toSorted()).toEqual([
      `report.json: headline.certifiable: this is missing.`,
      `report.json: headline: the key "certifable" is not known. Did you mean "certifiable"?`,
      `report.json: results[2].verdict: Invalid option: expected one of "PASS"|"FAIL"|"DNF"|"MISS".`,
      `report.json: results[2]: the key "evidnce" is not known. Did you mean "evidence"?`,
    ]);
  });

  test.each([
    ["a line that is no JSON", `${start}nonsense\n`, "line 2: this is not JSON"],
    ["a line that lacks something", start, "line 1: at: this is missing."],
    [
      "a key of another event",
      `${start}{"type":"preflight.start","at":"2026-07-20T00:00:00Z","probs":1}\n`,
      `line 2: the key "probs" is not known.`,
    ],
    [
      "a slip in an event",
      `${start}{"type":"probe.start","at":"2026-07-20T00:00:00Z","probe":"a","sumary":"b"}\n`,
      `Did you mean "summary"?`,
    ],
    [
      "an attestation with a slip",
      attestation("  documnts: []\n"),
      `[0]: the key "documnts" is not known. Did you mean "documents"?`,
    ],
    [
      "an attestation with a document that is not there",
      attestation("  documents: [{ uri: zones.pdf }]\n"),
      "zones.pdf",
    ],
    [
      "a waiver for nothing",
      waiver("").replace("scs-0103-flavor-1v-4", "scs-0103-flavor-1v-44"),
      "line 2: no scope has a testcase",
    ],
    ["broken JSON", `{"kind":`, "it is not JSON"],
    ["broken YAML", `a: b: c`, "neither JSON nor YAML"],
    ["something else", `{"kind":"Shopping"}`, "--as NAME"],
  ])("%s", async (_, content, told) => {
    const { code, out } = await say(["validate", "file"], { file: content });
    expect(code).toBe(2);
    expect(out).toContain(told);
  });

  test("a file that does not say what it is can be called something", async () => {
    const { out } = await say(["validate", "file", "--as", "report"], { file: "{}" });
    expect(out).toContain("file: kind: Invalid input");
    expect(out).toContain("file: headline: this is missing.");
  });

  test("one file that is wrong is enough", async () => {
    const { code, out } = await say(["validate", "good", "bad"], { good: report, bad: "[]" });
    expect(code).toBe(2);
    expect(out).toContain("good: in order (report).");
    expect(await say(["validate", "absent"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("absent cannot be read"),
    });
  });
});
