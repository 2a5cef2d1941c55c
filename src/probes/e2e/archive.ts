import { createReadStream, openSync, readSync, closeSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { TarFault, tarFiles, type TarFile } from "./tar.ts";

export interface Archive {
  /** By their paths in the archive. */
  readonly files: readonly TarFile[];
  /** Why there may be more than could be read: half a sentence. */
  readonly damage: string | undefined;
}

/** No result is larger than this, but what somebody made to fill our memory and disk may be. */
const limits = { unpackedBytes: 8 * 2 ** 30, keptBytes: 256 * 2 ** 20 };

/** A file without anything in it takes room, too. */
const entryBytes = 512;

/** Reads what is wanted of an archive, packed by gzip or not; nothing is written anywhere. */
export async function readArchive(
  path: string,
  wants: (path: string) => boolean,
  { unpackedBytes, keptBytes } = limits,
): Promise<Archive> {
  const files: TarFile[] = [];
  let kept = 0;
  const keeps = (name: string, size: number) => {
    if (!wants(name)) return false;
    kept += size + entryBytes;
    if (kept > keptBytes) throw new TarFault("what it has of the tests is larger than any result");
    return true;
  };
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    const unpacked = atMost(source, unpackedBytes);
    for await (const file of tarFiles(unpacked, keeps)) files.push(file);
    // Blocks of zeros behind the end have to be taken, or the other end waits for ever.
    for await (const rest of unpacked) void rest;
  };
  try {
    if (isPacked(path)) await pipeline(createReadStream(path), createGunzip(), collect);
    else await pipeline(createReadStream(path), collect);
    return { files, damage: undefined };
  } catch (error) {
    return { files, damage: damageOf(error) };
  }
}

function isPacked(path: string): boolean {
  const start = Buffer.alloc(2);
  const file = openSync(path, "r");
  try {
    readSync(file, start);
  } finally {
    closeSync(file);
  }
  return start.equals(Buffer.from([0x1f, 0x8b]));
}

async function* atMost(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of source) {
    total += piece.length;
    if (total > limit) throw new TarFault("it becomes larger than any result when it is unpacked");
    yield piece;
  }
}

const unzipFaults: Readonly<Record<string, string>> = {
  Z_BUF_ERROR: "its end is missing",
  Z_DATA_ERROR: "a part of it is broken",
};

function damageOf(error: unknown): string {
  if (error instanceof TarFault) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fault = unzipFaults[code];
  if (fault === undefined) throw error;
  return fault;
}
