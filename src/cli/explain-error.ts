import type { Argv } from "yargs";
import { didYouMean } from "../did-you-mean.ts";
import { IntegrityError, UsageError } from "../errors.ts";
import { WrongWords } from "./cli.ts";
import type { Io } from "./io.ts";

/** One sentence for what a person can mend, a stack for what only we can; returns the exit code. */
export function explainError(error: unknown, io: Io, parser: Argv): number {
  if (error instanceof UsageError || error instanceof IntegrityError) {
    io.stderr.write(`${error.message}\n`);
    return error instanceof UsageError ? 2 : 5;
  }
  if (error instanceof WrongWords) {
    io.stderr.write(`${error.message}${hint(error.message, parser)}\n`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`This is a bug in scs-conformance. Please report it with the lines below.\n${stack}\n`);
  return 70;
}

/** yargs says which word it does not know, but guesses only commands. */
function hint(message: string, parser: Argv): string {
  const [, unknown] = /^Unknown arguments?: ([^,\n]+)/.exec(message) ?? [];
  if (unknown === undefined) return "";
  // Not in the types: what the parser knows after reading the command.
  const known = (parser as unknown as { getOptions(): { key: Record<string, unknown> } }).getOptions().key;
  const closest = didYouMean(unknown, Object.keys(known));
  return closest === undefined ? "" : `. Did you mean --${closest}?`;
}
