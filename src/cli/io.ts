/** What a command may touch of the process around it: tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The command line without the program. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly now: () => Date;
  /** Calls back on SIGINT and SIGTERM until disposed. */
  readonly onInterrupt: (callback: (signal: "SIGINT" | "SIGTERM") => void) => Disposable;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}
