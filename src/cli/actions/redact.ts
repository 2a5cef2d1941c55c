import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { IntegrityError, UsageError } from "../../errors.ts";
import { renderJson } from "../../reports/json/render.ts";
import { redact } from "../../verification/redaction/redact.ts";
import { readSalt, saltFile } from "../../verification/redaction/salt.ts";
import type { Io } from "../io.ts";
import { storedReport } from "../stored-report.ts";
import { text, type Words } from "../words.ts";

/** Writes the public report, and keeps beside the full one what tells which name is which. */
export function redactReport(words: Words, io: Io): number {
  const word = text(words, "report") ?? "";
  const { report, folder, file } = storedReport(word, io);
  if (report.redaction !== undefined) throw new UsageError(`${word} is redacted already.`);
  const path = resolve(io.cwd, text(words, "output") ?? "");
  if (path === file)
    throw new UsageError("The redacted report would take the place of the full one: name another file.");
  const subject = text(words, "subject");
  const secret = saltIn(folder);
  const redacted = redact(report, {
    salt: secret,
    fullReportSha256: createHash("sha256").update(readFileSync(file)).digest("hex"),
    ...(subject === undefined ? {} : { subject }),
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, renderJson(redacted));
  renameSync(`${path}.part`, path);
  io.stdout.write(`${relative(io.cwd, path)}\n`);
  io.stderr.write(
    `Whoever has ${join(relative(io.cwd, folder), saltFile)} can tell which name is which: keep it with the full report.\n`,
  );
  return 0;
}

/** The same for every redaction of a run, so that all of them are the same. */
function saltIn(folder: string): Buffer {
  const path = join(folder, saltFile);
  try {
    // Only if it is not there yet, and for nobody else to read.
    writeFileSync(path, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw new UsageError(`${path} cannot be written, and without it nobody could compare the two reports.`, {
        cause: error,
      });
    }
  }
  const salt = readSalt(readFileSync(path, "utf8"));
  if (salt === undefined)
    throw new IntegrityError(`${path} is no salt of a redaction: move it away to make a new one.`);
  return salt;
}
