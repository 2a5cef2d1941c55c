import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { IntegrityError } from "../errors.ts";
import { TarFault, tarFiles, type EntryKind } from "../probes/e2e/tar.ts";
import { saltFile } from "./redaction/salt.ts";
import { isInside, type RunFiles } from "./run-files.ts";

/** No run is larger than this, but what somebody made to fill our memory may be. */
const limits = { bytes: 256 * 2 ** 20, files: 5_000 };

/** Reads a bundle straight from its archive: nothing is written anywhere, so nothing can get out of it. */
export async function readBundle(path: string, { bytes, files: most } = limits): Promise<RunFiles> {
  const files = new Map<string, Buffer>();
  let [total, entries] = [0, 0];
  const wants = (name: string, size: number, kind: EntryKind): boolean => {
    entries += 1;
    total += size;
    if (entries > most) throw new TarFault(`it has more than ${most} entries`);
    if (total > bytes) throw new TarFault("it becomes larger than any run when it is unpacked");
    const inside = kind === "folder" ? name.replace(/\/$/, "") : name;
    if (kind === "folder" && inside === "") return false;
    if (!isInside(inside)) throw new TarFault(`it has an entry that leads out of it, ${JSON.stringify(name)}`);
    if (kind === "other") throw new TarFault(`${JSON.stringify(name)} in it is a link or a device, not a file`);
    if (files.has(name)) throw new TarFault(`it has ${JSON.stringify(name)} twice`);
    return kind === "file";
  };
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    const unpacked = atMost(source, bytes);
    for await (const { path: name, content } of tarFiles(unpacked, wants)) files.set(name, content);
    // What is behind the end has to be taken, or the other end waits for ever.
    for await (const piece of unpacked) {
      if (piece.some((byte) => byte !== 0)) throw new TarFault("it has something behind its end");
    }
  };
  try {
    await pipeline(createReadStream(path), createGunzip(), collect);
  } catch (error) {
    throw new IntegrityError(`${path} is no bundle of a run: ${faultOf(error)}.`, { cause: error });
  }
  const paths = [...files.keys()].filter((name) => name !== saltFile).sort();
  return { shown: path, report: "report.json", paths, read: (name) => files.get(name) };
}

/** Headers and padding count, too. */
async function* atMost(source: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of source) {
    total += piece.length;
    if (total > 2 * bytes) throw new TarFault("it becomes larger than any run when it is unpacked");
    yield piece;
  }
}

function faultOf(error: unknown): string {
  if (error instanceof TarFault) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return "its end is missing";
  if (code.startsWith("Z_")) return "it is damaged, or no archive that gzip packed";
  throw error;
}
