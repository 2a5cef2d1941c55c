import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const commands = [
  "",
  "run",
  "demo",
  "plan",
  "list",
  "explain",
  "judge",
  "sign",
  "verify",
  "report",
  "diff",
  "merge",
  "publish",
  "cleanup",
  "rbac",
  "data",
  "schema",
  "validate",
  "version",
];

/** What yargs says for `--help` behind each command. */
export async function renderHelpPages(): Promise<Readonly<Record<string, string>>> {
  const pages = commands.map(async (command) => {
    const io = testIo([...(command === "" ? [] : [command]), "--help"]);
    await cli(io);
    return [command, io.out()] as const;
  });
  return Object.fromEntries(await Promise.all(pages));
}
