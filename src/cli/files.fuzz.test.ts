import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IntegrityError, UsageError } from "../errors.ts";
import { openItems } from "../run/ledger.ts";
import { folder } from "../testing/folder.ts";
import { mangled, mangledText, oddBytes, oddText } from "../testing/odd-input.ts";
import { readEventLog } from "./event-log/read-event-log.ts";
import { runStart } from "./event-log/event-schema.ts";
import { readFleet } from "./fleet/read-fleet.ts";
import { documentIn, eachLine } from "./schemas/documents.ts";
import { problemsOf } from "./schemas/problems.ts";
import { waiverSchema } from "./waivers/waiver-schema.ts";
import { readWaivers } from "./waivers/read-waivers.ts";
import { day, durationMs, instant, positiveInteger } from "./words.ts";

const waivers = `- id: W-1
  testcase: scs-0103-flavors
  subjects: [prod1]
  match: { kind: flavor, name: SCS-2V-8 }
  kind: risk-accepted
  justification: The new hardware comes in spring.
  approvedBy: Jane Doe
  authority: operator
  approvedAt: 2026-01-01
  expiresAt: 2026-12-31
`;
const known = new Set(["scs-0103-flavors"]);
const bomb = `a0: &a0 x\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join("")}`;

test("whatever a file of waivers says, each is one, or there is a sentence with its line", () => {
  expect(readWaivers(waivers, "waivers.yaml", known)).toMatchObject({ problems: [], waivers: [{ id: "W-1" }] });
  fc.assert(
    fc.property(fc.oneof(mangledText(waivers), oddText), (text) => {
      const found = readWaivers(text, "waivers.yaml", known);
      for (const waiver of found.waivers) expect(waiverSchema.parse(waiver)).toEqual(waiver);
      for (const problem of found.problems) expect(problem).toMatch(/^waivers\.yaml[: ]/);
    }),
    { numRuns: 300 },
  );
});

test("whatever is to be validated, it is a document or it is said why not", () => {
  fc.assert(
    fc.property(fc.oneof(mangledText(waivers), oddText, fc.json()), (text) => {
      const found = documentIn(text);
      if ("problem" in found) expect(found.problem).toMatch(/^it is /);
      else for (const problem of problemsOf(runStart, found.document)) expect(problem).toMatch(/\S/);
      for (const problem of eachLine(text, () => [])) expect(problem).toMatch(/^line \d+: /);
    }),
    { numRuns: 300 },
  );
});

const ledger = `{"at":"2026-09-14T08:00:03.000Z","state":"begun","pid":1,"host":"h"}
{"at":"2026-09-14T08:00:04.000Z","state":"creating","layer":"iaas","cloud":"prod1","owner":"o","kind":"volume","name":"v"}
`;
const log = `{"type":"run.start","at":"2026-09-14T08:00:03.000Z"}\n{"type":"probe.start","at":"2026-09-14T08:00:03.000Z","probe":"clock"}\n`;

test.each<[string, string, (path: string) => unknown]>([
  ["a ledger", ledger, openItems],
  ["a log of events", log, readEventLog],
])("whatever %s says, it is read or refused in a sentence", (_, good, read) => {
  using place = folder();
  const path = join(place.path, "lines.ndjson");
  fc.assert(
    fc.property(fc.oneof(mangledText(good), oddBytes, mangled(Buffer.from(good))), (content) => {
      writeFileSync(path, content);
      try {
        read(path);
      } catch (error) {
        if (!(error instanceof IntegrityError)) throw error;
        expect(error.message).toMatch(/\.$/);
      }
    }),
    { numRuns: 500 },
  );
});

const fleet = `defaults: { read-only: true }
subjects:
  prod1: { os-cloud: prod1, scope: scs-compatible-iaas }
  prod2: { kubeconfig: ~/k.yaml, waivers: w.yaml }
groups: { all: [prod1, prod2] }
presets: { nightly: { subjects: [all], read-only: true } }
`;

test("whatever a config file of subjects says, it is one, or there is a sentence", () => {
  using place = folder();
  const path = join(place.path, "subjects.yaml");
  writeFileSync(path, fleet);
  expect([...readFleet(path, "subjects.yaml", "/home").subjects.keys()]).toEqual(["prod1", "prod2"]);
  fc.assert(
    fc.property(fc.oneof(mangledText(fleet), oddText), (text) => {
      writeFileSync(path, text);
      try {
        expect(readFleet(path, "subjects.yaml", "/home").subjects.size).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["an alias of nothing", "- *a"],
  ["an alias of itself", "a: &a [*a]"],
  ["a merge of itself", "- &a { <<: *a }"],
  ["aliases that multiply each other", bomb],
  ["blocks within blocks", "- ".repeat(5_000)],
  ["lists within lists", `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
])("%s is refused, or read as it is", (_, text) => {
  using place = folder();
  const path = join(place.path, "subjects.yaml");
  writeFileSync(path, text);
  expect(readWaivers(text, "waivers.yaml", known).waivers).toEqual([]);
  expect(Object.keys(documentIn(text))).toHaveLength(1);
  expect(() => readFleet(path, "subjects.yaml", "/home")).toThrow(UsageError);
});

const now = new Date("2026-09-14T08:00:03Z");

test.each<[string, string, (words: { readonly a: string }) => number]>([
  ["a day", "2026-09-14", (words) => Date.parse(day(words, "a", now))],
  ["an instant", "2026-09-14T08:00:03.5+02:00", (words) => instant(words, "a", now).getTime()],
  ["a duration", "1.5h", (words) => durationMs(words, "a")],
  ["a number", "42", (words) => positiveInteger(words, "a")],
])("whatever is given as %s, it is one or refused in a sentence", (_, good, read) => {
  expect(Number.isFinite(read({ a: good }))).toBe(true);
  fc.assert(
    fc.property(fc.oneof(mangledText(good), oddText), (a) => {
      fc.pre(a !== "");
      try {
        expect(Number.isFinite(read({ a }))).toBe(true);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).toMatch(/\.$/);
      }
    }),
    { numRuns: 300 },
  );
});
