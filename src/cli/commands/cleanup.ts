import type { Command } from "./command.ts";

export const cleanupCommand: Command = (io, finish) => ({
  command: "cleanup [run]",
  describe: "Destroy what a killed run left behind, by its ledger",
  builder: (yargs) =>
    yargs
      .positional("run", { type: "string", describe: "Folder of the run, or its id below reports" })
      .option("all", { type: "boolean", default: false, describe: "Every run below reports" })
      .option("apply", { type: "boolean", default: false, describe: "Really destroy; without it only a list is shown" })
      .option("kubeconfig", { type: "string", requiresArg: true, describe: "Kubeconfig for runs against clusters" })
      .example("$0 cleanup --all", "What is left of earlier runs")
      .example("$0 cleanup reports/20261121-184229-1f3a --apply", "Destroy what this run left"),
  async handler(args) {
    const { cleanUp } = await import("../actions/cleanup.ts");
    finish(await cleanUp(args, io));
  },
});
