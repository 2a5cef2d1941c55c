import type { Command } from "./command.ts";

export const validateCommand: Command = (io, finish) => ({
  command: "validate <file..>",
  describe: "Say everything that is wrong in the form of a report, a file of attestations or waivers, a log",
  builder: (yargs) =>
    yargs
      .positional("file", { type: "string", array: true, demandOption: true })
      .option("as", {
        type: "string",
        requiresArg: true,
        describe: "Its kind, by the name that `schema` lists (default: what it looks like)",
      })
      .example("$0 validate waivers.yaml attestations.yaml", "Before a run")
      .example("$0 validate reports/20261121-184229-1f3a/report.json", "Its form only: verify looks at the rest"),
  async handler(args) {
    const { validate } = await import("../actions/validate.ts");
    finish(await validate(args, io));
  },
});
