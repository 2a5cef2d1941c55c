import type { Command } from "./command.ts";

export const completionCommand: Command = (io, finish) => ({
  command: "completion <shell>",
  describe: "Print a script that completes commands, options and their values with the Tab key",
  builder: (yargs) =>
    yargs
      .positional("shell", { choices: ["bash", "zsh", "fish"] as const, demandOption: true })
      .example("$0 completion bash > ~/.local/share/bash-completion/completions/scs-conformance", "For bash")
      .example('$0 completion zsh > "${fpath[1]}/_scs-conformance"', "For zsh")
      .example("$0 completion fish > ~/.config/fish/completions/scs-conformance.fish", "For fish"),
  async handler(args) {
    const { completion } = await import("../actions/completion.ts");
    finish(completion(args, io));
  },
});
