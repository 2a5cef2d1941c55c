import type { Command } from "./command.ts";

export const verifyCommand: Command = (io, finish) => ({
  command: "verify <run>",
  describe: "Check offline whether a report is signed, whole, and what its evidence shows",
  builder: (yargs) =>
    yargs
      .positional("run", {
        type: "string",
        demandOption: true,
        describe: "Folder of the run, its report.json, a bundle, or a redacted report",
      })
      .option("allowed-signers", {
        type: "string",
        requiresArg: true,
        describe: "Who may sign, as ssh-keygen reads it (ALLOWED SIGNERS in its manual)",
      })
      .option("identity", { type: "string", requiresArg: true, describe: "Who must have signed: audit@example.org" })
      .option("signature", { type: "boolean", default: true, describe: "--no-signature looks at everything else" })
      .option("at", {
        type: "string",
        requiresArg: true,
        describe: "Instant at which nothing may have expired, as 2026-11-22 or 2026-11-22T12:00:00Z (default: now)",
      })
      .option("certifiable", {
        type: "boolean",
        default: false,
        describe: "Refuse what a certificate could not rest on",
      })
      .option("accept-other-tool", {
        type: "boolean",
        default: false,
        describe: "Go by what this version comes to, for a report of another one",
      })
      .option("full", {
        type: "string",
        requiresArg: true,
        describe: "The full report, or its bundle, that a redacted one says it was made from",
      })
      .option("json", { type: "boolean", default: false, describe: "For programs" })
      .example("$0 verify reports/20261121-184229-1f3a --allowed-signers signers", "Signed by somebody who may")
      .example("$0 verify run.tar.gz --allowed-signers signers --identity audit@example.org", "By exactly this one")
      .example("$0 verify reports/20261121-184229-1f3a --no-signature", "Before it is signed"),
  async handler(args) {
    const { verifyRecord } = await import("../actions/verify.ts");
    finish(await verifyRecord(args, io));
  },
});
