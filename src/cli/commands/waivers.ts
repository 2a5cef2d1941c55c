import type { Command } from "./command.ts";

export const waiversCommand: Command = (io, finish) => ({
  command: "waivers <what> <file>",
  describe: "Check or list a file with what is put up with",
  builder: (yargs) =>
    yargs
      .positional("what", { choices: ["check", "list"] as const, demandOption: true })
      .positional("file", { type: "string", demandOption: true, describe: "As for run --waivers" })
      .option("json", { type: "boolean", default: false, describe: "Machine-readable" })
      .example("$0 waivers check waivers.yaml", "Everything that is wrong in it, and what expires within 30 days")
      .example("$0 waivers list waivers.yaml", "What holds, and until when"),
  async handler(args) {
    const { waivers } = await import("../actions/waivers.ts");
    finish(waivers(args, io));
  },
});
