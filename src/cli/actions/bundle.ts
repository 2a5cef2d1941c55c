import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { counted } from "../../reports/in-words.ts";
import { parseReport } from "../../reports/json/parse.ts";
import { packed } from "../../verification/pack.ts";
import { saltFile } from "../../verification/redaction/salt.ts";
import { signatureOf, statementOf } from "../../verification/run-files.ts";
import type { Io } from "../io.ts";
import { recordedRun } from "../recorded-run.ts";
import { text, type Words } from "../words.ts";

/** Packs what belongs to a run, and nothing else that may lie in its folder. */
export async function bundleRun(words: Words, io: Io): Promise<number> {
  const word = text(words, "run") ?? "";
  const run = await recordedRun(word, io);
  if (run.report !== "report.json")
    throw new UsageError(`${word} is no run: name the folder that has its report.json.`);
  const { id } = parseReport(run.read(run.report)?.toString("utf8") ?? "", run.shown);
  const files = new Map(
    [...run.paths, saltFile].flatMap((path) => {
      const content = run.read(path);
      return content === undefined ? [] : [[path, content] as const];
    }),
  );
  const archive = packed(files);
  const path = resolve(io.cwd, text(words, "output") ?? `${id}.tar.gz`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, archive);
  renameSync(`${path}.part`, path);
  const shown = relative(io.cwd, path);
  const sha256 = createHash("sha256").update(archive).digest("hex");
  const unsigned = [signatureOf(run.report), statementOf(run.report)].filter((name) => !files.has(name));
  io.stdout.write(`${sha256}  ${shown}\n`);
  io.stderr.write(`${counted(files.size, "file")} of the run ${id}, ${archive.length} bytes.\n`);
  if (unsigned.length > 0)
    io.stderr.write(`It is not signed: ${unsigned.join(" and ")} missing. Sign the run first.\n`);
  if (files.has(saltFile)) {
    io.stderr.write(`It has ${saltFile}: give it only to those who may know the names behind the hashes.\n`);
  }
  return 0;
}
