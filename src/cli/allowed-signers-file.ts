import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { readAllowedSigners, type AllowedSigner } from "../signing/allowed-signers.ts";
import type { Io } from "./io.ts";
import { text, type Words } from "./words.ts";

/** Those who may sign, by --allowed-signers; undefined where it was not given. */
export function allowedSignersIn(words: Words, { cwd }: Pick<Io, "cwd">): readonly AllowedSigner[] | undefined {
  const file = text(words, "allowed-signers");
  return file === undefined ? undefined : readAllowedSigners(contents(resolve(cwd, file), file), file);
}

function contents(path: string, word: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UsageError(`--allowed-signers ${word} cannot be read.`, { cause });
  }
}
