import type { Command } from "./command.ts";

export const bundleCommand: Command = (io, finish) => ({
  command: "bundle <run>",
  describe: "Pack a run, its evidence and its signatures into one file that verify reads",
  builder: (yargs) =>
    yargs
      .positional("run", { type: "string", demandOption: true, describe: "Folder of the run" })
      .option("output", {
        alias: "o",
        type: "string",
        requiresArg: true,
        describe: "The archive (default: RUN-ID.tar.gz)",
      })
      .example("$0 bundle reports/20261121-184229-1f3a -o run.tar.gz", "The same run always makes the same bytes"),
  async handler(args) {
    const { bundleRun } = await import("../actions/bundle.ts");
    finish(await bundleRun(args, io));
  },
});
