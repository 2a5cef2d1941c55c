import { ByteReader } from "./byte-reader.ts";

/** Where and why bytes are no archive that this reader takes; half a sentence. */
export class TarFault extends Error {
  override readonly name = "TarFault";
}

export interface TarFile {
  readonly path: string;
  readonly modifiedAt: Date;
  readonly content: Buffer;
}

const block = 512;
/** Long names and other headers for the entry that follows. */
const longestHeader = 1 << 20;

/**
 * The files of an archive that somebody wants, in its order, with the names of ustar, pax and GNU tar; everything else is passed
 * over. What came before a fault has been told by then. Links and other entries without content are offered, and never given.
 */
export async function* tarFiles(
  bytes: AsyncIterable<Uint8Array>,
  wants: (path: string, size: number, kind: EntryKind) => boolean,
): AsyncGenerator<TarFile> {
  const reader = new ByteReader(bytes, () => new TarFault("its end is missing"));
  let ahead: Readonly<Record<string, string>> = {};
  for (;;) {
    const header = await reader.take(block);
    // Some writers leave out the blocks of zeros at the end.
    if (header === undefined || header.every((byte) => byte === 0)) return;
    if (!hasTrueSum(header)) throw new TarFault("a header in it is broken");
    const kind = String.fromCharCode(header[156] ?? 0);
    const size = ahead["size"] === undefined ? numberAt(header, 124, 12) : decimal(ahead["size"]);
    const padding = (block - (size % block)) % block;
    if (kind in headers) {
      if (size > longestHeader) throw new TarFault("a header in it is too long");
      const content = (await reader.take(size)) ?? Buffer.alloc(0);
      ahead = { ...ahead, ...headers[kind]?.(content) };
      await reader.skip(padding);
      continue;
    }
    const path = (ahead["path"] ?? nameIn(header)).replace(/^(?:\.?\/)+/, "");
    const seconds = ahead["mtime"] === undefined ? numberAt(header, 136, 12) : Number(ahead["mtime"]);
    ahead = {};
    const entry = kindOf(kind);
    if (wants(path, size, entry) && entry === "file") {
      const content = size === 0 ? Buffer.alloc(0) : await reader.take(size);
      if (content === undefined) throw new TarFault("its end is missing");
      yield { path, modifiedAt: new Date(seconds * 1000), content };
      await reader.skip(padding);
    } else await reader.skip(size + padding);
  }
}

export type EntryKind = "file" | "folder" | "other";

/** Regular files, also those of the oldest format and of one that nobody writes any more. */
function kindOf(letter: string): EntryKind {
  if (letter === "0" || letter === "\0" || letter === "7") return "file";
  return letter === "5" ? "folder" : "other";
}

const headers: Readonly<Record<string, (content: Buffer) => Readonly<Record<string, string>>>> = {
  x: paxRecords,
  // Settings for all that follows: Git writes its commit there. Nobody writes names or sizes there.
  g: () => ({}),
  L: (content) => ({ path: text(content) }),
  K: () => ({}),
};

/** The rest is not kept: it may be more than the archive has of anything else. */
const used = new Set(["path", "size", "mtime"]);

/** `17 path=some/name\n`, of which the number counts the bytes. */
function paxRecords(content: Buffer): Readonly<Record<string, string>> {
  const records: Record<string, string> = {};
  for (let at = 0; at < content.length;) {
    const [, digits = ""] = /^(\d{1,10}) /.exec(content.toString("latin1", at, at + 12)) ?? [];
    const length = Number(digits);
    const record = content.toString("utf8", at + digits.length + 1, at + length - 1);
    const equals = record.indexOf("=");
    if (length <= digits.length + 1 || equals === -1 || at + length > content.length) {
      throw new TarFault("a header in it is broken");
    }
    const name = record.slice(0, equals);
    if (used.has(name)) records[name] = record.slice(equals + 1);
    at += length;
  }
  return records;
}

function nameIn(header: Buffer): string {
  const name = text(header.subarray(0, 100));
  // GNU tar has times at the place of the prefix.
  const isUstar = header.toString("latin1", 257, 263) === "ustar\0";
  const prefix = isUstar ? text(header.subarray(345, 500)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

function text(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end === -1 ? bytes.length : end);
}

/** Octal digits, or for what is larger than they can say a binary number. */
function numberAt(header: Buffer, at: number, length: number): number {
  const field = header.subarray(at, at + length);
  if ((field[0] ?? 0) & 0x80) {
    const value = field.readUIntBE(length - 6, 6);
    if (field.subarray(1, length - 6).some((byte) => byte !== 0)) throw new TarFault("a header in it is broken");
    return value;
  }
  const digits = text(field).trim();
  if (!/^[0-7]*$/.test(digits)) throw new TarFault("a header in it is broken");
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function decimal(digits: string): number {
  if (!/^\d{1,15}$/.test(digits)) throw new TarFault("a header in it is broken");
  return Number(digits);
}

/** The sum is counted as if its own place held blanks. */
function hasTrueSum(header: Buffer): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === numberAt(header, 148, 8);
}
