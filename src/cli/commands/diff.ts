import type { Command } from "./command.ts";

export const diffCommand: Command = (io, finish) => ({
  command: "diff <base> <head>",
  describe: "Show what changed from one report to another",
  builder: (yargs) =>
    yargs
      .positional("base", { type: "string", demandOption: true, describe: "report.json, or the folder of the run" })
      .positional("head", { type: "string", demandOption: true, describe: "The same of the later run" })
      .option("format", {
        alias: "f",
        type: "string",
        requiresArg: true,
        default: "text",
        describe: "text, json, md or html, as NAME or NAME:PATH",
      })
      .option("json", { type: "boolean", default: false, describe: "The same as --format json" })
      .option("fail-on", {
        choices: ["new", "any", "none"] as const,
        default: "new",
        describe:
          "new: end with 1 when a main testcase fails that did not; any: when any testcase fails that did not, or has more to say, and with 3 when a main testcase is no longer decided",
      })
      .option("across", {
        type: "boolean",
        default: false,
        describe: "Compare reports of different subjects or scopes",
      })
      .example("$0 diff reports/20261120-184229-77c2 reports/20261121-184229-1f3a", "What is new since yesterday")
      .example("$0 diff main.json branch.json -f md --fail-on any", "For a job summary")
      .example("$0 diff main.json branch.json -f html:changes.html", "As a page"),
  async handler(args) {
    const { showDiff } = await import("../actions/diff.ts");
    finish(await showDiff(args, io));
  },
});
