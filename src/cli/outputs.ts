import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { CertificationReport } from "../core/report.ts";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../errors.ts";
import { defaultFormats, formatNames, formats, type FormatName } from "../reports/formats.ts";
import type { Io } from "./io.ts";
import type { RunFolder } from "./run-folder.ts";
import { texts, type Words } from "./words.ts";

export interface Chosen {
  readonly format: FormatName;
  /** Where to; `-` is the terminal. */
  readonly path: string;
}

/** The files a run writes. The JSON report is always among them: everything else can be made from it. */
export function chooseOutputs(words: Words, option: string, folder: RunFolder, io: Io): readonly Chosen[] {
  const asked = texts(words, option)
    .flatMap((each) => each.split(","))
    .map((word) => parse(word, option));
  const wanted = asked.length > 0 ? asked : defaultFormats.map((format) => ({ format, path: undefined }));
  const json = wanted.some(({ format, path }) => format === "json" && path === undefined)
    ? []
    : [{ format: "json" as const, path: undefined }];
  return [...json, ...wanted].map(({ format, path }) => ({
    format,
    path: path === undefined ? join(folder.path, formats[format].file) : path === "-" ? path : resolve(io.cwd, path),
  }));
}

/** `NAME` or `NAME:PATH`. */
export function parse(
  word: string,
  option: string,
): { readonly format: FormatName; readonly path: string | undefined } {
  const colon = word.indexOf(":");
  const [name, path] = colon === -1 ? [word, undefined] : [word.slice(0, colon), word.slice(colon + 1)];
  if (Object.hasOwn(formats, name) && path !== "") return { format: name as FormatName, path }; // just looked up
  const closest = didYouMean(name, formatNames);
  if (path === "") throw new UsageError(`--${option} ${word} has no path behind the colon.`);
  throw new UsageError(
    `--${option} ${word}: there is no format "${name}". ${closest === undefined ? `There are: ${formatNames.join(", ")}.` : `Did you mean "${closest}"?`}`,
  );
}

export interface Written {
  readonly format: FormatName;
  readonly path: string;
  readonly shown: string;
}

/** Writes each file whole or not at all. */
export async function writeOutputs(
  report: CertificationReport,
  chosen: readonly Chosen[],
  io: Io,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const { format, path } of chosen) {
    const document = await formats[format].render(report);
    if (path === "-") {
      io.stdout.write(document);
      continue;
    }
    writeWhole(document, path);
    written.push({ format, path, shown: relative(io.cwd, path) });
  }
  return written;
}

/** A file that is there is complete. */
export function writeWhole(document: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, document);
  renameSync(`${path}.part`, path);
}
