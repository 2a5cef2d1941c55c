import yargs, { type Argv } from "yargs";
import { bundleCommand } from "./commands/bundle.ts";
import { cleanupCommand } from "./commands/cleanup.ts";
import { dataCommand } from "./commands/data.ts";
import { demoCommand } from "./commands/demo.ts";
import { diffCommand } from "./commands/diff.ts";
import { explainCommand } from "./commands/explain.ts";
import { judgeCommand } from "./commands/judge.ts";
import { listCommand } from "./commands/list.ts";
import { mergeCommand } from "./commands/merge.ts";
import { planCommand } from "./commands/plan.ts";
import { publishCommand } from "./commands/publish.ts";
import { rbacCommand } from "./commands/rbac.ts";
import { redactCommand } from "./commands/redact.ts";
import { reportCommand } from "./commands/report.ts";
import { runCommand } from "./commands/run.ts";
import { signCommand } from "./commands/sign.ts";
import { verifyCommand } from "./commands/verify.ts";
import { schemaCommand } from "./commands/schema.ts";
import { validateCommand } from "./commands/validate.ts";
import { versionCommand } from "./commands/version.ts";
import { waiversCommand } from "./commands/waivers.ts";
import type { Io } from "./io.ts";

/** One invocation: parses the words, runs the command, returns what the process ends with. Loads nothing but yargs until a command runs. */
export async function cli(io: Io): Promise<number> {
  let exitCode = 0;
  const finish = (code: number) => void (exitCode = code);
  const commands = [
    runCommand,
    demoCommand,
    planCommand,
    listCommand,
    explainCommand,
    judgeCommand,
    signCommand,
    verifyCommand,
    bundleCommand,
    redactCommand,
    reportCommand,
    diffCommand,
    mergeCommand,
    publishCommand,
    waiversCommand,
    cleanupCommand,
    rbacCommand,
    dataCommand,
    schemaCommand,
    validateCommand,
    versionCommand,
  ];
  const parser: Argv = yargs()
    .scriptName("scs-conformance")
    .usage("$0 COMMAND\n\nChecks clouds and clusters against the Sovereign Cloud Stack standards.")
    .parserConfiguration({
      "boolean-negation": true,
      "camel-case-expansion": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .locale("en")
    .strict()
    .recommendCommands()
    .demandCommand(
      1,
      "Name a command: `scs-conformance run` checks a cloud or a cluster, `scs-conformance demo` shows what that looks like.",
    )
    .version(false)
    .help()
    .alias("help", "h")
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // A thrown error comes as it is; a message is what yargs has to say about the words.
      throw error ?? new WrongWords(message);
    });
  for (const command of commands) parser.command(command(io, finish));
  try {
    await parser.parseAsync([...io.words], {}, (_, __, output) => {
      if (output !== "") io.stdout.write(`${output}\n`);
    });
    return exitCode;
  } catch (error) {
    const { explainError } = await import("./explain-error.ts");
    return explainError(error, io, parser);
  }
}

/** What yargs says about words it cannot take. */
export class WrongWords extends Error {
  override readonly name = "WrongWords";
}
