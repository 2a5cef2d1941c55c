import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isInside, signatureOf, statementOf, type RunFiles } from "./run-files.ts";

/** What is in the folder of a run, beside the evidence. */
export interface KnownFiles {
  /** The names of what is made from a report. */
  readonly renderings: readonly string[];
}

/** The files of a run in its folder. Other files there are nobody's business, and a link is not a file of a run. */
export function readFolder(folder: string, report: string, { renderings }: KnownFiles): RunFiles {
  const known = [report, signatureOf(report), statementOf(report), ...renderings];
  const beside = [...new Set(known)].filter((name) => isPlain(join(folder, name)));
  return {
    shown: join(folder, report),
    report,
    paths: [...beside, ...evidenceIn(folder)].sort(),
    read: (path) => contents(folder, path),
  };
}

/** Everything that lies there, also what is no plain file: it has no business there, and is missed where it is named. */
function evidenceIn(folder: string): readonly string[] {
  if (lstatSync(join(folder, "evidence"), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(join(folder, "evidence")).map((name) => `evidence/${name}`);
}

function contents(folder: string, path: string): Buffer | undefined {
  if (!isInside(path)) return undefined;
  // A linked folder is no better than a linked file.
  const parts = path.split("/");
  const parents = parts.slice(0, -1).map((_, index) => join(folder, ...parts.slice(0, index + 1)));
  const isReal = parents.every((each) => lstatSync(each, { throwIfNoEntry: false })?.isDirectory() === true);
  return isReal && isPlain(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
}

function isPlain(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
