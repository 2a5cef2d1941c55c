import type { Command } from "./command.ts";

export const rbacCommand: Command = (io, finish) => ({
  command: "rbac",
  describe: "Print what a login at a cluster must be allowed to do, as a manifest",
  builder: (yargs) =>
    yargs
      .option("tier", {
        choices: ["R", "W", "A"] as const,
        default: "R",
        describe: "R reads, W also creates namespaces of its own, A also looks at kubelets, metrics and access rules",
      })
      .option("name", {
        type: "string",
        requiresArg: true,
        default: "scs-conformance",
        describe: "Name of the service account, its namespace and its roles",
      })
      .example("$0 rbac --tier W | kubectl apply -f -", "Grant what functional tests need"),
  async handler(args) {
    const { printRbac } = await import("../actions/rbac.ts");
    finish(printRbac(args, io));
  },
});
