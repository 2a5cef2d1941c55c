import type { Command } from "./command.ts";

export const listCommand: Command = (io, finish) => ({
  command: "list <what>",
  describe: "List scopes, versions, standards, testcases, clouds or reporters",
  builder: (yargs) =>
    yargs
      .positional("what", {
        choices: ["scopes", "versions", "standards", "testcases", "clouds", "reporters"] as const,
        demandOption: true,
      })
      .option("scope", { type: "string", requiresArg: true, describe: "Only of this scope, as ID or ID@VERSION" })
      .option("json", { type: "boolean", default: false, describe: "Machine-readable" })
      .example("$0 list testcases --scope scs-compatible-iaas@v5.1", "Every id of one version"),
  async handler(args) {
    const { list } = await import("../actions/list.ts");
    finish(await list(args, io));
  },
});
