import type { Command } from "./command.ts";

export const explainCommand: Command = (io, finish) => ({
  command: "explain <word>",
  describe: "Explain a testcase, a standard, a cause, the exit codes, the gate or attestations",
  builder: (yargs) =>
    yargs
      .positional("word", { type: "string", demandOption: true })
      .option("json", { type: "boolean", default: false, describe: "Machine-readable" })
      .example("$0 explain scs-0103-flavor-1v-4", "What it asks and how it is decided")
      .example("$0 explain exit-codes", "What the process ends with")
      .example("$0 explain gate", "What --profile and --fail-on go by")
      .example("$0 explain attestations", "How to write what no API shows"),
  async handler(args) {
    const { explain } = await import("../actions/explain.ts");
    finish(explain(args, io));
  },
});
