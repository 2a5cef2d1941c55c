import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { tarball } from "../../../fixtures/e2e/tarball.ts";
import { folder } from "../../testing/folder.ts";
import { readArchive } from "./archive.ts";

const content = { "a.txt": "one\n", "logs/secret.txt": "hunter2\n", "b.txt": "two\n".repeat(300) };

async function read(bytes: Buffer, limits?: Parameters<typeof readArchive>[2]) {
  using place = folder();
  const path = join(place.path, "archive");
  writeFileSync(path, bytes);
  const { files, damage } = await readArchive(path, (name) => !name.startsWith("logs/"), limits);
  return { files: files.map((file) => file.path), damage };
}

test.each([
  ["packed", tarball(content)],
  ["plain", tarball(content, { packed: false })],
])("an archive that is %s gives what is wanted of it", async (_, bytes) => {
  expect(await read(bytes)).toEqual({ files: ["a.txt", "b.txt"], damage: undefined });
});

test("one that ends too early gives what came before", async () => {
  expect(await read(tarball(content).subarray(0, -30))).toMatchObject({ damage: "its end is missing" });
  expect(await read(tarball(content, { packed: false }).subarray(0, 1500))).toEqual({
    files: ["a.txt"],
    damage: "its end is missing",
  });
});

test("a byte that was changed in transport is noticed", async () => {
  const bytes = tarball(content);
  bytes.writeUInt8((bytes[60] ?? 0) ^ 0xff, 60);
  expect((await read(bytes)).damage).toMatch(/broken|missing/);
});

test("something else that was packed is no archive", async () => {
  expect(await read(gzipSync("x".repeat(2000)))).toEqual({ files: [], damage: "a header in it is broken" });
});

test("an archive that a writer has filled up with zeros is read to its end", async () => {
  const bytes = Buffer.concat([tarball(content, { packed: false }), Buffer.alloc(1 << 18)]);
  for (const each of [bytes, gzipSync(bytes)]) {
    expect(await read(each)).toEqual({ files: ["a.txt", "b.txt"], damage: undefined });
  }
});

test("what grows beyond every result when it is unpacked is given up", async () => {
  const bomb = tarball({ "logs/zeros": "\0".repeat(5_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(await read(bomb, { unpackedBytes: 1_000_000, keptBytes: 1_000 })).toEqual({
    files: [],
    damage: "it becomes larger than any result when it is unpacked",
  });
});

test("what is larger than any result is not taken into memory", async () => {
  expect(await read(tarball(content), { unpackedBytes: 1_000_000, keptBytes: 1_000 })).toEqual({
    files: ["a.txt"],
    damage: "what it has of the tests is larger than any result",
  });
});
