import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { UsageError } from "../../errors.ts";
import { folder } from "../../testing/folder.ts";
import { mangled, oddBytes } from "../../testing/odd-input.ts";
import { subunitStream } from "../../testing/subunit-stream.ts";
import { readTempest } from "./read-result.ts";
import { readSubunit } from "./subunit.ts";

const good = subunitStream(
  [
    ["tempest.api.a", "inprogress"],
    ["tempest.api.a", "success"],
    ["tempest.api.b", "skip"],
    ["tempest.api.c", "fail"],
  ],
  new Date("2026-09-01T00:00:00Z"),
);

test("whatever the bytes are, there is a reading with a time or none", () => {
  fc.assert(
    fc.property(fc.oneof(oddBytes, mangled(good)), (bytes) => {
      const { tests, madeAt } = readSubunit(bytes);
      for (const { outcome } of tests) expect(["passed", "failed", "skipped", "unfinished"]).toContain(outcome);
      expect(madeAt === undefined || !Number.isNaN(Date.parse(madeAt))).toBe(true);
    }),
  );
});

test("what others write in between takes no test away", () => {
  const noise = oddBytes.filter((bytes) => !bytes.includes(0xb3));
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(readSubunit(Buffer.concat([before, good, after])).tests).toEqual(readSubunit(good).tests);
    }),
  );
});

test("a file is a result, or refused in a sentence", () => {
  using place = folder();
  const path = join(place.path, "result");
  fc.assert(
    fc.property(fc.oneof(oddBytes, mangled(good)), (bytes) => {
      writeFileSync(path, bytes);
      try {
        expect(readTempest(path).sha256).toHaveLength(64);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
  );
});

test("packets that claim to hold each other can be read in time", () => {
  const bytes = Buffer.alloc(4_000_000);
  for (let at = 0; at + 7 < bytes.length; at += 7) {
    bytes.set([0xb3, 0x20, 0x00, 0x80, 0x1f, 0xff, 0xff], at);
  }
  expect(readSubunit(bytes)).toMatchObject({ tests: [], damage: "a part of it is broken" });
});

test("one test that was tried a hundred thousand times can be read in time", () => {
  using place = folder();
  const path = join(place.path, "result");
  const once = subunitStream([["a", "success"]], new Date("2026-09-01T00:00:00Z"));
  writeFileSync(path, Buffer.concat(Array.from({ length: 100_000 }, () => once)));
  expect(readTempest(path).tests.map(({ outcomes }) => outcomes.length)).toEqual([100_000]);
});
