import type { Command } from "./command.ts";

export const redactCommand: Command = (io, finish) => ({
  command: "redact <report>",
  describe: "Make a report that anybody may see: verdicts without names and values",
  builder: (yargs) =>
    yargs
      .positional("report", { type: "string", demandOption: true, describe: "report.json, or the folder of the run" })
      .option("output", {
        alias: "o",
        type: "string",
        requiresArg: true,
        demandOption: true,
        describe: "Where to; a signature goes beside it",
      })
      .option("subject", {
        type: "string",
        requiresArg: true,
        describe: "What the public may call the cloud or cluster (default: its name is hidden, too)",
      })
      .example('$0 redact reports/20261121-184229-1f3a -o public.json --subject "Example Cloud"', "To be published")
      .example("$0 verify public.json --full reports/20261121-184229-1f3a --no-signature", "That they belong together"),
  async handler(args) {
    const { redactReport } = await import("../actions/redact.ts");
    finish(redactReport(args, io));
  },
});
