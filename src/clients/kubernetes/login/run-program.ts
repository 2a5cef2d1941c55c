import { spawn } from "node:child_process";

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Ending {
  /** The exit code, or the signal that ended it. */
  readonly code: number | string;
  readonly stdout: string;
  /** The end of it. */
  readonly stderr: string;
}

const mostBytes = 1024 * 1024;
const keptOfStderr = 16 * 1024;

/** Runs a program that is told nothing and asked nothing; the signal kills it, with whatever it has started. */
export async function runProgram({ command, args, env }: Program, signal: AbortSignal): Promise<Ending> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Ending>();
  // In a group of its own, so that what a wrapper script has started dies with it.
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout = (stdout + text).slice(0, mostBytes);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-keptOfStderr);
  });
  child.on("error", reject);
  child.on("close", (code, killedBy) => resolve({ code: code ?? String(killedBy), stdout, stderr }));
  const kill = (): void => {
    if (child.pid !== undefined) killGroup(child.pid);
    reject(signal.reason as Error);
  };
  signal.addEventListener("abort", kill, { once: true });
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", kill);
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error; // It had just ended by itself.
  }
}
