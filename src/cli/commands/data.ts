import type { Command } from "./command.ts";

export const dataCommand: Command = (io, finish) => ({
  command: "data <what>",
  describe: "Show or update what is known of the releases of Kubernetes",
  builder: (yargs) =>
    yargs
      .positional("what", { choices: ["show", "update"] as const, demandOption: true })
      .option("mirror", {
        type: "string",
        requiresArg: true,
        describe: "For update: fetch copies from below this URL, by host and path of the originals",
      })
      .option("json", { type: "boolean", default: false, describe: "Machine-readable" })
      .example("$0 data show", "What a run would go by, with its age, sources and digests")
      .example("$0 data update", "Fetch releases, ends of life and critical CVEs"),
  async handler(args) {
    const { data } = await import("../actions/data.ts");
    finish(await data(args, io));
  },
});
