import type { Command } from "./command.ts";

export const versionCommand: Command = (io, finish) => ({
  command: "version",
  describe: "Show the version of this tool and of the scopes it knows",
  builder: (yargs) => yargs.option("json", { type: "boolean", describe: "Machine-readable" }),
  async handler(args) {
    const { showVersion } = await import("../actions/version.ts");
    finish(showVersion({ json: args["json"] === true }, io));
  },
});
