import type { Io } from "../cli/io.ts";

export interface TestIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
  /** As if the person pressed Ctrl-C, or the system ended the process. */
  readonly interrupt: (signal: "SIGINT" | "SIGTERM") => void;
}

/** A process that exists only in the test. */
export function testIo(words: readonly string[], rest: Partial<Pick<Io, "env" | "cwd" | "home" | "now">> = {}): TestIo {
  const written: Record<"out" | "err", string[]> = { out: [], err: [] };
  const callbacks = new Set<(signal: "SIGINT" | "SIGTERM") => void>();
  return {
    words,
    stdout: { write: (text) => written.out.push(text) },
    stderr: { write: (text) => written.err.push(text) },
    env: {},
    cwd: "/nowhere",
    home: "/nowhere",
    now: () => new Date(),
    ...rest,
    onInterrupt(callback) {
      callbacks.add(callback);
      return { [Symbol.dispose]: () => void callbacks.delete(callback) };
    },
    out: () => written.out.join(""),
    err: () => written.err.join(""),
    interrupt: (signal) => callbacks.forEach((callback) => callback(signal)),
  };
}
