import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IntegrityError } from "../errors.ts";
import { renderJson } from "../reports/json/render.ts";
import { exampleReport } from "../reports/testing/example-report.ts";
import { folder } from "../testing/folder.ts";
import { mangled, mangledText, oddBytes, oddText } from "../testing/odd-input.ts";
import { readReport } from "./checks/schema.ts";
import { duplicateMember } from "./duplicate-member.ts";
import { packed } from "./pack.ts";
import { readBundle } from "./read-bundle.ts";
import { recordedItems } from "./recorded-items.ts";
import { readSalt } from "./redaction/salt.ts";

const evidence = JSON.stringify({
  probe: "clock",
  summary: "Now",
  startedAt: "2026-09-14T08:00:03.000Z",
  durationMs: 1,
  exchanges: [{ method: "GET", url: "https://a/", status: 200, durationMs: 1, attempt: 1 }],
  settled: { ok: true, fact: { now: "2026-09-14T08:00:03.000Z" } },
});
const report = renderJson(exampleReport);
const bundle = packed(
  new Map([
    ["report.json", Buffer.from(report)],
    ["evidence/clock.json", Buffer.from(evidence)],
  ]),
);

test("whatever a bundle is, it is the files of a run or refused in a sentence", async () => {
  const plain = gunzipSync(bundle);
  const odd = fc.oneof(
    mangled(bundle),
    oddBytes,
    fc.oneof(mangled(plain), oddBytes).map((each) => gzipSync(each)),
  );
  using place = folder();
  const path = join(place.path, "run.tar.gz");
  await fc.assert(
    fc.asyncProperty(odd, async (bytes) => {
      writeFileSync(path, bytes);
      try {
        const { paths, read } = await readBundle(path);
        for (const each of paths) expect(read(each)).toBeInstanceOf(Buffer);
        expect(paths.some((each) => each.startsWith("/") || each.split("/").includes(".."))).toBe(false);
      } catch (error) {
        if (!(error instanceof IntegrityError)) throw error;
        expect(error.message).toMatch(/ is no bundle of a run: .*\.$/s);
      }
    }),
    { numRuns: 500 },
  );
});

test("whatever a report says, it is read to the letter or refused in a sentence", () => {
  const odd = fc.oneof(
    mangledText(report).map((text) => Buffer.from(text)),
    oddBytes,
    mangled(Buffer.from(report)),
  );
  fc.assert(
    fc.property(odd, (bytes) => {
      const found = readReport(bytes, "report.json");
      if ("refusal" in found) expect(found.refusal.message).toMatch(/\.$/);
      else expect(JSON.parse(renderJson(found.report))).toEqual(JSON.parse(bytes.toString("utf8")));
    }),
    { numRuns: 500 },
  );
});

test("a report that is nested without an end is refused", () => {
  const deep = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
  const nested = (levels: number): Buffer => {
    const finding = { level: "note", message: "m", expected: "HERE" } as const;
    const changed = { ...exampleReport, preflight: { verdict: "PASS" as const, findings: [finding] } };
    return Buffer.from(renderJson(changed).replace('"HERE"', deep(levels)));
  };
  expect(readReport(nested(100), "report.json")).toHaveProperty("report");
  const refused = { refusal: { message: expect.stringContaining("is nested more than 500 times") } };
  expect(readReport(nested(1_000), "report.json")).toMatchObject(refused);
  expect(readReport(nested(100_000), "report.json")).toMatchObject(refused);
});

test("whatever a file of evidence says, it is an answer or it is said that it is none", () => {
  fc.assert(
    fc.property(fc.oneof(mangledText(evidence), oddText, fc.json()), (text) => {
      const path = "evidence/clock.json";
      const bytes = Buffer.from(text);
      const [found] = recordedItems({ shown: "a", report: "report.json", paths: [path], read: () => bytes });
      if (found !== undefined && "item" in found) expect(Number.isFinite(found.endedAt)).toBe(true);
      else expect(found?.fault).toMatch(/^(is no answer|holds the answer)/);
    }),
    { numRuns: 1000 },
  );
});

test("what has no member twice survives being written out, and nothing else does", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(duplicateMember(text)).toBeUndefined();
      expect(duplicateMember(`{"a":${text},"\\u0061":${text}}`)).toBe("a");
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["of one sign", "x"],
  ["of signs that are escaped", "\\"],
  ["of quotation marks", '"'],
])("a text of ten million characters %s is no obstacle", (_, sign) => {
  const text = JSON.stringify({ a: sign.repeat(10_000_000) });
  expect(duplicateMember(text)).toBeUndefined();
  expect(duplicateMember(`{"b":1,"a":${text},"b":2}`)).toBe("b");
});

test("whatever a file of salt holds, it is 32 bytes or none", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, mangledText(`${"0f".repeat(32)}\n`)), (text) => {
      expect(readSalt(text)?.length ?? 32).toBe(32);
    }),
  );
});
