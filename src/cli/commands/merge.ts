import type { Command } from "./command.ts";

export const mergeCommand: Command = (io, finish) => ({
  command: "merge <report..>",
  describe: "Make a score card from several reports: the newest result of each testcase, and until when it is good",
  builder: (yargs) =>
    yargs
      .positional("report", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Reports, folders of runs, or folders that are searched for report.json",
      })
      .option("date", {
        type: "string",
        requiresArg: true,
        describe: "Day that the card speaks of, YYYY-MM-DD: its end in UTC (default: now)",
      })
      .option("at", {
        type: "string",
        requiresArg: true,
        describe: "Instant that the card speaks of, as 2026-11-22 or 2026-11-22T12:00:00Z (default: now)",
      })
      .conflicts("date", "at")
      .option("allowed-signers", {
        type: "string",
        requiresArg: true,
        describe: "Who may sign, as ssh-keygen reads it: every report must be signed by one of them",
      })
      .option("format", {
        alias: "f",
        choices: ["text", "json", "md"] as const,
        describe: "In which form (default: text; of files json, or what their name says)",
      })
      .option("output", {
        alias: "o",
        type: "string",
        requiresArg: true,
        describe: "File for the card, or folder with a file for each card",
      })
      .example("$0 merge reports", "Everything that is there: a card for each subject and scope")
      .example("$0 merge reports -o card.json", "For programs and archives")
      .example("$0 merge reports --allowed-signers signers", "Only of what was signed by somebody who may")
      .example("$0 merge reports --date 2026-12-24", "What will have expired by then"),
  async handler(args) {
    const { mergeReports } = await import("../actions/merge.ts");
    finish(mergeReports(args, io));
  },
});
