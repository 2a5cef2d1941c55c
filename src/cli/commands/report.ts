import { formatNames } from "../../reports/formats.ts";
import type { Command } from "./command.ts";

export const reportCommand: Command = (io, finish) => ({
  command: "report <report..>",
  describe: "Show a stored report again, in another form; of several their history",
  builder: (yargs) =>
    yargs
      .positional("report", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "report.json, or the folder of the run; several of one subject for -f html:PATH",
      })
      .option("format", {
        alias: "f",
        type: "string",
        array: true,
        requiresArg: true,
        describe: `As NAME or NAME:PATH, of text, ${formatNames.join(", ")} (default: text on the terminal)`,
      })
      .option("color", { type: "boolean", describe: "Colours; --no-color and NO_COLOR switch them off" })
      .example("$0 report reports/20261121-184229-1f3a -f html:out.html", "As a page")
      .example("$0 report reports/20261121-184229-1f3a -f badge:badge.svg", "As a picture for a web page")
      .example("$0 report monday tuesday wednesday -f html:history.html", "What became of a cloud, run by run"),
  async handler(args) {
    const { rerender } = await import("../actions/report.ts");
    finish(await rerender(args, io));
  },
});
