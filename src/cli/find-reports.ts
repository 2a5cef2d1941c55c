import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { createHash } from "node:crypto";
import type { CardSource } from "../core/score-card.ts";
import { UsageError } from "../errors.ts";
import { parseReport } from "../reports/json/parse.ts";
import type { Io } from "./io.ts";

/** A report where it was found. */
export interface FoundReport extends CardSource {
  /** As a person in the working directory would write it. */
  readonly shown: string;
}

const name = "report.json";

/** The reports that the words mean: files, folders of runs, and folders that are searched. Each file once, by path in byte order. */
export function findReports(words: readonly string[], { cwd }: Pick<Io, "cwd">): readonly FoundReport[] {
  return [...new Set(words.flatMap((word) => filesOf(word, cwd)))].sort().map((file) => readFound(file, cwd));
}

/** Reports of other runs in the folders where these lie: they are known to exist. Those that cannot be read are nobody's. */
export function neighboursOf(files: readonly FoundReport[], { cwd }: Pick<Io, "cwd">): readonly FoundReport[] {
  const known = new Set(files.map(({ shown }) => resolve(cwd, shown)));
  const folders = [...known].filter((file) => basename(file) === name).map((file) => dirname(dirname(file)));
  return [...new Set(folders)]
    .flatMap((folder) => entries(folder).map((entry) => join(folder, entry, name)))
    .filter((file) => !known.has(file) && isFile(file))
    .sort()
    .flatMap((file) => {
      try {
        return [readFound(file, cwd)];
      } catch (error) {
        if (error instanceof UsageError) return [];
        throw error;
      }
    });
}

function filesOf(word: string, cwd: string): readonly string[] {
  const path = resolve(cwd, word);
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [path];
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => join(entry.parentPath, entry.name));
  if (found.length > 0) return found;
  throw new UsageError(`There is no ${name} in ${word}, nor in any folder in it.`);
}

function readFound(file: string, cwd: string): FoundReport {
  const shown = relative(cwd, file);
  const bytes = contents(file, shown);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { report: parseReport(bytes.toString("utf8"), shown), sha256, shown };
}

function contents(file: string, shown: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new UsageError(`${shown} cannot be read: it is missing, or not ours to read.`, { cause });
  }
}

function entries(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
