import yargs, { type Argv } from "yargs";
import { commands } from "./all-commands.ts";
import type { Io } from "./io.ts";

/** One invocation: parses the words, runs the command, returns what the process ends with. Loads nothing but yargs until a command runs. */
export async function cli(io: Io): Promise<number> {
  let exitCode = 0;
  const finish = (code: number) => void (exitCode = code);
  const parser: Argv = yargs()
    .scriptName("scs-conformance")
    .usage("$0 COMMAND\n\nChecks clouds and clusters against the Sovereign Cloud Stack standards.")
    .parserConfiguration({
      "boolean-negation": true,
      "camel-case-expansion": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .locale("en")
    .strict()
    .recommendCommands()
    .demandCommand(
      1,
      "Name a command: `scs-conformance run` checks a cloud or a cluster, `scs-conformance demo` shows what that looks like.",
    )
    .version(false)
    .help()
    .alias("help", "h")
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // A thrown error comes as it is; a message is what yargs has to say about the words.
      throw error ?? new WrongWords(message);
    });
  for (const command of commands) parser.command(command(io, finish));
  try {
    await parser.parseAsync([...io.words], {}, (_, __, output) => {
      if (output !== "") io.stdout.write(`${output}\n`);
    });
    return exitCode;
  } catch (error) {
    const { explainError } = await import("./explain-error.ts");
    return explainError(error, io, parser);
  }
}

/** What yargs says about words it cannot take. */
export class WrongWords extends Error {
  override readonly name = "WrongWords";
}
