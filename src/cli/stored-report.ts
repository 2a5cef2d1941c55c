import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CertificationReport } from "../core/report.ts";
import { UsageError } from "../errors.ts";
import { parseReport } from "../reports/json/parse.ts";
import type { Io } from "./io.ts";

export interface StoredReport {
  readonly report: CertificationReport;
  /** The folder it lies in. */
  readonly folder: string;
  readonly file: string;
}

/** Reads a report by its file or by the folder of its run. */
export function storedReport(word: string, io: Io): StoredReport {
  const path = resolve(io.cwd, word);
  const file = isFolder(path) ? join(path, "report.json") : path;
  return { report: parseReport(contents(file, word), file), folder: dirname(file), file };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function contents(file: string, word: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (existsSync(join(dirname(file), "events.ndjson"))) {
      throw new UsageError(
        `${word} has no report: the run is going on, or was killed. scs-conformance judge ${word} makes one of what was recorded.`,
        { cause },
      );
    }
    throw new UsageError(`${word} has no report that can be read: ${file} is missing or not readable.`, { cause });
  }
}
