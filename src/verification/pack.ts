import { gzipSync } from "node:zlib";

/**
 * An archive of these files: by path in byte order, with nothing in it of the time, the machine or the user, so that the same
 * files always make the same bytes. Paths are of this tool's making: ASCII, and short enough for the header of ustar.
 */
export function packed(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => entry(path, content));
  // Level and memory are named, as the defaults could change.
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(2 * block)]), { level: 9, memLevel: 8 });
}

const block = 512;
const longestPath = 100;

function entry(path: string, content: Uint8Array): Buffer {
  if (!/^[\x20-\x7e]+$/.test(path) || path.length > longestPath)
    throw new RangeError(`${path} is no name for an archive`);
  const header = Buffer.alloc(block);
  header.write(path, 0);
  for (const [at, value] of [
    [100, 0o644], // mode
    [108, 0], // user
    [116, 0], // group
  ] as const) {
    header.write(octal(value, 7), at);
  }
  header.write(octal(content.length, 11), 124);
  header.write(octal(0, 11), 136); // time
  header.fill(" ", 148, 156);
  header.write("0", 156); // a plain file
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((block - (content.length % block)) % block)]);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}
