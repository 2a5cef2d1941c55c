import { UsageError } from "../../errors.ts";
import { runProgram, type Ending } from "../kubernetes/login/run-program.ts";

export type Env = Readonly<Record<string, string | undefined>>;

/** Runs a program that a person has installed; one that is not there is theirs to mend. */
export async function call(command: string, args: readonly string[], env: Env, signal: AbortSignal): Promise<Ending> {
  try {
    return await runProgram({ command, args, env }, signal);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    throw new UsageError(`There is no program ${command} in the PATH. Install it, or hand in a result that it made.`);
  }
}
