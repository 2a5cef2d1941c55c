import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { TarFault, tarFiles, type TarFile } from "./tar.ts";

/** Written by GNU tar 1.35 in each of its formats: names of 10 and 190 characters, an empty file, a link and folders. */
const written = {
  ustar:
    "H4sIAAAAAAACA+3XTQ6CMBAF4K49BSewdNppz6MBI5EfgzXB29uwk6hEYjE179uUQBc0L8wMhRTR5YFjHtdguo7Xiskwk8pNuK8UORYZixVcL37Xh1fpu86/2zf3fHq4RBRyv/WDj56/NeZV/iFsM8mfyGqR5cg/ugEgUQK+UP/L5uxvv6z/T/o/6bAd9X+V/OuqPa0w/zn3Qf5a6ZA/xR9NkL9so5FL539trM4x/6+hiUYu//9j55gSzz/mh5VG/oeqLscCPt//7WP+Vhmyiff/RPI/lnXdbTAHAwAAAAAAAAAAAPybO5TPqW8AKAAA",
  pax: "H4sIAAAAAAACA+2Z326CMBSHe+1T8ATSntNSvPB+l3sFNlk0wz/RLmFvv0rMorDpSFYE/H0XYiwJmvr7eno6jZ+z8inPFvn+EC9EEKQn0bq6eupXKa0WypA2hpTU/nP/qklEpeiAj4PL9v6riMeEZZS51TqfKzszLKVKacqpImVTSRM/+toY1bNqVE0EGDyLOPwzqogb83v+/fvL/CuyRkSmy/zvt1t37b5b4/UfN5j5P/P/y9SVrg/+V+xvh/976n8D/4/I/4FC//f8e9nX80+UsIhkl/l/UP+XAAwU2Puf6798vXOfvaj/tGbUf3er/74rPNR/489/oNC3yX9j/0/V/g/1X8f+L1ab93vMf9P/hP5vf/f/6P+Oyf+BQl/Lv7W2hf9Zsfc/hW9NwP/n/t+E4bb/6XL+mf0CAP/f3/+U/uB/xcdR2H8k/t8EIz73f5vzP9YJS5z/DX7+T0vLLf+zTRr+Z/R/OkHNdLTL3HIe9I+wDkY8wQlmb/N/mqP2/k+IGP4f0/xf87+WDf9TYuD/LiBJw/b/26rIj20CrAODzb9s5N/7X6H/3wXLvCi2qIMAAAAAAAAAAAAAAAAAAAAAAAAAAAbLF8VCQbUAUAAA",
  gnu: "H4sIAAAAAAACA+3YTQ6CMBQE4K49BSeg/7ytB+ASGlCJCEZrgre3uFOiRkNr0Pk2NcBu6PBqwVlwwiNrr6t3v15/S6uMtUoK018nIssSyyI4Hd3ikCTs0Lbu2XOv7k9UwZep61zw/DNjHuUvFZnb/KWgTLNEIP/gOoCJYjBC/5e7vTt/s/+H33/pF4P+j5N/XTXbCPMf0Tv5Z9rnr8KPJsifN8HwT+d/7QnM/zGkPOXzvG3WebgaeNX/iuTNu9Dvf+Hn/xz5T3v/74LhDCaT//v9b0hp9P+/9L8Wg/63/f9/6H/0/6P+X1V1GeF0gP4fqf+fn/+zYf9LnP9j2JR13c6wDwAAAAAAAH7dBSc279cAKAAA",
};
const long = `d/${"n".repeat(90)}/${"m".repeat(90)}/file.txt`;

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function filesIn(bytes: Buffer, wants: (path: string) => boolean = () => true, size = 333) {
  const files: TarFile[] = [];
  for await (const file of tarFiles(inPieces(bytes, size), wants)) files.push(file);
  return files;
}

describe.each(Object.entries(written))("an archive of the format %s", (_, packed) => {
  const bytes = gunzipSync(Buffer.from(packed, "base64"));

  test("gives its files, whatever pieces it comes in", async () => {
    for (const size of [1, 512, 10_000]) {
      const files = await filesIn(bytes, undefined, size);
      expect(
        files.map(({ path, content }) => [path, content.toString()]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
      ).toEqual([
        ["d/b.txt", "x".repeat(700)],
        ["d/empty", ""],
        [long, "hello\n"],
      ]);
      expect(new Set(files.map(({ modifiedAt }) => modifiedAt.toISOString()))).toEqual(
        new Set(["2026-09-01T10:00:00.000Z"]),
      );
    }
  });

  test("gives only what is wanted", async () => {
    expect((await filesIn(bytes, (path) => path === "d/empty")).map(({ path }) => path)).toEqual(["d/empty"]);
  });

  test("never gives more than the whole one where it is cut, and says so within a file", async () => {
    const all = await filesIn(bytes);
    const end = bytes.findLastIndex((byte) => byte !== 0);
    let silent = 0;
    for (let length = 1; length < end; length += 97) {
      const found: unknown[] = [];
      try {
        for await (const file of tarFiles(inPieces(bytes.subarray(0, length), 512), () => true)) found.push(file);
        silent++;
      } catch (error) {
        expect(error).toEqual(new TarFault("its end is missing"));
      }
      expect(all).toEqual(expect.arrayContaining(found));
    }
    expect(silent).toBeLessThan(3);
  });
});

test("a header that was changed is noticed", async () => {
  const bytes = gunzipSync(Buffer.from(written.ustar, "base64"));
  bytes[3] = 0x41;
  await expect(filesIn(bytes)).rejects.toThrow(new TarFault("a header in it is broken"));
});

test("a header for the next entry that claims to be huge is not read", async () => {
  const bytes = gunzipSync(Buffer.from(written.gnu, "base64"));
  const header = bytes.subarray(0, 512);
  header.write("L", 156, "latin1");
  header.write("77777777777", 124, "latin1");
  header.fill(0x20, 148, 156);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
    "latin1",
  );
  await expect(filesIn(bytes)).rejects.toThrow(new TarFault("a header in it is too long"));
});
