import type { Command } from "./command.ts";
import { outputOptions } from "./options.ts";

export const demoCommand: Command = (io, finish) => ({
  command: "demo",
  describe: "Check embedded clouds and clusters, good ones and some with faults",
  builder: (yargs) => outputOptions(yargs).example("$0 demo", "Leaves the reports in the folder reports"),
  async handler(args) {
    const { demo } = await import("../actions/demo.ts");
    finish(await demo(args, io));
  },
});
