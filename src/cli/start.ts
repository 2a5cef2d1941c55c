import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import type { Io } from "./io.ts";

enableCompileCache();

const io: Io = {
  words: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  now: () => new Date(),
  onInterrupt(callback) {
    const onInt = () => callback("SIGINT");
    const onTerm = () => callback("SIGTERM");
    process.on("SIGINT", onInt).on("SIGTERM", onTerm);
    return { [Symbol.dispose]: () => void process.off("SIGINT", onInt).off("SIGTERM", onTerm) };
  },
};

/** Runs the command line in this process. */
export async function start(): Promise<void> {
  const { cli } = await import("./cli.ts");
  process.exitCode = await cli(io);
}
