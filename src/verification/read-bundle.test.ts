import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { tarball } from "../../fixtures/e2e/tarball.ts";
import { IntegrityError } from "../errors.ts";
import { folder } from "../testing/folder.ts";
import { packed } from "./pack.ts";
import { readBundle } from "./read-bundle.ts";

const files = new Map([
  ["report.json", Buffer.from("{}\n")],
  ["evidence/b.json", Buffer.alloc(513, "b")],
  ["evidence/a.json", Buffer.alloc(512, "a")],
  ["empty", Buffer.alloc(0)],
]);

async function read(archive: Uint8Array, limits?: { readonly bytes: number; readonly files: number }) {
  using place = folder();
  const path = join(place.path, "run.tar.gz");
  writeFileSync(path, archive);
  return await readBundle(path, limits);
}

test("what was packed is read again", async () => {
  const bundle = await read(packed(files));
  expect(bundle.paths).toEqual(["empty", "evidence/a.json", "evidence/b.json", "report.json"]);
  for (const [path, content] of files) expect(bundle.read(path)).toEqual(content);
  expect(bundle.read("evidence")).toBeUndefined();
});

test("the same files make the same bytes, in whatever order they come", () => {
  const archive = packed(files);
  expect(packed(new Map([...files].toReversed()))).toEqual(archive);
  expect(archive.readUInt32LE(4)).toBe(0);
});

test("a name that does not fit is not cut off", () => {
  expect(() => packed(new Map([["n".repeat(101), Buffer.alloc(1)]]))).toThrow(RangeError);
  expect(() => packed(new Map([["ü", Buffer.alloc(1)]]))).toThrow(RangeError);
});

/** An entry that claims to be something else than it was packed as. */
function changed(path: string, change: (header: Buffer) => void): Buffer {
  const archive = gunzipSync(tarball({ [path]: "x" }));
  const header = archive.subarray(0, 512);
  change(header);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0`, 148);
  return gzipSync(archive);
}

const link = (kind: string) => changed("link", (header) => header.write(kind, 156));

describe("refused is", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["a path out of it", tarball({ "../report.json": "{}" }), /leads out of it/],
    ["a path out of it on the way", tarball({ "evidence/../../report.json": "{}" }), /leads out of it/],
    ["a path of Windows", tarball({ "..\\report.json": "{}" }), /leads out of it/],
    ["a symbolic link", link("2"), /is a link or a device/],
    ["a hard link", link("1"), /is a link or a device/],
    ["a device", link("3"), /is a link or a device/],
    [
      "a file twice",
      gzipSync(Buffer.concat([gunzipSync(packed(files)).subarray(0, 512), gunzipSync(packed(files))])),
      /twice/,
    ],
    [
      "something behind its end",
      gzipSync(Buffer.concat([Buffer.alloc(1 << 18), Buffer.alloc(1 << 18, "x")])),
      /behind its end/,
    ],
    ["an archive that is cut off", packed(files).subarray(0, 100), /its end is missing/],
    ["what is no archive", gzipSync(Buffer.alloc(1024, "x")), /is no bundle of a run/],
    ["what gzip did not pack", Buffer.from("report"), /is no bundle of a run: it is damaged/],
  ])("%s", async (_, archive, message) => {
    await expect(read(archive)).rejects.toThrow(message);
    await expect(read(archive)).rejects.toThrow(IntegrityError);
  });

  test("more than any run has", async () => {
    const bomb = gzipSync(Buffer.alloc(1 << 20));
    const large = tarball({ "report.json": Buffer.alloc(1 << 20) });
    const claimed = changed("report.json", (header) => header.write("77777777777", 124));
    await expect(read(large, { bytes: 1 << 19, files: 10 })).rejects.toThrow(/larger than any run/);
    await expect(read(claimed, { bytes: 1 << 19, files: 10 })).rejects.toThrow(/larger than any run/);
    await expect(read(packed(files), { bytes: 1 << 19, files: 3 })).rejects.toThrow(/more than 3 entries/);
    expect((await read(packed(files), { bytes: 1 << 19, files: 4 })).paths).toHaveLength(4);
    expect((await read(bomb, { bytes: 1 << 19, files: 4 })).paths).toEqual([]);
  });
});
