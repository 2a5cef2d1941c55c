import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";

/** Describes a command to yargs. What does the work is loaded by the handler, so that `--help` stays light. */
export type Command = (io: Io, finish: (exitCode: number) => void) => CommandModule;

/** The word that is typed: what stands in front of the positionals. */
export function commandName({ command }: CommandModule): string {
  return String(command).split(" ", 1).join("");
}
