import type { Command } from "./command.ts";
import { planOptions } from "./options.ts";

export const planCommand: Command = (io, finish) => ({
  command: "plan",
  describe: "Show what a run would ask and judge, without asking",
  builder: (yargs) =>
    planOptions(yargs)
      .option("json", { type: "boolean", default: false, describe: "Machine-readable" })
      .example("$0 plan -s scs-0104", "Which questions the standard images need"),
  async handler(args) {
    const { showPlan } = await import("../actions/plan.ts");
    finish(await showPlan(args, io));
  },
});
