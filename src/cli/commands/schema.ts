import type { Command } from "./command.ts";

export const schemaCommand: Command = (io, finish) => ({
  command: "schema [name]",
  describe: "Print the JSON Schema of a file that this tool reads or writes",
  builder: (yargs) =>
    yargs
      .positional("name", { type: "string", describe: "Which one (default: list them)" })
      .example("$0 schema", "What there is")
      .example("$0 schema report > report.schema.json", "For validators in other languages"),
  async handler(args) {
    const { printSchema } = await import("../actions/schema.ts");
    finish(await printSchema(args, io));
  },
});
