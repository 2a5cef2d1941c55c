import yargs from "yargs";
import { commands } from "../cli/all-commands.ts";
import { commandName } from "../cli/commands/command.ts";
import { wordsOf } from "./doc-snippets.ts";
import { testIo } from "./test-io.ts";

/** The programs of a line, one by one. */
export function partsOf(command: string): readonly string[] {
  // Not within quotes.
  return command.split(/ (?:\||&&) (?=(?:[^']*'[^']*')*[^']*$)/).map((part) => part.trim());
}

/** The words behind the name of this tool, or nothing where it is another program. */
export function ours(command: string): readonly string[] | undefined {
  const [, words] = /^(?:npx )?(?:scs-conformance|npm run -s cli --) (.*)$/.exec(command) ?? [];
  return words === undefined ? undefined : wordsOf(words);
}

/** The words are taken, and nothing runs. */
export async function parses(words: readonly string[]): Promise<void> {
  const command = commands
    .map((each) => each(testIo([]), () => undefined))
    .find((each) => commandName(each) === words[0]);
  if (command === undefined) throw new Error(`There is no command ${words.join(" ")}.`);
  const fail = (message: string, error: unknown) => {
    throw error ?? new Error(`${words.join(" ")}: ${message}`);
  };
  const silent = { ...command, handler: () => undefined };
  await yargs()
    .command(silent)
    .strict()
    .exitProcess(false)
    .fail(fail)
    .parseAsync([...words]);
}
