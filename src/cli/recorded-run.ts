import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { formats } from "../reports/formats.ts";
import { readBundle } from "../verification/read-bundle.ts";
import { readFolder } from "../verification/read-folder.ts";
import type { RunFiles } from "../verification/run-files.ts";
import type { Io } from "./io.ts";

/** The files of a run by its folder, its report or its bundle. */
export async function recordedRun(word: string, io: Pick<Io, "cwd">): Promise<RunFiles> {
  const path = resolve(io.cwd, word);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`${word} does not exist: name a run's folder, its report or its bundle.`);
  const renderings = Object.values(formats).map(({ file }) => file);
  const [folder, report] = found.isDirectory() ? [path, formats.json.file] : [dirname(path), basename(path)];
  if (!found.isDirectory() && isPacked(path, word)) return readBundle(path);
  const files = readFolder(folder, report, { renderings });
  if (files.read(report) === undefined) throw new UsageError(`${word} has no report: there is no ${report} in it.`);
  return files;
}

function isPacked(path: string, word: string): boolean {
  try {
    const start = Buffer.alloc(2);
    const file = openSync(path, "r");
    try {
      readSync(file, start);
    } finally {
      closeSync(file);
    }
    return start.equals(Buffer.from([0x1f, 0x8b]));
  } catch (cause) {
    throw new UsageError(`${word} cannot be read.`, { cause });
  }
}
