import { LoginRefusedError, UsageError } from "../../../errors.ts";
import type { Environment } from "../../http/proxy.ts";
import type { ClusterConfig, ExecPlugin } from "../cluster-config.ts";
import type { Lines } from "../lines.ts";
import { bearer } from "./credentials.ts";
import { execInfo, readExecCredential } from "./exec-credential.ts";
import type { Obtain } from "./renewable.ts";
import { runProgram, type Ending } from "./run-program.ts";

const shownCharacters = 400;

/** Asks a program who we are, as kubectl does, but never with a terminal. */
export function execPlugin(
  plugin: ExecPlugin,
  config: ClusterConfig,
  { lines, env }: { readonly lines: Lines; readonly env: Environment },
): Obtain {
  const who = programInWords(plugin, config);
  for (const secret of secretsOf(plugin)) lines.redactor.add(secret);
  const own = Object.fromEntries(Object.entries(plugin.env).map(([name, value]) => [name, value.reveal()]));
  const program = { ...plugin, env: { ...env, ...own, KUBERNETES_EXEC_INFO: execInfo(plugin, config) } };
  return async (_, signal) => {
    const ending = await runProgram(program, signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new UsageError(`${who} ${notStarted(cause, plugin)}`, { cause });
    });
    if (ending.code !== 0) throw new LoginRefusedError(`${who} ${failed(ending, lines)}`);
    const { token, certificate, expiresAt } = readExecCredential(ending.stdout, plugin, who);
    if (token !== undefined) lines.redactor.add(token.reveal());
    const headers = token === undefined ? {} : bearer(token.reveal());
    return { proof: { headers, certificate: certificate ?? config.user.certificate }, expiresAt };
  };
}

/** To begin a sentence with. Not its arguments: they may hold a secret. */
export function programInWords({ command }: ExecPlugin, { user }: ClusterConfig): string {
  return `The program ${command} that logs in the user "${user.name}"`;
}

function notStarted(cause: unknown, { installHint }: ExecPlugin): string {
  const { code, message } = cause as NodeJS.ErrnoException; // What spawn throws.
  const hint = installHint === undefined ? "" : ` ${installHint.replace(/\s+/g, " ").slice(0, shownCharacters)}`;
  if (code === "ENOENT") return `is not there.${hint}`;
  return `cannot be started: ${code === "EACCES" ? "it is not executable" : (code ?? message)}.${hint}`;
}

function failed({ code, stderr }: Ending, { redactor }: Lines): string {
  const ended = typeof code === "number" ? `ended with exit code ${code}` : `was ended by ${code}`;
  const said = redactor.text(stderr).replace(/\s+/g, " ").trim();
  const end = said.length > shownCharacters ? `… ${said.slice(-shownCharacters)}` : said;
  return end === "" ? `${ended}, without a word.` : `${ended}: ${end}`;
}

const secretive = /secret|token|password|passwd|api[-_]?key/i;

/** What an argument or a variable hands over whose name says that it is a secret. */
function secretsOf({ args, env }: ExecPlugin): readonly string[] {
  const given = args.flatMap((arg, index) => {
    const [name = "", value = args[index + 1] ?? ""] = arg.split(/=(.*)/s, 2);
    return /^--?[a-z]/i.test(name) && secretive.test(name) ? [value] : [];
  });
  const variables = Object.entries(env).flatMap(([name, value]) => (secretive.test(name) ? [value.reveal()] : []));
  // Shorter ones are words such as `true` and `get`, which stand everywhere.
  return [...given, ...variables].filter((secret) => secret.length >= 6);
}
