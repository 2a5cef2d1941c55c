import type { Command } from "./command.ts";
import { policyOptions } from "./options.ts";

export const judgeCommand: Command = (io, finish) => ({
  command: "judge <run>",
  describe: "Judge the recorded evidence of a run again, offline",
  builder: (yargs) =>
    policyOptions(yargs)
      .positional("run", { type: "string", demandOption: true, describe: "Folder of the run" })
      .option("scope", {
        type: "string",
        array: true,
        requiresArg: true,
        describe: "Another version, as ID@VERSION (default: that of the run)",
      })
      .option("output", {
        alias: "o",
        type: "string",
        requiresArg: true,
        describe: "Folder for the reports of this judgement (default: none are written)",
      })
      .option("color", { type: "boolean", describe: "Colours; --no-color and NO_COLOR switch them off" })
      .example("$0 judge reports/20261121-184229-1f3a", "Must come to the verdicts and the gate of the run")
      .example("$0 judge reports/20261121-184229-1f3a --waivers w.yaml", "What the gate would be with these waivers"),
  async handler(args) {
    const { judgeRun } = await import("../actions/judge.ts");
    finish(await judgeRun(args, io));
  },
});
