import { testIo } from "../testing/test-io.ts";
import { commands } from "./all-commands.ts";
import { cli } from "./cli.ts";
import { commandName } from "./commands/command.ts";

/** What yargs says for `--help` behind each command. */
export async function renderHelpPages(): Promise<Readonly<Record<string, string>>> {
  const names = commands.map((command) => commandName(command(testIo([]), () => undefined)));
  const pages = ["", ...names].map(async (command) => {
    const io = testIo([...(command === "" ? [] : [command]), "--help"]);
    await cli(io);
    return [command, io.out()] as const;
  });
  return Object.fromEntries(await Promise.all(pages));
}
