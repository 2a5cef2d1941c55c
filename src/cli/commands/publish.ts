import type { Command } from "./command.ts";

export const publishCommand: Command = (io, finish) => ({
  command: "publish <report..>",
  describe: "Sign reports and send them to a compliance monitor",
  builder: (yargs) =>
    yargs
      .positional("report", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "report.json, or the folder of the run; several for several subjects",
      })
      .option("to", { type: "string", requiresArg: true, describe: "Address of the monitor" })
      .option("account", { type: "string", requiresArg: true, describe: "Login at the monitor" })
      .option("token-file", {
        type: "string",
        requiresArg: true,
        describe: "File with the account's token, plain or as the official tools keep it (default: SCS_MONITOR_TOKEN)",
      })
      .option("key", {
        type: "string",
        requiresArg: true,
        describe: "SSH key to sign with; of a locked one, or of a public half, ssh-agent is asked",
      })
      .option("subject", {
        type: "string",
        array: true,
        // What follows is a report again.
        nargs: 1,
        describe: "Name of the subject at the monitor, where it is another one: NAME, or OURS=NAME of several",
      })
      .option("timeout", {
        type: "string",
        default: "5m",
        describe: "How long a monitor that is away or busy is waited for, such as 90s or 10m",
      })
      .option("dry-run", { type: "boolean", default: false, describe: "Show what would be sent, and send nothing" })
      .option("plain-http", { type: "boolean", default: false, describe: "Send the token without encryption" })
      .example("$0 publish reports/RUN --dry-run", "What the monitor would get")
      .example(
        "$0 publish reports/RUN --to https://monitor.example --account prod1 --token-file token --key scs-key",
        "Sign and send it; safe to repeat",
      ),
  async handler(args) {
    const { publish } = await import("../actions/publish.ts");
    finish(await publish(args, io));
  },
});
