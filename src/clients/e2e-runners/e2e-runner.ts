import type { Env } from "./call.ts";

/** A program that runs the tests of Kubernetes in a cluster. */
export interface E2eRunner {
  readonly name: string;
  /** Where it keeps what it creates; while that is there, nobody can begin. */
  readonly namespace: string;
  /** As what its result is handed in. */
  readonly leaves: "sonobuoy" | "e2e-junit";
  /** What makes room for a new run. */
  readonly clearing: string;
  /** Begins, waits for the end, and takes the result to that folder. */
  run(tests: Tests, folder: string, watch: Watch, signal: AbortSignal): Promise<string>;
  /** Waits for what somebody else has begun; absent where the program cannot. */
  resume?(folder: string, watch: Watch, signal: AbortSignal): Promise<string>;
  /** Deletes what `run` created, with the namespaces of tests that were cut off if `all`. */
  cleanUp(all: boolean, signal: AbortSignal): Promise<void>;
}

/** How a program is told which cluster is meant. */
export interface RunnerLogin {
  /** Words that mean the cluster. */
  readonly words: readonly string[];
  readonly env: Env;
}

/** Which tests, in the words of each program. */
export interface Tests {
  readonly sonobuoy: readonly string[];
  readonly hydrophone: readonly string[];
}

/** How far the tests are. */
export interface TestProgress {
  readonly completed: number;
  readonly total: number;
  readonly failed: number;
}

export interface Watch {
  readonly onProgress: (progress: TestProgress) => void;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The program did not do what it was told; what it said is for the person only, since it may hold anything. */
export class RunnerError extends Error {
  override readonly name = "RunnerError";
  readonly said: string;

  constructor(message: string, said = "") {
    super(message);
    this.said = said;
  }
}
