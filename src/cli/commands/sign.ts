import type { Command } from "./command.ts";

export const signCommand: Command = (io, finish) => ({
  command: "sign <run>",
  describe: "Vouch for a run with an SSH key",
  builder: (yargs) =>
    yargs
      .positional("run", { type: "string", demandOption: true, describe: "Folder of the run, or its report.json" })
      .option("key", {
        alias: "k",
        type: "string",
        requiresArg: true,
        describe: "SSH key to sign with; of a locked one, or of a public half, ssh-agent is asked",
      })
      .option("agent", { type: "boolean", default: false, describe: "Let ssh-agent sign in any case" })
      .example("$0 sign reports/20261121-184229-1f3a --key ~/.ssh/id_ed25519", "Leaves report.json.sig and a statement")
      .example("$0 sign report.json --key ~/.ssh/id_ed25519.pub", "With the key that ssh-agent holds"),
  async handler(args) {
    const { sign } = await import("../actions/sign.ts");
    finish(await sign(args, io));
  },
});
