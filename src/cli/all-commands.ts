import { bundleCommand } from "./commands/bundle.ts";
import { cleanupCommand } from "./commands/cleanup.ts";
import { completionCommand } from "./commands/completion.ts";
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
import { schemaCommand } from "./commands/schema.ts";
import { signCommand } from "./commands/sign.ts";
import { validateCommand } from "./commands/validate.ts";
import { verifyCommand } from "./commands/verify.ts";
import { versionCommand } from "./commands/version.ts";
import { waiversCommand } from "./commands/waivers.ts";
import type { Command } from "./commands/command.ts";

/** In the order of `--help`. Loads nothing but what yargs must know. */
export const commands: readonly Command[] = [
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
  completionCommand,
  versionCommand,
];
